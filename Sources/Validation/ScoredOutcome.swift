/// An outcome with the score that is judged against it, the rows sorted once for all attributes that groups are made by.
public struct ScoredOutcome: Sendable {
  /// The name of the outcome.
  public let name: String
  /// What the outcome is known from.
  public let source: GroupAudit.Source

  /// The rows whose outcome is known, from the lowest score up.
  let rows: [Int32]
  /// Their scores.
  let scores: [Double]
  /// Whether each is an event.
  let isEvent: [Bool]
  /// How many rows each stands for; nil: itself.
  let weights: [Double]?
  /// The probability of each; nil without.
  let probabilities: [Double]?
  /// The first of them that is flagged; their number when none is, or when there is no threshold.
  let firstFlagged: Int
  /// Whether there is a threshold.
  let hasThreshold: Bool
  /// The rows whose outcome is not known.
  let unknown: [Int32]
  /// Whether each of those is flagged.
  let unknownIsFlagged: [Bool]
  /// Whether each of those could not be assessed, so that no assessed row stands for it.
  let unknownHadNoChance: [Bool]
  /// Rows of the table.
  let tableRows: Int

  /// What is known of an outcome.
  public struct Values: Sendable {
    /// The name.
    public var name: String
    /// What it is known from.
    public var source: GroupAudit.Source
    /// 1 for an event, 0 otherwise, not a number where it is not known.
    public var values: [Double]
    /// The probability with which each row came to be assessed; 0 of a row that could not be. Nil: in an audit, alike for
    /// all flagged rows and for all others, otherwise not weighted.
    public var inclusion: [Double]?

    /// An outcome.
    public init(name: String, source: GroupAudit.Source, values: [Double], inclusion: [Double]? = nil) {
      (self.name, self.source, self.values, self.inclusion) = (name, source, values, inclusion)
    }
  }

  /// Sorts the rows of a table; those from the threshold on are flagged.
  /// - Complexity: O(n log n).
  /// - Throws: `ValidationError` for lists of different lengths, no known outcome, an outcome other than 0, 1 and not a number, a missing score or threshold,
  ///   a probability outside 0…1 or an inclusion probability outside 0…1 or 0.
  public init(_ outcome: Values, score: [Double], probability: [Double]? = nil, threshold: Double? = nil) throws(ValidationError) {
    if let threshold, threshold.isNaN { throw .settingOutOfRange(name: "threshold") }
    try Self.check(outcome, score, probability)
    (name, source, tableRows) = (outcome.name, outcome.source, score.count)
    let known = score.indices.filter { !outcome.values[$0].isNaN }
    guard !known.isEmpty else { throw .noRows }
    let ranking = try Ranking(outcome: known.map { outcome.values[$0] }, score: known.map { score[$0] })
    let order = ranking.order.map { known[Int($0)] }
    rows = order.map { Int32($0) }
    scores = order.map { score[$0] }
    isEvent = ranking.isEvent
    let inclusion = outcome.inclusion ?? (outcome.source == .audit ? Self.shares(outcome.values, score, threshold) : nil)
    weights = inclusion.map { inclusion in order.map { 1 / inclusion[$0] } }
    probabilities = probability.map { p in order.map { p[$0] } }
    let limit = threshold ?? .infinity
    hasThreshold = threshold != nil
    firstFlagged = threshold == nil ? order.count : scores.firstIndex { $0 >= limit } ?? order.count
    unknown = score.indices.filter { outcome.values[$0].isNaN }.map { Int32($0) }
    unknownHadNoChance = unknown.map { row in inclusion.map { !($0[Int(row)] > 0) } ?? false }
    unknownIsFlagged = unknown.map { threshold != nil && score[Int($0)] >= limit }
  }

  /// The share of the flagged rows whose outcome is known, and of the others, for each row.
  private static func shares(_ y: [Double], _ score: [Double], _ threshold: Double?) -> [Double] {
    let arms = score.map { Int32($0 >= threshold ?? .infinity ? 1 : 0) }
    return Values.shares(y, cells: arms)
  }

  private static func check(_ outcome: Values, _ score: [Double], _ probability: [Double]?) throws(ValidationError) {
    let y = outcome.values
    guard y.count == score.count else { throw .lengthMismatch(role: .outcome, expected: score.count, found: y.count) }
    if let row = y.firstIndex(where: { $0 != 0 && $0 != 1 && !$0.isNaN }) { throw .outcomeNotBinary(row: row) }
    if let row = score.firstIndex(where: \.isNaN) { throw .scoreMissing(row: row) }
    if let p = probability {
      guard p.count == score.count else { throw .lengthMismatch(role: .probability, expected: score.count, found: p.count) }
      try Check.probability(p)
    }
    guard let π = outcome.inclusion else { return }
    guard π.count == score.count else { throw .lengthMismatch(role: .weights, expected: score.count, found: π.count) }
    if let row = y.indices.first(where: { !y[$0].isNaN && !(π[$0] > 0 && π[$0] <= 1) }) { throw .weightOutOfRange(row: row) }
  }
}
