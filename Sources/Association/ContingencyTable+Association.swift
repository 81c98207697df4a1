import Glibc
import Probability

extension ContingencyTable {
  /// `φ² = χ² / N`.
  public var phiSquared: Double? { chiSquare.map { $0.statistic / total } }

  /// Cramér's `V = √(φ² / (min(rows, columns) - 1))`.
  public var cramersV: Double? { phiSquared.map { ($0 / Double(smallerSide - 1)).squareRoot() } }

  /// Limits of Cramér's V: those of the noncentrality λ of χ², as `√((λ + df) / (N (min(rows, columns) - 1)))`; the lower one is 0 where λ may be 0.
  ///
  /// Source: M. Smithson, Confidence Intervals (Sage 2003), chapter 4; the same as the method "ncchisq" of DescTools for R where λ is above 0.
  public func cramersVInterval(level: Double) -> ClosedRange<Double>? {
    guard let chiSquare else { return nil }
    let df = Double(degreesOfFreedom), scale = total * Double(smallerSide - 1)
    let λ = [(1 + level) / 2, (1 - level) / 2].map {
      NoncentralChiSquared.noncentrality(of: chiSquare.statistic, cumulative: $0, degreesOfFreedom: df)
    }
    let limits = λ.map { min((($0 + df) / scale).squareRoot(), 1) }
    return (λ[0] > 0 ? limits[0] : 0)...limits[1]
  }

  /// Cramér's V without its upward bias: 0 on average when nothing is associated.
  ///
  /// `φ̃² = max(0, φ² - (r - 1)(c - 1) / (N - 1))`, with r and c shrunk likewise.
  /// Source: W. Bergsma, Journal of the Korean Statistical Society 42 (2013) 323–328.
  public var biasCorrectedV: Double? {
    guard let phiSquared, total > 1 else { return nil }
    let (r, c, n) = (Double(counts.count), Double(columnTotals.count), total)
    let corrected = max(0, phiSquared - (r - 1) * (c - 1) / (n - 1))
    let side = min(r - (r - 1) * (r - 1) / (n - 1), c - (c - 1) * (c - 1) / (n - 1)) - 1
    return side > 0 ? (corrected / side).squareRoot() : nil
  }

  /// Pearson's contingency coefficient `√(φ² / (1 + φ²))`.
  public var contingencyCoefficient: Double? { phiSquared.map { ($0 / (1 + $0)).squareRoot() } }

  /// Tschuprow's `T = √(φ² / √((r - 1)(c - 1)))`.
  public var tschuprowsT: Double? { phiSquared.map { ($0 / Double(degreesOfFreedom).squareRoot()).squareRoot() } }

  /// Goodman and Kruskal's τ: the share of wrong proportional guesses of the outcome that the item removes.
  public var goodmanKruskalTau: Double? {
    guard degreesOfFreedom > 0 else { return nil }
    let n = total
    let guessing = columnTotals.reduce(0) { $0 + $1 / n * $1 / n }
    let knowing = zip(counts, rowTotals).reduce(0) { sum, row in sum + row.0.reduce(0) { $0 + $1 * $1 } / (row.1 * n) }
    return (knowing - guessing) / (1 - guessing)
  }

  /// Goodman and Kruskal's λ: the share of wrong best guesses of the outcome that the item removes; 0 for rare outcomes.
  public var goodmanKruskalLambda: Double? {
    guard degreesOfFreedom > 0, let commonest = columnTotals.max() else { return nil }
    let knowing = counts.reduce(0) { $0 + ($1.max() ?? 0) }
    return (knowing - commonest) / (total - commonest)
  }

  /// Theil's U: the share of the outcome's entropy that the item explains.
  public var theilsU: Double? {
    guard degreesOfFreedom > 0 else { return nil }
    let n = total
    let entropy = columnTotals.reduce(0) { $0 - $1 / n * log($1 / n) }
    return mutualInformation / entropy
  }

  private var smallerSide: Int { min(counts.count, columnTotals.count) }
}
