/// Traits of schools against their effects on growth: one at a time, permuted, shrunken together.
///
/// Every trait is judged beside school type and hardship: `v_j = a_type + δ H_j + τ T_j + η_j`, `η_j ~ N(0, t² + S_jj)`, and a second time
/// with `T_j H_j`. There is no search over sets of traits.
public struct TraitStudy: Equatable, Sendable {
  /// What the schools say of each trait, all traits being one family.
  public let findings: [TraitFinding]
  /// The same for the registered traits, which are a family of their own; in the order of the settings.
  public let registered: [TraitFinding]
  /// The effects without any trait: one constant for each school type, and the slope of hardship (per standard deviation) last.
  public let base: MetaRegressionFit
  /// The schools that take part: those with hardship and with another school of their type.
  public let schools: [Int]
  /// The number of permutations that were counted.
  public let permutations: Int
  /// Whether these are all there are.
  public let isExact: Bool
  /// The standard deviation of the effects of traits (per standard deviation of a trait) by REML; nil without traits.
  public let effectDeviation: Double?

  /// Examines `traits`.
  /// - Parameters:
  ///   - effects: the effects of the schools, fixed and centred within types.
  ///   - hardship: the hardship of each school; NaN where it is not known.
  ///   - traits: the traits.
  ///   - settings: permutations, families and limits.
  /// - Complexity: O(permutations × schools × traits + traits × schools²).
  /// - Throws: `SchoolEffectsError`.
  public init(
    effects: FixedSchoolEffects, hardship: [Double], traits: [Trait], settings: TraitStudySettings = TraitStudySettings()
  ) throws(SchoolEffectsError) {
    try settings.check(traits: traits.count)
    for trait in traits { try Checks.length("trait", trait.values.count, effects.values.count) }
    let study = try StudiedSchools(effects, hardship: hardship)
    let candidates = TraitCandidates(traits, study, settings)
    let permutations = SchoolPermutations(types: study.types, settings: settings)
    let tests = TraitTests(study, candidates.designs, permutations, settings)
    let shrinkage = try candidates.shrinkage(study)
    let report = TraitReport(study: study, candidates: candidates, tests: tests, shrunken: shrinkage?.effects ?? [:])
    findings = try report.findings(Array(traits.indices), .all, threads: settings.threads)
    registered = try report.findings(settings.registered, .registered, threads: settings.threads)
    base = study.base
    schools = study.schools
    self.permutations = permutations.count
    isExact = permutations.isExact
    effectDeviation = shrinkage?.deviation
  }
}
