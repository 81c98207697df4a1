/// The children of a town to which a rule from elsewhere is applied.
public struct TransportRows: Sendable {
  /// 1 for an event, 0 otherwise; not a number where it is not known, and the row does not take part.
  public var outcome: [Double]
  /// The logit of the rule's probability, the same sum of items as in `columns` but for a constant; not a number where the rule gives no score.
  public var logit: [Double]
  /// What each item adds to the logit or the points; these are weighed anew in a refit.
  public var columns: [[Double]]
  /// Cluster codes from 0, one a row; nil: rows are independent.
  public var clusters: [Int32]?
  /// Items of the rule for which the town has no column.
  public var missingItems: [String]

  /// Rows of a town.
  public init(outcome: [Double], logit: [Double], columns: [[Double]], clusters: [Int32]? = nil, missingItems: [String] = []) {
    (self.outcome, self.logit, self.columns) = (outcome, logit, columns)
    (self.clusters, self.missingItems) = (clusters, missingItems)
  }

  /// The rows that have an outcome and a score, and how many have an outcome only.
  /// - Complexity: O(rows × items).
  /// - Throws: `ValidationError` for lists of different lengths, outcomes that are not binary, and infinite logits.
  func scored() throws(ValidationError) -> (rows: TransportRows, unscored: Int) {
    for list in [logit] + columns where list.count != outcome.count {
      throw .lengthMismatch(role: .score, expected: outcome.count, found: list.count)
    }
    if let clusters, clusters.count != outcome.count {
      throw .lengthMismatch(role: .clusters, expected: outcome.count, found: clusters.count)
    }
    let known = outcome.indices.filter { !outcome[$0].isNaN }
    if let row = known.first(where: { outcome[$0] != 0 && outcome[$0] != 1 }) { throw .outcomeNotBinary(row: row) }
    if let row = known.first(where: { logit[$0].isInfinite }) { throw .scoreMissing(row: row) }
    let used = known.filter { !logit[$0].isNaN }
    if let row = used.first(where: { row in columns.contains { !$0[row].isFinite } }) { throw .scoreMissing(row: row) }
    let rows = TransportRows(
      outcome: used.map { outcome[$0] }, logit: used.map { logit[$0] }, columns: columns.map { x in used.map { x[$0] } },
      clusters: clusters.map { codes in used.map { codes[$0] } }, missingItems: missingItems)
    return (rows, known.count - used.count)
  }
}
