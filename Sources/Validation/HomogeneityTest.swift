import Probability

/// Pearson's χ² test that two periods fall into bins alike: `Σ (O − E)² / E` over bins and periods.
///
/// The χ² distribution needs about five expected children a cell: bins that expect fewer in a period are tested as one.
struct HomogeneityTest: Equatable {
  /// Expected children below which a cell is rare (Cochran, Biometrics 10, 1954).
  static let fewestExpected = 5.0

  let statistic: Double
  let degreesOfFreedom: Int

  /// The probability of a larger statistic when nothing moved.
  var pValue: Double { ChiSquared(degreesOfFreedom: Double(degreesOfFreedom)).upperTail(statistic) }

  /// The test; nil when fewer than two bins are left.
  /// - Complexity: O(bins log bins).
  init?(before: [Int], now: [Int]) {
    let totals = (Double(before.reduce(0, +)), Double(now.reduce(0, +)))
    let bins = Self.merged(zip(before, now).map { (Double($0), Double($1)) }.filter { $0 + $1 > 0 }, totals)
    guard bins.count > 1 else { return nil }
    statistic = bins.reduce(0) { sum, bin in
      let share = (bin.0 + bin.1) / (totals.0 + totals.1)
      let (e, f) = (share * totals.0, share * totals.1)
      return sum + (bin.0 - e) * (bin.0 - e) / e + (bin.1 - f) * (bin.1 - f) / f
    }
    degreesOfFreedom = bins.count - 1
  }

  /// The bins, the rare ones as one; while that is rare itself, it takes in the next smallest.
  private static func merged(_ bins: [(Double, Double)], _ totals: (Double, Double)) -> [(Double, Double)] {
    let smallerPart = min(totals.0, totals.1) / (totals.0 + totals.1)
    func isRare(_ bin: (Double, Double)) -> Bool { (bin.0 + bin.1) * smallerPart < fewestExpected }
    var common = bins.filter { !isRare($0) }
    guard common.count < bins.count else { return bins }
    var rest = bins.filter(isRare).reduce((0.0, 0.0)) { ($0.0 + $1.0, $0.1 + $1.1) }
    while isRare(rest), let k = common.indices.min(by: { sum(common[$0]) < sum(common[$1]) }) {
      let taken = common.remove(at: k)
      rest = (rest.0 + taken.0, rest.1 + taken.1)
    }
    return common + [rest]
  }

  private static func sum(_ bin: (Double, Double)) -> Double { bin.0 + bin.1 }
}
