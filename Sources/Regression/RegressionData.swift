public import LinearAlgebra

/// The rows of a regression: a design and, for each row, outcome, weight and offset.
public struct RegressionData<Design: RowBlocks>: Sendable {
  /// The design X, with its constant column first if it has one.
  public let design: Design
  /// The outcome of each row.
  public let outcome: [Double]
  /// How much each row counts; nil: 1 everywhere.
  public let weights: [Double]?
  /// A part of the linear predictor that is known; nil: 0 everywhere.
  public let offset: [Double]?
  /// On how many threads to compute; the answers do not depend on it.
  public let threads: Int

  /// Takes the parts and checks that they belong together.
  /// - Throws: `RegressionError.lengthMismatch`, `.notFinite`, `.weightNegative`, `.nothingToFit`.
  public init(
    _ design: Design, outcome: [Double], weights: [Double]? = nil, offset: [Double]? = nil, threads: Int = 1
  ) throws(RegressionError) {
    self.design = design
    self.outcome = outcome
    self.weights = weights
    self.offset = offset
    self.threads = threads
    try check(outcome, .outcome)
    try check(weights ?? outcome, .weights)
    try check(offset ?? outcome, .offset)
    if let row = weights?.firstIndex(where: { $0 < 0 }) { throw .weightNegative(row: row) }
    guard design.columns > 0, design.rows > 0, weights?.contains(where: { $0 > 0 }) ?? true else { throw .nothingToFit }
  }

  private func check(_ numbers: [Double], _ role: RegressionError.Role) throws(RegressionError) {
    guard numbers.count == design.rows else { throw .lengthMismatch(role: role, expected: design.rows, found: numbers.count) }
    if let row = numbers.firstIndex(where: { !$0.isFinite }) { throw .notFinite(role: role, row: row, column: nil) }
  }

  /// The same rows with another offset.
  func replacingOffset(_ offset: [Double]) throws(RegressionError) -> RegressionData {
    try RegressionData(design, outcome: outcome, weights: weights, offset: offset, threads: threads)
  }
}
