/// The rows that a logistic model is fitted to, and to parts or resamples of which it is fitted again when its performance is examined.
public struct ModelSample: Sendable {
  /// The rows that belong together, such as those of one child or one household.
  public struct Clusters: Equatable, Sendable {
    /// The cluster of each row, from 0.
    public var codes: [Int32]
    /// The number of clusters.
    public var count: Int

    /// Clusters numbered from 0; a row whose code is negative, because nobody knows its cluster, is one of its own.
    public init(codes: [Int32], count: Int) {
      (self.codes, self.count) = (codes, count)
      for row in codes.indices where codes[row] < 0 {
        self.codes[row] = Int32(self.count)
        self.count += 1
      }
    }

    /// Each row for itself.
    public static func rows(_ count: Int) -> Clusters { Clusters(codes: (0..<Int32(count)).map(\.self), count: count) }
  }

  /// The columns of the model, without the constant.
  public let columns: [[Double]]
  /// The outcome of each row, 0 or 1.
  public let outcome: [Double]
  /// What is added to the linear predictor of each row and never fitted; nil: nothing.
  public let offset: [Double]?
  /// The clusters; each row for itself when none were named.
  public let clusters: Clusters

  /// Rows to fit a model to.
  /// - Complexity: O(rows × columns).
  /// - Throws: `ValidationError` for an outcome other than 0 or 1, outcomes that are all alike, lists of different lengths, codes out of range.
  public init(
    columns: [[Double]], outcome: [Double], offset: [Double]? = nil, clusters: Clusters? = nil
  ) throws(ValidationError) {
    let n = outcome.count
    try Check.outcome(outcome, rows: n)
    if let column = columns.first(where: { $0.count != n }) { throw .lengthMismatch(role: .columns, expected: n, found: column.count) }
    if let offset, offset.count != n { throw .lengthMismatch(role: .offset, expected: n, found: offset.count) }
    if let clusters { try ModelSample.check(clusters, rows: n) }
    let events = outcome.reduce(0, +)
    guard events > 0, events < Double(n) else { throw .oneClassOnly(events: events > 0) }
    (self.columns, self.outcome, self.offset, self.clusters) = (columns, outcome, offset, clusters ?? .rows(n))
  }

  /// The number of rows.
  public var rows: Int { outcome.count }

  private static func check(_ clusters: Clusters, rows: Int) throws(ValidationError) {
    guard clusters.codes.count == rows else { throw .lengthMismatch(role: .clusters, expected: rows, found: clusters.codes.count) }
    if let row = clusters.codes.firstIndex(where: { !(0..<clusters.count ~= Int($0)) }) {
      throw .clusterOutOfRange(row: row, count: clusters.count)
    }
  }
}
