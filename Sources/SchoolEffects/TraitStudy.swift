/// Traits of schools against their effects on growth: one at a time, permuted, shrunken together.
public struct TraitStudy: Equatable, Sendable {
  /// What the schools say of each trait, all traits being one family.
  public let findings: [TraitFinding]
  /// The same for the registered traits, which are a family of their own; in the order of the settings.
  public let registered: [TraitFinding]
  /// The effects without any trait: one constant for each school type, and the slope of hardship last.
  public let base: MetaRegressionFit
  /// The number of permutations that were counted.
  public let permutations: Int
  /// Whether these are all there are.
  public let isExact: Bool
  /// The standard deviation of the effects of traits (per standard deviation of a trait) by REML.
  public let effectDeviation: Double?

  /// Examines `traits`.
  /// - Parameters:
  ///   - effects: the effects of the schools, fixed and centred within types.
  ///   - hardship: the hardship of each school.
  ///   - traits: the traits.
  ///   - settings: permutations, families and limits.
  /// - Throws: `SchoolEffectsError`.
  public init(
    effects: FixedSchoolEffects, hardship: [Double], traits: [Trait], settings: TraitStudySettings
  ) throws(SchoolEffectsError) { fatalError("not yet") }
}
