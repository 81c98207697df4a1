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
    let once = [Double](repeating: 1, count: sample.rows)
    let pairs = engine.map(count: draws.replicates, threads: threads, weights: { draws($0) }) { weights, predictor in
      predictor.flatMap { PerformanceIndices.pair($0, sample.outcome, fitted: weights, judged: once) }
    }
    let performance = try PerformanceIndices.summary(engine, pairs)
    self.init(replicates: performance.found, failed: pairs.count - performance.found, indices: performance.indices)
  }
}
