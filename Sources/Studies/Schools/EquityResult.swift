/// How schools serve pupils with more hardship: the gap within schools, how it differs between schools, and the traits that go with it.
public struct EquityResult: Sendable {
  /// The slope of hardship within schools on average, and its standard error.
  public var slope: (estimate: Double, standardError: Double) = (0, 0)
  /// The standard deviation of the slope between schools.
  public var slopeDeviation = 0.0
  /// Whether the slope does not differ between schools beyond chance: its variance is estimated as 0.
  public var isSingular = false
  /// Traits of schools against the slope: above 0 with a negative slope, the gap is smaller where there is more of the trait.
  public var traits: [SlopeTrait] = []
  /// How much of the differences between schools hardship and traits go with.
  public var explained: [ExplainedVariance] = []
}

/// A trait against the slope of hardship within schools.
public struct SlopeTrait: Sendable {
  /// The item.
  public var item: String
  /// Its name for people.
  public var label: String
  /// The change of the slope for one standard deviation of the trait.
  public var estimate: Double
  /// Its standard error.
  public var standardError: Double
  /// Satterthwaite's degrees of freedom.
  public var degreesOfFreedom: Double?
  /// The p-value of t.
  public var p: Double?
  /// p adjusted over all traits (Holm).
  public var holm: Double?
}

/// The variance between schools that is left when more is held fixed.
public struct ExplainedVariance: Sendable {
  /// What is held fixed: `pupils`, `school_hardship` or `traits`.
  public var model: String
  /// The standard deviation between schools (REML).
  public var deviation: Double
  /// The share of the variance of the first model that is gone; nil for the first, and where that is 0.
  public var share: Double?
}
