import Glibc

/// Weighted numbers of rows and events, and the two measures of evidence that are made of them.
struct EvidenceTotals: Sendable, Equatable {
  var rows: Double
  var events: Double

  var nonEvents: Double { rows - events }
  var rate: Double { events / rows }

  /// The weight of evidence of a part: `ln[(e + aπ)/(E + aπ)] − ln[(n − e + a(1 − π))/(N − E + a(1 − π))]`, positive where events are frequent.
  ///
  /// `a` pseudo-rows at the base rate π pull a small part towards 0; an empty part has exactly the evidence 0.
  func weightOfEvidence(rows n: Double, events e: Double, pseudoRows a: Double) -> Double {
    guard n > 0 else { return 0 }
    let π = rate
    let odds = (e + a * π) / (n - e + a * (1 - π))
    let baseOdds = (events + a * π) / (nonEvents + a * (1 - π))
    return log(odds) - log(baseOdds)
  }

  /// The part's contribution to the information value, `(p₁ − p₀) ln(p₁ / p₀)` with shares `p₁ = (e + ½)/(E + 1)` and `p₀ = (n − e + ½)/(N − E + 1)`.
  func informationValue(rows n: Double, events e: Double) -> Double {
    let p1 = (e + Self.continuity) / (events + 2 * Self.continuity)
    let p0 = (n - e + Self.continuity) / (nonEvents + 2 * Self.continuity)
    return (p1 - p0) * log(p1 / p0)
  }

  /// The information value to expect of `bins` fixed bins without any association: `(bins − 1)(1/E + 1/(N − E))`.
  func expectedInformationValue(bins: Int) -> Double {
    Double(max(bins - 1, 0)) * (1 / events + 1 / nonEvents)
  }

  /// Pearson's χ² (1 degree of freedom) of a part against the other rows.
  func chiSquared(rows n: Double, events e: Double) -> Double {
    guard n > 0, n < rows else { return 0 }
    let expected = n * rate
    let variance = expected * (1 - rate) * (1 - n / rows)
    return (e - expected) * (e - expected) / variance
  }

  /// Half a row of each kind, so that a part without events has a finite information value.
  private static let continuity = 0.5
}
