import Probability

/// The reference distributions of this module's statistics.
enum ReferenceTails {
  /// `P(Z > z)`.
  static func normalTail(_ z: Double) -> Double { NormalDistribution.standard.upperTail(z) }

  /// `P(|Z| > |z|)`.
  static func normalTwoSided(_ z: Double) -> Double { min(2 * normalTail(abs(z)), 1) }

  /// The z with `P(|Z| < z) = level`.
  static func normalQuantile(ofTwoSided level: Double) -> Double { NormalDistribution.standard.quantile((1 + level) / 2) }

  /// `P(X > x)` of χ² with `df` degrees of freedom.
  static func chiSquareTail(_ x: Double, _ df: Double) -> Double { ChiSquared(degreesOfFreedom: df).upperTail(x) }

  /// `P(X > x)` of F with these degrees of freedom.
  static func fTail(_ x: Double, _ numerator: Double, _ denominator: Double) -> Double {
    FDistribution(numerator, denominator).upperTail(x)
  }

  /// `P(|T| > |t|)` of Student's t.
  static func studentTwoSided(_ t: Double, _ df: Double) -> Double {
    min(2 * StudentT(degreesOfFreedom: df).upperTail(abs(t)), 1)
  }

  /// The t with `P(|T| < t) = level`.
  static func studentQuantile(ofTwoSided level: Double, _ df: Double) -> Double {
    StudentT(degreesOfFreedom: df).upperQuantile((1 - level) / 2)
  }
}
