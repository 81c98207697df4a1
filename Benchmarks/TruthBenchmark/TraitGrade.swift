import SchoolEffects
import SyntheticData

/// How well true traits are told from others (table 2.7).
struct TraitGrade {
  var familyWise = Mean(), powerOpen = Mean(), powerRegistered = Mean(), powerSingle = Mean(), typeOne = Mean()
  var discoveryPower = Mean(), falseDiscovery = Mean(), sign = Mean(), topThree = Mean(), leaveOneOut = Mean(), leaveOneOutFound = Mean()
  var interaction = Mean(), interactionTypeOne = Mean(), shared = Mean(), sharedTrue = Mean(), sharedFalse = Mean(), expected = Mean()
  var standardError = Mean(), detectable = Mean(), detectableInFamily = Mean()

  /// Survey scales that go together with a true one are neither true nor without effect, taken one at a time.
  private static let companions: Set<Int> = [3, 7, 18]
  private static let level = 0.05, discoveryRate = 0.10
  /// The best schools of a town of which a list of common traits is made.
  private static let best = 3

  /// Grades one town.
  mutating func add(_ effects: FixedSchoolEffects, _ hardship: [Double], _ town: SyntheticSchools, threads: Int) throws {
    let truth = town.truth
    let isTrue = truth.traitCoefficients.map { $0 != 0 }
    let trueOnes = isTrue.indices.filter { isTrue[$0] }
    let others = isTrue.indices.filter { !isTrue[$0] && !Self.companions.contains($0) }
    var settings = TraitStudySettings()
    settings.permutations = 1999
    settings.threads = threads
    settings.registered = trueOnes + [others.last!]
    let study = try TraitStudy(effects: effects, hardship: hardship, traits: truth.traits.map { Trait($0) }, settings: settings)
    familyWise.add(others.contains { study.findings[$0].effect!.familyWisePValue <= Self.level })
    for k in trueOnes { add(study.findings[k], sign: truth.traitCoefficients[k]) }
    for finding in study.registered.dropLast() { powerRegistered.add(finding.effect!.familyWisePValue <= Self.level) }
    for k in others { typeOne.add(study.findings[k].effect!.permutationPValue <= Self.level) }
    addDiscoveries(study, trueOnes, others)
    addInteractions(study, truth.traitByHardship, others)
    try addShared(effects, truth, isTrue)
  }

  private mutating func add(_ finding: TraitFinding, sign truth: Double) {
    let effect = finding.effect!
    powerOpen.add(effect.familyWisePValue <= Self.level)
    powerSingle.add(effect.permutationPValue <= Self.level)
    sign.add(effect.estimate * truth > 0)
    if let left = finding.leaveOneOut {
      leaveOneOut.add(left.smallestRatio)
      if effect.permutationPValue <= Self.level { leaveOneOutFound.add(left.smallestRatio) }
    }
    standardError.add(effect.standardError)
    detectable.add(effect.detectableAlone)
    detectableInFamily.add(effect.detectableInFamily)
  }

  private mutating func addDiscoveries(_ study: TraitStudy, _ trueOnes: [Int], _ others: [Int]) {
    let found = Set(study.findings.indices.filter { study.findings[$0].effect!.falseDiscoveryRate <= Self.discoveryRate })
    for k in trueOnes { discoveryPower.add(found.contains(k)) }
    let wrong = others.count { found.contains($0) }, right = trueOnes.count { found.contains($0) }
    falseDiscovery.add(wrong + right > 0 ? Double(wrong) / Double(wrong + right) : 0)
    let order = study.findings.indices.sorted { abs(study.findings[$0].statistic) > abs(study.findings[$1].statistic) }
    for k in trueOnes { topThree.add(order.prefix(Self.best).contains(k)) }
  }

  private mutating func addInteractions(_ study: TraitStudy, _ truth: [Double], _ others: [Int]) {
    for k in truth.indices {
      let isFound = study.findings[k].interaction!.permutationPValue <= Self.level
      if truth[k] != 0 { interaction.add(isFound) } else { interactionTypeOne.add(isFound) }
    }
  }

  private mutating func addShared(_ effects: FixedSchoolEffects, _ truth: SchoolTruth, _ isTrue: [Bool]) throws {
    let best = effects.values.indices.sorted { effects.values[$0] > effects.values[$1] }.prefix(Self.best)
    let list = try SharedTraits(chosen: Array(best), traits: truth.traits.map { Trait($0) }, types: effects.types)
    shared.add(Double(list.shared.count))
    expected.add(list.expectedByChance)
    sharedTrue.add(Double(list.shared.count { isTrue[$0] }))
    if !list.shared.isEmpty { sharedFalse.add(Double(list.shared.count { !isTrue[$0] }) / Double(list.shared.count)) }
  }
}

extension TraitFinding {
  /// Estimate over standard error.
  fileprivate var statistic: Double { effect!.estimate / effect!.standardError }
}
