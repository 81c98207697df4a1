/// The rows in the order of their score, equal scores together: what every measure of ranking is computed from.
///
/// Higher scores mean more risk. Sorted once, a ranking serves all measures and every replicate of a bootstrap.
public struct Ranking: Sendable {
  /// The rows, from the lowest score to the highest; rows of equal score in the order of the file.
  public let order: [Int32]
  /// The distinct scores, ascending.
  public let scores: [Double]
  /// Where each distinct score's rows begin in `order`, and the number of rows at the end.
  public let starts: [Int]
  /// The number of rows with each distinct score.
  public let counts: [Double]
  /// The number of events among them.
  public let events: [Double]
  /// The number of events among all rows.
  public let totalEvents: Double

  /// Whether each row of `order` is an event.
  let isEvent: [Bool]

  /// Sorts the rows by score.
  /// - Complexity: O(n log n).
  /// - Throws: `ValidationError` for an outcome other than 0 or 1, a missing score or lists of different lengths.
  public init(outcome y: [Double], score: [Double]) throws(ValidationError) {
    try Check.outcome(y, rows: score.count)
    if let row = score.firstIndex(where: \.isNaN) { throw .scoreMissing(row: row) }
    var keys = score.indices.map { Key(score: score[$0], row: Int32($0)) }
    keys.sort()
    order = keys.map(\.row)
    isEvent = keys.map { y[Int($0.row)] == 1 }
    starts = keys.indices.filter { $0 == 0 || keys[$0].score != keys[$0 - 1].score } + [keys.count]
    scores = starts.dropLast().map { keys[$0].score }
    let sums = Self.groupSums(starts, isEvent)
    counts = sums.counts
    events = sums.events
    totalEvents = sums.events.reduce(0, +)
  }

  /// The number of rows.
  public var rows: Int { order.count }

  /// The number of rows that are not events.
  public var totalOthers: Double { Double(rows) - totalEvents }

  /// The share of events among all rows.
  public var prevalence: Double { totalEvents / Double(rows) }

  /// Refuses outcomes that are all alike.
  func requireBothClasses() throws(ValidationError) {
    guard totalEvents > 0 else { throw .oneClassOnly(events: false) }
    guard totalOthers > 0 else { throw .oneClassOnly(events: true) }
  }

  private static func groupSums(_ starts: [Int], _ isEvent: [Bool]) -> (counts: [Double], events: [Double]) {
    let groups = zip(starts, starts.dropFirst())
    return (groups.map { Double($1 - $0) }, groups.map { first, end in Double(isEvent[first..<end].count { $0 }) })
  }

  private struct Key: Comparable {
    let score: Double
    let row: Int32

    static func < (a: Key, b: Key) -> Bool { a.score < b.score || (a.score == b.score && a.row < b.row) }
  }
}
