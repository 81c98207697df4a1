import Glibc

/// Weight of evidence and information value of the bins of an item, compared with what chance alone gives.
///
/// `WoEₖ = log(p₁ₖ / p₀ₖ)`, `IV = Σ (p₁ₖ - p₀ₖ) WoEₖ`. Without association IV is on average `(K - 1)(1/E + 1/NE)` for E cases and NE others,
/// and `IV / (1/E + 1/NE)` ~ χ² with K - 1 degrees of freedom; thresholds borrowed from banking ignore this and mislead when cases are few.
public struct InformationValue: Equatable, Sendable {
  /// The weight of evidence of each bin.
  public let weightsOfEvidence: [Double]
  /// The information value.
  public let value: Double
  /// The information value that chance gives on average.
  public let expectedByChance: Double
  /// The χ² statistic of the information value.
  public let test: TestStatistic

  /// What is added to every count when some bin lacks cases or others.
  public static let zeroCellCorrection = 0.5

  /// The information value of bins with these cases and others; nil with fewer than two bins that hold somebody, or without cases or others.
  /// - Complexity: O(bins).
  public init?(cases: [Double], others: [Double]) {
    let bins = zip(cases, others).filter { $0 + $1 > 0 }
    let (E, NE) = (cases.reduce(0, +), others.reduce(0, +))
    guard bins.count > 1, E > 0, NE > 0 else { return nil }
    let added = bins.contains { $0.0 == 0 || $0.1 == 0 } ? Self.zeroCellCorrection : 0
    let sums = (E + added * Double(bins.count), NE + added * Double(bins.count))
    let shares = bins.map { (($0.0 + added) / sums.0, ($0.1 + added) / sums.1) }
    weightsOfEvidence = shares.map { log($0.0 / $0.1) }
    value = zip(shares, weightsOfEvidence).reduce(0) { $0 + ($1.0.0 - $1.0.1) * $1.1 }
    expectedByChance = Double(bins.count - 1) * (1 / E + 1 / NE)
    test = .chiSquare(value / (1 / E + 1 / NE), bins.count - 1)
  }

  /// The information value minus what chance gives; about 0 without association.
  public var excess: Double { value - expectedByChance }
}
