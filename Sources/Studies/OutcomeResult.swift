public import Modeling

/// One outcome: who was at risk, what came of it, and every item against it.
public struct OutcomeResult: Sendable {
  /// The name in the plan.
  public var name: String
  /// The name for readers.
  public var label: String
  /// Whether only those whom somebody found are known to have had it.
  public var isFoundBySomebody: Bool
  /// Per landmark year, children at risk and events within the following year.
  public var years: [(year: Int, atRisk: Int, events: Int)]
  /// Rows left out of the risk set, with the reasons.
  public var leftOut: Cohort.LeftOut
  /// Every item, in the order of its strongest component.
  public var items: [ScreenedItem]
}

/// One item against one outcome.
public struct ScreenedItem: Sendable {
  /// The identifier.
  public var item: String
  /// The name for readers.
  public var label: String
  /// The register it comes from.
  public var table: String
  /// The office it comes from.
  public var office: String
  /// The kind of measurement: binary, count, continuous, ordinal or nominal.
  public var scale: String
  /// Of a category with two levels, which level's odds are compared with which; nil for the others.
  public var contrast: LevelContrast?
  /// The tests of its components.
  public var components: [ComponentTest]
  /// P(a child with the outcome has the larger value than one without, in the same grade, sex and year).
  public var adjustedAUC: Double?
  /// The classical measure of its type of item, with an interval where there is one.
  public var classical: ClassicalMeasure?
  /// "selection" when the item goes with being found but with no fully observed outcome.
  public var tags: [String]
}

/// Two levels of a category that are compared.
public struct LevelContrast: Sendable, Equatable {
  /// The level whose odds stand first.
  public var level: String
  /// The level that they are compared with.
  public var against: String
}

/// The stratified score test of one component of an item.
public struct ComponentTest: Sendable {
  /// level, change or missing.
  public var component: String
  /// Rows with a value.
  public var observations: Int
  /// Events among them.
  public var events: Int
  /// z of the score test; nil for items of several categories.
  public var z: Double?
  /// Degrees of freedom.
  public var degreesOfFreedom: Int
  /// The p-value by the variance and method named beside it.
  public var p: Double?
  /// Adjusted by Benjamini–Hochberg over all components of all items of the outcome.
  public var benjaminiHochberg: Double?
  /// Adjusted by Benjamini–Yekutieli.
  public var benjaminiYekutieli: Double?
  /// One-step log odds ratio per standard deviation (per presence, for missing values and yes/no items).
  public var logOddsRatio: Double?
  /// Lower 95 % limit.
  public var low: Double?
  /// Upper 95 % limit.
  public var high: Double?
  /// normal, saddlepoint or exact.
  public var method: String
  /// model, or cluster for items that are the same for a whole school.
  public var variance: String
}

/// A measure of association with its name and limits.
public struct ClassicalMeasure: Sendable {
  /// The name, such as `cramers_v`.
  public var name: String
  /// The estimate.
  public var estimate: Double?
  /// Lower 95 % limit.
  public var low: Double?
  /// Upper 95 % limit.
  public var high: Double?
}

/// What the leakage audit found of one item.
public struct LeakageFinding: Sendable {
  /// The identifier.
  public var item: String
  /// The name for readers.
  public var label: String
  /// Where the dictionary says it comes from.
  public var origin: String
  /// Log odds ratio of the outcome within one year.
  public var lagOne: Double?
  /// Log odds ratio of the outcome a year later than that.
  public var lagTwo: Double?
  /// P(value above zero | outcome) / P(value above zero | no outcome).
  public var likelihoodRatio: Double?
  /// leak, review or none.
  public var flag: String
  /// Whether the item was kept out of the card.
  public var isExcluded: Bool
}

/// Items that say nearly the same.
public struct CollinearGroup: Sendable {
  /// The identifiers.
  public var items: [String]
  /// The smallest absolute correlation that links them.
  public var correlation: Double
}
