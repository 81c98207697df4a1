/// What every feature is binned against: the outcome, the weights of the rows, and the rows that take part.
public struct BinningTarget: Sendable {
  /// 1 for an event, 0 for none, one value a row of the table.
  public let outcome: [Double]
  /// The weight of each row of the table; nil means 1 each.
  public let weights: [Double]?
  /// The rows that take part.
  public let rows: RowSubset
  /// The weighted numbers of rows and events among the rows that take part.
  let totals: EvidenceTotals

  /// A target.
  /// - Complexity: O(rows).
  /// - Throws: `ScorecardsError` when lengths differ, an outcome is not 0 or 1, a weight is negative or not a number, or all rows are of one kind.
  public init(outcome: [Double], weights: [Double]? = nil, rows: RowSubset? = nil) throws(ScorecardsError) {
    self.outcome = outcome
    self.weights = weights
    self.rows = rows ?? .all(outcome.count)
    if let weights, weights.count != outcome.count { throw .lengthsDiffer(what: "weights", count: weights.count, rows: outcome.count) }
    guard self.rows.fits(in: outcome.count) else { throw .rowOutside(rows: outcome.count) }
    totals = try Self.totals(outcome, weights, self.rows)
  }

  private static func totals(_ outcome: [Double], _ weights: [Double]?, _ rows: RowSubset) throws(ScorecardsError) -> EvidenceTotals {
    var totals = EvidenceTotals(rows: 0, events: 0)
    var notBinary = 0
    var badWeights = 0
    rows.forEach { row in
      let weight = weights?[row] ?? 1
      if outcome[row] != 0 && outcome[row] != 1 { notBinary += 1 }
      if !(weight >= 0 && weight.isFinite) { badWeights += 1 }
      totals.rows += weight
      totals.events += weight * outcome[row]
    }
    guard notBinary == 0 else { throw .outcomeNotBinary(rows: notBinary) }
    guard badWeights == 0 else { throw .invalidWeights(rows: badWeights) }
    guard totals.events > 0, totals.nonEvents > 0 else { throw .oneKindOnly(events: totals.events, rows: totals.rows) }
    return totals
  }

  /// The weight of a row.
  @inline(__always) func weight(_ row: Int) -> Double { weights?[row] ?? 1 }
}
