import Glibc

extension Drift {
  /// How many children an empty bin counts as in a period, in the index only: a share of nothing has no logarithm.
  public static let emptyBin = 0.5
}

extension Drift.Stability {
  /// How far a distribution moved, in the words of score monitoring (Siddiqi 2006): below 0.10 it did not, from 0.25 on much.
  public enum Movement: String, Sendable, CaseIterable {
    /// It did not, or no more than chance does.
    case none
    /// It moved: look why.
    case moderate
    /// It moved much: the score may not mean the same any more.
    case large
  }

  /// The index from which a distribution has moved.
  public static let moderateIndex = 0.10
  /// The index from which it has moved much.
  public static let largeIndex = 0.25
  /// The error that a test is allowed.
  public static let significance = 0.05

  /// How far it moved; an index that chance explains is no movement, however large.
  public var movement: Movement {
    guard let p = adjusted ?? pValue, p < Self.significance, index >= Self.moderateIndex else { return .none }
    return index < Self.largeIndex ? .moderate : .large
  }

  /// Compares the bins of two periods; bins are the same when their names are, bins without a child in either period are left out.
  ///
  /// `Σ (q − p) ln(q / p)`, where an empty bin counts as half a child. Its expectation without a change, `(bins − 1)(1/n + 1/m)`,
  /// and Pearson's χ² test: Yurdakul, Naranjo, Journal of Risk Model Validation 14 (2020).
  /// - Complexity: O(bins²).
  /// - Throws: `ValidationError.noRows` when a period has no child.
  public init(item: String?, before: [PeriodCounts.Bin], now: [PeriodCounts.Bin]) throws(ValidationError) {
    let bins = Self.paired(before, now)
    let (n, m) = (bins.reduce(0) { $0 + $1.before }, bins.reduce(0) { $0 + $1.now })
    guard n > 0, m > 0 else { throw .noRows }
    let shares = bins.map { ($0.name, Double($0.before) / Double(n), Double($0.now) / Double(m)) }
    let missing = bins.filter(\.isMissing).reduce((0, 0)) { ($0.0 + $1.before, $0.1 + $1.now) }
    self.init(
      item: item, index: Self.index(bins, Double(n), Double(m)),
      expectedIndex: Double(bins.count - 1) * (1 / Double(n) + 1 / Double(m)),
      pValue: HomogeneityTest(before: bins.map(\.before), now: bins.map(\.now))?.pValue, adjusted: nil,
      missingShares: (Double(missing.0) / Double(n), Double(missing.1) / Double(m)),
      bins: shares.map { (name: $0.0, before: $0.1, now: $0.2) })
  }

  private typealias Pair = (name: String, before: Int, now: Int, isMissing: Bool)

  private static func paired(_ before: [PeriodCounts.Bin], _ now: [PeriodCounts.Bin]) -> [Pair] {
    let known = before.map { bin -> Pair in (bin.name, bin.count, now.first { $0.name == bin.name }?.count ?? 0, bin.isMissing) }
    let new = now.filter { bin in !before.contains { $0.name == bin.name } }.map { ($0.name, 0, $0.count, $0.isMissing) as Pair }
    return (known + new).filter { $0.before + $0.now > 0 }
  }

  private static func index(_ bins: [Pair], _ n: Double, _ m: Double) -> Double {
    bins.reduce(0) { sum, bin in
      let p = max(Double(bin.before), Drift.emptyBin) / n
      let q = max(Double(bin.now), Drift.emptyBin) / m
      return sum + (q - p) * log(q / p)
    }
  }
}
