/// What was found of one school.
public struct SchoolResult: Sendable {
  /// How far a school with its number of pupils can be judged.
  public enum Standing: String, Sendable {
    /// Interval, probabilities and rank interval.
    case judged
    /// Interval only: fewer than 30 scores.
    case intervalOnly = "interval_only"
    /// Nothing: fewer than 10 pupils or 10 scores.
    case tooSmall = "too_small"
    /// Nothing: the only school of its type that is large enough, so there is none to compare it with.
    case alone
  }

  /// The code in the registers.
  public var code: String
  /// The type of school, such as 小学校.
  public var type: String
  /// How far it can be judged.
  public var standing: Standing
  /// The number of pupils.
  public var pupils: Int
  /// The number of scores that were explained.
  public var records: Int
  /// Mean hardship of its pupils, in standard deviations of pupils from the mean of all; shrunken where pupils are few.
  public var hardship: Double?
  /// The effect on growth; nil in a study of level, and for schools that are too small.
  public var growth: SchoolEffectResult?
  /// The effect on level; nil for schools that are too small.
  public var level: SchoolEffectResult?
  /// The probabilities of the four quadrants; nil without growth.
  public var quadrants: QuadrantProbabilities?
  /// Whether it is above expectation with probability over .9, and its hardship above the median of its type.
  public var achievesDespiteHardship = false
  /// The 年度 in which it has scores.
  public var years: [Int] = []

  /// A school of which nothing is told yet.
  init(code: String, type: String, standing: Standing, pupils: Int, records: Int) {
    (self.code, self.type, self.standing, self.pupils, self.records) = (code, type, standing, pupils, records)
  }

  /// The effect that the study is about: growth where there is a prior score, level otherwise.
  public var effect: SchoolEffectResult? { growth ?? level }
}

/// The shrunken effect of one school: how far its pupils' scores lie from what hardship leads one to expect, among schools of its type.
public struct SchoolEffectResult: Sendable {
  /// The posterior mean, in units of the score (a year).
  public var mean = 0.0
  /// The posterior standard deviation.
  public var deviation = 0.0
  /// Limits of 80 %.
  public var likely = SchoolInterval()
  /// Limits of 95 %.
  public var wide = SchoolInterval()
  /// The probability of lying above expectation; nil where only the interval may be told.
  public var aboveExpectation: Double?
  /// The probability of lying above expectation by more than the margin.
  public var clearlyAbove: Double?
  /// The probability of belonging to the best quarter of its type.
  public var topQuarter: Double?
  /// The places among the schools of its type that cannot be told apart, 90 %; nil where only the interval may be told.
  public var places: ClosedRange<Int>?
  /// How much of the variance between schools its own scores settle.
  public var reliability: Double?
  /// The number of schools of its type.
  public var schoolsOfType = 0
  /// The mean of its pupils' distances from expectation before shrinking, for the funnel plot.
  public var unshrunken = 0.0
  /// The standard error of `unshrunken` when schools do not differ.
  public var standardError = 0.0
  /// Limits within which `unshrunken` lies for 95 % and 99.8 % of schools when schools differ by chance only.
  public var funnel95 = 0.0
  /// The limits of 99.8 %.
  public var funnel998 = 0.0
  /// The effects by 年度, shrunken; empty with one year.
  public var years: [(year: Int, mean: Double, standardError: Double)] = []
}

/// The probabilities that a school lies above or below expectation in level and in growth.
public struct QuadrantProbabilities: Sendable, Equatable {
  /// Level and growth above expectation.
  public var highLevelHighGrowth: Double
  /// Level above, growth below.
  public var highLevelLowGrowth: Double
  /// Level below, growth above.
  public var lowLevelHighGrowth: Double
  /// Both below.
  public var lowLevelLowGrowth: Double
}
