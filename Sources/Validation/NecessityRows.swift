/// The rows of a score that is the sum of its items.
public struct NecessityRows: Sendable {
  /// The items.
  public var items: [String]
  /// What each item adds to the points or the logit of each row.
  public var columns: [[Double]]
  /// 1 for an event, 0 otherwise.
  public var outcome: [Double]
  /// The rows on which the rest is fitted again when an item is left out.
  public var train: [Int]
  /// The rows on which the loss is judged; none of them should be among `train`.
  public var test: [Int]
  /// Cluster codes from 0, one a row; nil: rows are independent.
  public var clusters: [Int32]?

  /// Rows of a score.
  public init(
    items: [String], columns: [[Double]], outcome: [Double], parts: (train: [Int], test: [Int]), clusters: [Int32]? = nil
  ) {
    (self.items, self.columns, self.outcome, self.clusters) = (items, columns, outcome, clusters)
    (train, test) = parts
  }

  func check() throws(ValidationError) {
    guard items.count == columns.count else { throw .lengthMismatch(role: .score, expected: items.count, found: columns.count) }
    for column in columns where column.count != outcome.count {
      throw .lengthMismatch(role: .score, expected: outcome.count, found: column.count)
    }
    if let clusters, clusters.count != outcome.count {
      throw .lengthMismatch(role: .clusters, expected: outcome.count, found: clusters.count)
    }
    guard !train.isEmpty, !test.isEmpty else { throw .noRows }
    if let row = (train + test).first(where: { outcome[$0] != 0 && outcome[$0] != 1 }) { throw .outcomeNotBinary(row: row) }
    for column in columns {
      if let row = (train + test).first(where: { !column[$0].isFinite }) { throw .scoreMissing(row: row) }
    }
  }
}
