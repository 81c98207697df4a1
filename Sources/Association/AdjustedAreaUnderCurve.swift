import Glibc

/// The probability that a case has a higher value than a control of the same stratum, ties counting one half.
///
/// Strata are weighted by their number of pairs. The standard error is that of DeLong with every placement compared to the overall area;
/// with one stratum it is DeLong's own.
/// Source: E. R. DeLong, D. M. DeLong, D. L. Clarke-Pearson, Biometrics 44 (1988) 837–845.
public struct AdjustedAreaUnderCurve: Equatable, Sendable {
  /// The area: 0.5 without any difference, 1 when cases always have the higher value.
  public var area: Double
  /// The standard error of the area.
  public var standardError: Double
  /// The number of case–control pairs of the same stratum.
  public var pairs: Double

  /// The interval on the logit scale, which stays between 0 and 1; one point when the area is 0 or 1.
  public func interval(level: Double = 0.95) -> ClosedRange<Double> {
    guard area > 0, area < 1 else { return area...area }
    let centre = log(area / (1 - area))
    let halfWidth = ReferenceTails.normalQuantile(ofTwoSided: level) * standardError / (area * (1 - area))
    return Self.inverseLogit(centre - halfWidth)...Self.inverseLogit(centre + halfWidth)
  }

  private static func inverseLogit(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
}
