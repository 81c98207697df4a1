extension PerformanceIndices {
  /// A refit judged on the rows of its own fit and on others.
  typealias Pair = (training: PerformanceIndices, test: PerformanceIndices)

  /// The measures of a refitted predictor, in one order of the rows; nil where they do not exist.
  /// - Complexity: O(n log n).
  static func pair(_ predictor: [Double], _ outcome: [Double], fitted: [Double], judged: [Double]) -> Pair? {
    let sorted = SortedPredictor(predictor, outcome: outcome)
    guard let training = PerformanceIndices(training: sorted, weights: sorted.inOrder(fitted)),
      let test = PerformanceIndices(test: sorted, weights: sorted.inOrder(judged))
    else { return nil }
    return (training, test)
  }

  /// The share of refits without an answer above which the others do not stand for all.
  private static let mostFailed = 0.1

  /// The means over the refits that had an answer, beside the fit to all rows.
  /// - Throws: `ValidationError.refitsFailed`, `.oneClassOnly`.
  static func summary(
    _ engine: RefitEngine, _ pairs: [Pair?]
  ) throws(ValidationError) -> (found: Int, indices: [OptimismBootstrap.Index]) {
    let all = SortedPredictor(engine.predictor, outcome: engine.sample.outcome)
    let once = [Double](repeating: 1, count: engine.sample.rows)
    guard let apparent = PerformanceIndices(training: all, weights: once) else { throw .oneClassOnly(events: false) }
    let found = pairs.compactMap(\.self)
    let failed = pairs.count - found.count
    guard !found.isEmpty, Double(failed) <= mostFailed * Double(pairs.count) else {
      throw .refitsFailed(failed: failed, refits: pairs.count)
    }
    let (training, test) = (mean(found.map(\.training)), mean(found.map(\.test)))
    let indices = names.indices.map { k in
      OptimismBootstrap.Index(name: names[k], apparent: apparent.values[k], training: training[k], test: test[k])
    }
    return (found.count, indices)
  }
}
