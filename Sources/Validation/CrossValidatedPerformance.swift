/// How much better a model looks on the rows it was fitted to than on new ones, by folds: each is judged by the fit on the others.
///
/// As `rms::validate(method = "crossvalidation")`, but clusters are never divided and folds have nearly equal numbers of events. The measures of
/// a fold are means over few events; ``HeldOutValidation`` tells their errors.
public struct CrossValidatedPerformance: Equatable, Sendable {
  /// The folds that had a fit and measures.
  public let folds: Int
  /// The folds without; they are left out.
  public let failed: Int
  /// The measures of ``OptimismBootstrap``: training on the rows of each fit, test on the rows it left out.
  public let indices: [OptimismBootstrap.Index]

  /// Refits without each fold in turn.
  /// - Complexity: O(rows × columns²) a fold; the same bits for any number of threads.
  /// - Throws: `ValidationError.settingOutOfRange` for fewer than two folds or more folds than clusters, `.regression` when the model has no fit,
  ///   `.refitsFailed` when more than one tenth of the folds have no fit or no measures.
  public init(_ sample: ModelSample, folds count: Int = 10, seed: UInt64, threads: Int = 1) throws(ValidationError) {
    let folds = try GroupedFolds(sample, count: count, seed: seed).ofRows
    let engine = try RefitEngine(sample, threads: threads)
    let pairs = engine.map(count: count, threads: threads, weights: { fold in folds.map { $0 == fold ? 0 : 1 } }) { fitted, predictor in
      predictor.flatMap { PerformanceIndices.pair($0, sample.outcome, fitted: fitted, judged: fitted.map { 1 - $0 }) }
    }
    let performance = try PerformanceIndices.summary(engine, pairs)
    (self.folds, failed, indices) = (performance.found, pairs.count - performance.found, performance.indices)
  }
}
