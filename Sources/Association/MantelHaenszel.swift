import Glibc

/// The common odds ratio of several fourfold tables, and the Cochran–Mantel–Haenszel test.
///
/// `OR = Σ ad/n / Σ bc/n`; the interval is that of Robins, Breslow and Greenland. The test's variance has the factor `n / (n - 1)`
/// that the stratified score test lacks, so its χ² is slightly smaller.
/// Source: J. Robins, N. Breslow, S. Greenland, Biometrics 42 (1986) 311–323.
public struct MantelHaenszel: Equatable, Sendable {
  /// The tables that hold information: more than one child, and no empty margin for the test.
  public let tables: [FourfoldTable]

  /// The analysis of these tables, one a stratum; empty ones are dropped.
  public init(_ tables: [FourfoldTable]) { self.tables = tables.filter { $0.total > 1 } }

  /// The common odds ratio with its interval; nil when it is zero, infinite or unknown.
  /// - Complexity: O(tables).
  public func oddsRatio(level: Double = 0.95) -> RatioEstimate? {
    let (R, S) = (tables.reduce(0) { $0 + $1.concordant }, tables.reduce(0) { $0 + $1.discordant })
    guard R > 0, S > 0 else { return nil }
    let variance = tables.reduce(0.0) { sum, table in
      let (P, Q) = (table.agreeing, 1 - table.agreeing)
      let (r, s) = (table.concordant, table.discordant)
      return sum + P * r / (2 * R * R) + (P * s + Q * r) / (2 * R * S) + Q * s / (2 * S * S)
    }
    return RatioEstimate(logarithm: log(R / S), standardError: variance.squareRoot(), level: level)
  }

  /// The test `(|Σ (a - E a)| - c)² / Σ Var a`, χ² with one degree of freedom; nil without variance.
  /// - Parameter correction: 0, or 0.5 for the continuity correction, which is left out where the difference is smaller, as in R.
  /// - Complexity: O(tables).
  public func test(correction: Double = 0) -> TestStatistic? {
    let difference = tables.reduce(0) { $0 + $1.exposedEvents - $1.expectedExposedEvents }
    let variance = tables.reduce(0) { $0 + $1.hypergeometricVariance }
    guard variance > 0 else { return nil }
    let distance = abs(difference) - (abs(difference) >= correction ? correction : 0)
    return .chiSquare(distance * distance / variance, 1)
  }
}

extension FourfoldTable {
  /// `ad / n`.
  var concordant: Double { exposedEvents * unexposedOthers / total }
  /// `bc / n`.
  var discordant: Double { exposedOthers * unexposedEvents / total }
  /// `(a + d) / n`.
  var agreeing: Double { (exposedEvents + unexposedOthers) / total }
  /// The variance of the exposed events with all margins fixed.
  var hypergeometricVariance: Double { exposed * unexposed * events * others / (total * total * (total - 1)) }
}
