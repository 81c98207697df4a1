/// A statistic with its reference distribution's degrees of freedom and its p-value.
public struct TestStatistic: Equatable, Sendable {
  /// The value of the statistic.
  public var statistic: Double
  /// The degrees of freedom; infinite for a standard normal statistic.
  public var degreesOfFreedom: Double
  /// The p-value, two-sided where the statistic has a sign.
  public var pValue: Double

  /// A statistic with its p-value.
  public init(statistic: Double, degreesOfFreedom: Double, pValue: Double) {
    self.statistic = statistic
    self.degreesOfFreedom = degreesOfFreedom
    self.pValue = pValue
  }

  static func chiSquare(_ x: Double, _ df: Int) -> TestStatistic {
    TestStatistic(statistic: x, degreesOfFreedom: Double(df), pValue: ReferenceTails.chiSquareTail(x, Double(df)))
  }

  static func normal(_ z: Double) -> TestStatistic {
    TestStatistic(statistic: z, degreesOfFreedom: .infinity, pValue: ReferenceTails.normalTwoSided(z))
  }

  static func studentT(_ t: Double, _ df: Double) -> TestStatistic {
    TestStatistic(statistic: t, degreesOfFreedom: df, pValue: ReferenceTails.studentTwoSided(t, df))
  }
}
