/// Which traits go with the effects of schools, and what could have been seen.
public struct TraitsResult: Sendable {
  /// The traits that were tested, in the order of the plan.
  public var traits: [TraitResult] = []
  /// Traits that could not be tested, with the reason.
  public var untested: [(item: String, label: String, japanese: String, english: String)] = []
  /// The number of schools with an effect.
  public var schools = 0
  /// How many rearrangements of the schools stand behind the p-values.
  public var permutations = 0
  /// Whether these are all that exist.
  public var isExact = false
  /// The standard deviation of schools' effects that traits, type and hardship leave over.
  public var remainingDeviation: Double?
  /// The effect of a trait that this number of schools would have shown with 80 % probability, per standard deviation of the trait.
  public var detectable = DetectableEffects()
  /// What the best schools have in common, and would have by chance; nil with fewer than seven schools that can be ranked.
  public var shared: SharedTraitsResult?
}

/// The smallest effects that could have been shown, at 80 % power, per standard deviation of a trait.
public struct DetectableEffects: Sendable {
  /// One trait named in advance; nil with too few schools.
  public var single: Double?
  /// The traits named in advance together; nil when there are none.
  public var preregistered: Double?
  /// All traits of the search together.
  public var all: Double?
}

/// What the best schools have in common.
public struct SharedTraitsResult: Sendable {
  /// The number of best schools that are looked at.
  public var bestSchools = 3
  /// The number of traits.
  public var traits = 0
  /// How many traits these schools share: all of them above the median.
  public var shared: [String] = []
  /// How many any group of this many schools would share by pure chance.
  public var expectedByChance = 0.0
  /// The probability that chance alone makes at least one.
  public var atLeastOne = 0.0
  /// The share of all groups of schools of these types that have as many traits in common.
  public var p = 1.0
  /// Whether all groups were looked at, or a random part of them.
  public var isExact = false
}

/// One trait against the effects of schools.
public struct TraitResult: Sendable {
  /// The item.
  public var item: String
  /// Its name for people; for a trait with categories, the level too.
  public var label: String
  /// Whether the plan named it in advance.
  public var isPreregistered: Bool
  /// The number of schools whose trait is known.
  public var schools: Int
  /// The effect of one standard deviation of the trait, in units of the score (a year), given type and hardship.
  public var estimate: Double
  /// Its standard error (Knapp and Hartung).
  public var standardError: Double
  /// Limits of 95 %.
  public var low: Double
  /// The upper limit.
  public var high: Double
  /// t.
  public var statistic: Double
  /// The probability of so large a |t| by chance, from rearranged schools, of this trait alone.
  public var p: Double
  /// The same of the largest |t| of all traits.
  public var familyP: Double
  /// The same of the largest |t| of the traits named in advance; nil for the others.
  public var preregisteredP: Double?
  /// p adjusted for the false discovery rate (Benjamini and Hochberg).
  public var benjaminiHochberg: Double
  /// The smallest true effect that would be found with 80 % probability, were it the only trait.
  public var detectable: Double
  /// The same among all traits of its family.
  public var detectableInFamily: Double
  /// The effect when all traits are estimated together and shrunken; nil when this could not be done.
  public var shrunken: SchoolInterval?
  /// How much the effect changes for one standard deviation more of hardship; nil when too few schools.
  public var interaction: (estimate: Double, standardError: Double, p: Double, familyP: Double)?
  /// Leaving out one school at a time: whether the sign stays, and the smallest effect as a share of the median one.
  public var leaveOneOut: (signStays: Bool, smallestShare: Double)?
  /// The E-value: how strong an unmeasured cause would have to be to explain the effect away.
  public var eValue: Double?
  /// Whether it may be claimed: family-wise p below .05 (named in advance: of its own family) and stable without any one school.
  public var isFound: Bool
}

/// How far an item goes with the score within schools and between schools.
public struct WithinBetweenResult: Sendable {
  /// The item, or `hardship`.
  public var item: String
  /// Its name for people.
  public var label: String
  /// The slope within schools.
  public var within: (estimate: Double, standardError: Double)
  /// The slope between schools' means.
  public var between: (estimate: Double, standardError: Double)
  /// Whether the signs differ and both are clear (|t| > 2).
  public var signsDiffer: Bool
}
