/// The exact permutation distribution of the rank sum of one of two groups, also with ties.
///
/// The number of ways to pick k children with a given sum of doubled mid-ranks grows value by value; with t ties at a value,
/// j of them are picked in `C(t, j)` ways.
/// Source: B. Streitberg, J. Röhmel, Statistical Software Newsletter 12 (1986) 10–17 (the shift algorithm).
struct RankSumDistribution {
  /// The weights of the doubled rank sums `0, 1, …`, which sum to 1.
  let probabilities: [Double]
  /// The doubled rank sum that was observed.
  let observed: Int
  /// The mean of the doubled rank sum, a whole number.
  let mean: Int

  /// The most additions that are made: some ten seconds.
  static let workLimit = 2e10
  /// Sums of binomial coefficients stay within the doubles up to this many children.
  static let sizeLimit = 1000.0

  /// Nil when the counts are not whole, or the work would pass the limit.
  init?(_ values: GroupedValues, group: Int) {
    let (n, picked) = (values.total, values.size(ofGroup: group))
    let doubled = values.midRanks.map { Int(2 * $0) }
    let top = Self.largestSum(doubled, values, picks: Int(picked))
    guard values.counts.allSatisfy({ $0 == $0.rounded() }), n <= Self.sizeLimit,
      Double(top) * picked * n <= Self.workLimit
    else { return nil }
    var ways = Ways(picks: Int(picked), top: top)
    for k in doubled.indices { ways.add(ties: Int(values.count(k)), of: doubled[k]) }
    observed = doubled.indices.reduce(0) { $0 + Int(values.count($1, group: group)) * doubled[$1] }
    mean = Int(picked) * (Int(n) + 1)
    probabilities = ways.shares
  }

  /// The doubled rank sum of the highest ranks.
  private static func largestSum(_ doubled: [Int], _ values: GroupedValues, picks: Int) -> Int {
    var (left, sum) = (picks, 0)
    for k in doubled.indices.reversed() {
      let taken = min(left, Int(values.count(k)))
      sum += taken * doubled[k]
      left -= taken
    }
    return sum
  }

  /// The probability of a sum at least as far from the mean as the observed one.
  var twoSidedPValue: Double {
    let distance = abs(observed - mean)
    return min(probabilities.indices.reduce(0) { $0 + (abs($1 - mean) >= distance ? probabilities[$1] : 0) }, 1)
  }
}

/// In how many ways k children with a doubled rank sum s can be picked, for every k and s.
private struct Ways {
  private var counts: [Double]
  private let width: Int
  private let picks: Int
  /// The most children and the largest sum so far.
  private var reached = (picks: 0, sum: 0)

  init(picks: Int, top: Int) {
    self.picks = picks
    width = top + 1
    counts = [Double](repeating: 0, count: (picks + 1) * width)
    counts[0] = 1
  }

  /// Each of the tied children is picked or not.
  mutating func add(ties t: Int, of value: Int) {
    let next = (picks: min(reached.picks + t, picks), sum: min(reached.sum + min(t, picks) * value, width - 1))
    for k in stride(from: next.picks, through: 1, by: -1) {
      var choose = 1.0
      for j in 1...min(t, k) {
        choose = choose * Double(t - j + 1) / Double(j)
        addRow(k - j, times: choose, shiftedBy: j * value, to: k)
      }
    }
    reached = next
  }

  private mutating func addRow(_ source: Int, times factor: Double, shiftedBy shift: Int, to target: Int) {
    guard source <= reached.picks, shift < width else { return }
    let length = min(reached.sum + 1, width - shift)
    counts.withUnsafeMutableBufferPointer { all in
      let from = all.baseAddress! + source * width, to = all.baseAddress! + target * width + shift
      for s in 0..<length { to[s] += factor * from[s] }
    }
  }

  /// The shares of the sums of exactly `picks` children.
  var shares: [Double] {
    let row = counts[picks * width..<(picks + 1) * width]
    let sum = row.reduce(0, +)
    return row.map { $0 / sum }
  }
}
