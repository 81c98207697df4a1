public import Regression

/// For each capacity of a team, the score from which children are flagged and what is found there.
///
/// A rule flags whole groups of equal score: chance and the alphabet decide about nobody.
public struct CapacityTable: Equatable, Sendable {
  /// On which side of the capacity the threshold falls when the capacity ends inside a group of equal scores.
  public enum Cut: String, Sendable {
    /// The group is left out: never more children than the capacity, unless `flagged` is 0.
    case within
    /// The group is flagged whole: at least as many children as the capacity.
    case allIn
  }

  /// One capacity.
  public struct Row: Equatable, Sendable {
    /// The number of children that can be assessed.
    public let capacity: Int
    /// Children with at least this score are flagged; nil when the highest scores alone are more than the capacity.
    public let threshold: Double?
    /// The number of flagged children.
    public let flagged: Double
    /// The number of events among them.
    public let found: Double
    /// The sum of the flagged children's calibrated probabilities; nil without probabilities.
    public let expected: Double?
    /// The share of events among the flagged; nil when nobody is flagged.
    public let precision: Double?
    /// Wilson's limits of the precision.
    public let interval: Interval
    /// The share of the events that is flagged.
    public let recall: Double
  }

  /// The rows, in the order of the capacities given.
  public let rows: [Row]

  /// The table of a ranking; `probability` holds the calibrated probability of each row, in the order of the file.
  /// - Complexity: O(distinct scores) a capacity, and O(n) for the probabilities.
  /// - Throws: `ValidationError.capacityOutOfRange`, `.oneClassOnly` without an event, `.probabilityOutOfRange`, `.settingOutOfRange`.
  public init(
    _ ranking: Ranking, capacities: [Int], cut: Cut = .within, probability: [Double]? = nil, level: Double = 0.95
  ) throws(ValidationError) {
    let expected = try probability.map { p throws(ValidationError) in try Self.expectedFrom(ranking, p) }
    var rows: [Row] = []
    for capacity in capacities {
      let place = try RankingAtCapacity(ranking, capacity: capacity)
      let takesCutGroup = cut == .allIn || place.atLeast.children <= Double(capacity)
      let flagged = takesCutGroup ? place.atLeast : place.above
      let group = ranking.group(ofScore: place.threshold) + (takesCutGroup ? 0 : 1)
      rows.append(
        Row(
          capacity: capacity, threshold: group < ranking.scores.count ? ranking.scores[group] : nil,
          flagged: flagged.children, found: flagged.found, expected: expected?[group], precision: flagged.precision,
          interval: try ProportionInterval.wilson(events: flagged.found, trials: flagged.children, level: level),
          recall: flagged.found / ranking.totalEvents))
    }
    self.rows = rows
  }

  /// For each distinct score, the sum of the probabilities of the rows with at least this score; 0 at the end.
  private static func expectedFrom(_ ranking: Ranking, _ p: [Double]) throws(ValidationError) -> [Double] {
    guard p.count == ranking.rows else { throw .lengthMismatch(role: .probability, expected: ranking.rows, found: p.count) }
    try Check.probability(p)
    var sums = [Double](repeating: 0, count: ranking.scores.count + 1)
    for g in ranking.scores.indices.reversed() {
      sums[g] = ranking.order[ranking.starts[g]..<ranking.starts[g + 1]].reduce(sums[g + 1]) { $0 + p[Int($1)] }
    }
    return sums
  }
}

extension Ranking {
  /// The place of a score among the distinct scores.
  func group(ofScore score: Double) -> Int {
    var (low, high) = (0, scores.count)
    while low < high {
      let middle = (low + high) / 2
      if scores[middle] < score { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
