public import LinearAlgebra

/// The rows of a logistic regression: design, outcome, offset (the strata), weights, and how many threads may work on them.
public struct LogisticRows: Sendable {
  /// The columns.
  public let design: any RowBlocks
  /// The outcome of each row, 0 or 1.
  public let outcome: [Double]
  /// What is added to each row's linear predictor beforehand, on the logit scale; nil means nothing.
  public let offset: [Double]?
  /// The weight of each row; nil means 1.
  public let weights: [Double]?
  /// The number of threads; no answer depends on it.
  public let threads: Int

  /// Rows whose lengths agree and whose outcomes are of both kinds.
  /// - Complexity: O(rows).
  /// - Throws: `ScorecardsError` saying which vector is wrong.
  public init(
    _ design: any RowBlocks, outcome: [Double], offset: [Double]? = nil, weights: [Double]? = nil, threads: Int = 1
  ) throws(ScorecardsError) {
    guard outcome.count == design.rows else { throw .lengthsDiffer(what: "outcome", count: outcome.count, rows: design.rows) }
    if let offset, offset.count != design.rows { throw .lengthsDiffer(what: "offset", count: offset.count, rows: design.rows) }
    if let bad = offset?.count(where: { !$0.isFinite }), bad > 0 { throw .invalidOffset(rows: bad) }
    _ = try BinningTarget(outcome: outcome, weights: weights)
    self.design = design
    self.outcome = outcome
    self.offset = offset
    self.weights = weights
    self.threads = threads
  }
}
