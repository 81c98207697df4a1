/// Whether the scores of all years, and of all schools, can be on one scale.
///
/// A test that reports 偏差値 (50 ± 10) in one year and an IRT scale (0 ± 1) in another, or for another school, would make a difference of
/// scales look like a difference of schools.
struct ScoreScales {
  /// Standard deviations that differ by more than this factor are not of one scale.
  static let largestRatio = 3.0
  /// Medians of groups that lie further apart than this many standard deviations are not of one scale: nine years of growth are about three.
  static let largestDistance = 6.0
  /// Groups of fewer scores say nothing of their scale.
  static let fewest = 20

  /// Two groups of scores that cannot be on one scale.
  struct Clash: Equatable {
    let first: Int
    let second: Int
  }

  /// The first two groups whose spreads or medians cannot be of one scale.
  /// - Complexity: O(scores log scores).
  static func clash(_ scores: [Double], groups: [Int32], count: Int) -> Clash? {
    var members = [[Double]](repeating: [], count: count)
    for (score, group) in zip(scores, groups) { members[Int(group)].append(score) }
    let spreads = members.map { $0.count < fewest ? nil : Spread($0) }
    guard let usual = spreads.indices.max(by: { members[$0].count < members[$1].count }), let reference = spreads[usual] else { return nil }
    for (group, spread) in spreads.enumerated() {
      guard let spread, group != usual else { continue }
      let ratio = max(spread.width, reference.width) / min(spread.width, reference.width)
      let distance = abs(spread.median - reference.median) / min(spread.width, reference.width)
      if !(ratio <= largestRatio && distance <= largestDistance) { return Clash(first: min(group, usual), second: max(group, usual)) }
    }
    return nil
  }

  /// Median and half of the range of the middle two thirds, which a few wrong values do not move.
  private struct Spread {
    let median: Double
    let width: Double

    init?(_ values: [Double]) {
      let sorted = values.sorted()
      median = sorted[sorted.count / 2]
      width = (sorted[sorted.count * 5 / 6] - sorted[sorted.count / 6]) / 2
      if width <= 0 { return nil }
    }
  }
}
