/// The χ² distribution: that of a sum of squares of independent standard normal numbers.
public struct ChiSquared: Distribution, Equatable {
  /// The degrees of freedom; positive, not necessarily whole.
  public let degreesOfFreedom: Double
  private let gamma: GammaDistribution

  /// The χ² distribution with these degrees of freedom.
  public init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
    gamma = GammaDistribution(shape: degreesOfFreedom / 2, scale: 2)
  }

  /// The density at `x`.
  public func density(_ x: Double) -> Double { gamma.density(x) }

  /// `P(X ≤ x)`.
  public func cumulative(_ x: Double) -> Double { gamma.cumulative(x) }

  /// `P(X > x)`: the p-value of a χ² statistic.
  public func upperTail(_ x: Double) -> Double { gamma.upperTail(x) }

  /// The natural logarithm of `P(X ≤ x)`.
  public func logCumulative(_ x: Double) -> Double { gamma.logCumulative(x) }

  /// The natural logarithm of `P(X > x)`, finite also where the p-value is too small for a double.
  public func logUpperTail(_ x: Double) -> Double { gamma.logUpperTail(x) }

  /// The x with `P(X ≤ x) = p`.
  public func quantile(_ p: Double) -> Double { gamma.quantile(p) }

  /// The x with `P(X > x) = q`.
  public func upperQuantile(_ q: Double) -> Double { gamma.upperQuantile(q) }
}
