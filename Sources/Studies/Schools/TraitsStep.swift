import LinearAlgebra
import Modeling
import Probability
import SchoolEffects
import Tabular

/// The traits of schools against their effects.
struct TraitsStep {
  let plan: SchoolsPlan
  let records: SchoolRecords
  let traits: SchoolTraits
  let hardship: [Double]
  let threads: Int

  /// The level of family-wise error at which a trait may be claimed.
  static let level = 0.05
  /// A claim needs the smallest effect without one school to be at least this share of the median one.
  static let smallestShare = 0.6
  /// How many best schools are asked what they have in common.
  static let bestSchools = 3

  /// Examines every trait.
  func result(_ outcome: SchoolEffectsStep.Outcome) throws(SchoolEffectsError) -> TraitsResult {
    let columns = traits.columns
    var settings = TraitStudySettings()
    settings.seed = plan.seed
    settings.threads = threads
    settings.registered = columns.indices.filter { columns[$0].isPreregistered }
    let study = try TraitStudy(
      effects: outcome.fixed, hardship: hardship, traits: columns.map { Trait($0.values.map { $0.isNaN ? nil : $0 }) }, settings: settings)
    var result = TraitsResult()
    result.schools = study.schools.count
    (result.permutations, result.isExact) = (study.permutations, study.isExact)
    result.remainingDeviation = study.base.betweenVariance.squareRoot()
    for (k, finding) in study.findings.enumerated() {
      let registered = settings.registered.firstIndex(of: k).map { study.registered[$0] }
      if let trait = describe(columns[k], finding, registered, outcome) {
        result.traits.append(trait)
      } else if let problem = finding.problem {
        let words = problem.words
        result.untested.append((columns[k].item.id, columns[k].label, words.japanese, words.english))
      }
    }
    result.detectable = detectable(study)
    result.shared = try shared(outcome)
    return result
  }

  private func describe(
    _ column: SchoolTraits.Column, _ finding: TraitFinding, _ registered: TraitFinding?, _ outcome: SchoolEffectsStep.Outcome
  ) -> TraitResult? {
    guard let effect = finding.effect else { return nil }
    let jackknife = finding.leaveOneOut
    let isStable = jackknife.map { $0.signIsConstant && $0.smallestRatio > Self.smallestShare } ?? false
    let family = registered?.effect?.familyWisePValue ?? effect.familyWisePValue
    return TraitResult(
      item: column.item.id, label: column.label, isPreregistered: column.isPreregistered, schools: finding.schools,
      estimate: effect.estimate, standardError: effect.standardError, low: effect.interval95.lowerBound, high: effect.interval95.upperBound,
      statistic: effect.estimate / effect.standardError, p: effect.permutationPValue, familyP: effect.familyWisePValue,
      preregisteredP: registered?.effect?.familyWisePValue, benjaminiHochberg: effect.falseDiscoveryRate,
      detectable: effect.detectableAlone, detectableInFamily: registered?.effect?.detectableInFamily ?? effect.detectableInFamily,
      shrunken: finding.shrunken.map(Self.interval),
      interaction: finding.interaction.map { ($0.estimate, $0.standardError, $0.permutationPValue, $0.familyWisePValue) },
      leaveOneOut: jackknife.map { ($0.signIsConstant, $0.smallestRatio) }, eValue: eValue(effect, outcome),
      isFound: family < Self.level && isStable)
  }

  /// Mean and 95 % limits.
  private static func interval(_ shrunken: ShrunkenTrait) -> SchoolInterval {
    let reach = NormalDistribution.standard.quantile(0.975) * shrunken.standardDeviation
    return SchoolInterval(estimate: shrunken.mean, low: shrunken.mean - reach, high: shrunken.mean + reach)
  }

  /// The effect in standard deviations of schools; none where schools do not differ.
  private func eValue(_ effect: TraitEstimate, _ outcome: SchoolEffectsStep.Outcome) -> Double? {
    let deviation = outcome.posterior.schoolDeviation.mean
    guard deviation > 0 else { return nil }
    return EValue(standardizedEffect: effect.estimate / deviation, standardError: effect.standardError / deviation).estimate
  }

  private func detectable(_ study: TraitStudy) -> DetectableEffects {
    let effects = study.findings.compactMap(\.effect), registered = study.registered.compactMap(\.effect)
    return DetectableEffects(
      single: middle(effects.map(\.detectableAlone)), preregistered: middle(registered.map(\.detectableInFamily)),
      all: middle(effects.map(\.detectableInFamily)))
  }

  /// What the best schools share, beside what chance would make any schools share.
  private func shared(_ outcome: SchoolEffectsStep.Outcome) throws(SchoolEffectsError) -> SharedTraitsResult? {
    let schools = outcome.posterior.schools
    let ranked = schools.indices.filter { schools[$0].standing == .ranked }.sorted { schools[$0].mean! > schools[$1].mean! }
    guard ranked.count > 2 * Self.bestSchools, !traits.columns.isEmpty else { return nil }
    let best = Array(ranked.prefix(Self.bestSchools))
    let found = try SchoolEffects.SharedTraits(
      chosen: best, traits: traits.columns.map { Trait($0.values.map { $0.isNaN ? nil : $0 }) },
      types: records.typeCodes.codes.map(Int.init), seed: plan.seed)
    return SharedTraitsResult(
      bestSchools: best.count, traits: traits.columns.count, shared: found.shared.map { traits.columns[$0].label },
      expectedByChance: found.expectedByChance, atLeastOne: found.probabilityOfAny, p: found.pValue, isExact: found.isExact)
  }
}

/// The median of the numbers that exist; nil of none.
func middle(_ values: [Double]) -> Double? {
  let known = values.filter(\.isFinite)
  return known.isEmpty ? nil : Quantiles(known).median
}

extension TraitProblem {
  /// The reason in both languages.
  fileprivate var words: (japanese: String, english: String) {
    switch self {
    case .knownForFew(let known, let needed):
      ("\(known)校でしか分からないため調べていません（\(needed)校以上が必要）", "known for only \(known) schools; at least \(needed) are needed")
    case .constant: ("どの学校も同じ値です", "the same in all schools")
    case .determinedByBase: ("校種と学校の困難指標で決まってしまう値です", "follows from the type and the hardship of the school")
    }
  }
}
