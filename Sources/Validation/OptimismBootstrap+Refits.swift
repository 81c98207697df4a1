extension OptimismBootstrap {
  /// Refits a logistic model to rows drawn with replacement, whole clusters where the sample names them.
  ///
  /// What is repeated in each replicate is the fit of these columns, and nothing else: not how the columns were chosen or cut into bins.
  /// - Complexity: O(rows × columns²) a replicate, `threads` at a time; the same bits for any number of threads.
  /// - Throws: `ValidationError.regression` when the model has no fit, `.refitsFailed` when more than one tenth of the replicates have none.
  public init(_ sample: ModelSample, replicates: Int = 200, seed: UInt64, threads: Int = 1) throws(ValidationError) {
    try self.init(sample, draws: BootstrapDraws(sample, replicates: replicates, seed: seed), threads: threads)
  }

  /// The same with draws that may have been made elsewhere.
  /// - Complexity: O(rows × columns²) a replicate.
  /// - Throws: `ValidationError`, as the other initialiser.
  public init(_ sample: ModelSample, draws: BootstrapDraws, threads: Int = 1) throws(ValidationError) {
    let engine = try RefitEngine(sample, threads: threads)
    let all = SortedPredictor(engine.predictor, outcome: sample.outcome)
    let once = [Double](repeating: 1, count: sample.rows)
    guard let apparent = PerformanceIndices(training: all, weights: once) else { throw .oneClassOnly(events: false) }
    let pairs = engine.map(count: draws.replicates, threads: threads, weights: { draws($0) }) { weights, predictor in
      predictor.flatMap { OptimismBootstrap.judge($0, weights, sample.outcome) }
    }
    let found = pairs.compactMap(\.self)
    let failed = pairs.count - found.count
    guard Double(failed) <= OptimismBootstrap.mostFailed * Double(pairs.count) else {
      throw .refitsFailed(failed: failed, refits: pairs.count)
    }
    self.init(
      replicates: found.count, failed: failed,
      indices: OptimismBootstrap.indices(
        apparent.values, PerformanceIndices.mean(found.map(\.training)), PerformanceIndices.mean(found.map(\.test))))
  }

  /// The share of replicates without a fit above which the others do not stand for all.
  private static let mostFailed = 0.1

  /// A refitted model on its draw and on the original rows, in one order of the rows.
  private static func judge(
    _ predictor: [Double], _ weights: [Double], _ outcome: [Double]
  ) -> (training: PerformanceIndices, test: PerformanceIndices)? {
    let sorted = SortedPredictor(predictor, outcome: outcome)
    guard let training = PerformanceIndices(training: sorted, weights: sorted.inOrder(weights)),
      let test = PerformanceIndices(test: sorted)
    else { return nil }
    return (training, test)
  }

  private static func indices(_ apparent: [Double], _ training: [Double], _ test: [Double]) -> [Index] {
    PerformanceIndices.names.indices.map { k in
      Index(name: PerformanceIndices.names[k], apparent: apparent[k], training: training[k], test: test[k])
    }
  }
}
