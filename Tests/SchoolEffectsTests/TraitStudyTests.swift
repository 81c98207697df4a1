import LinearAlgebra
import Testing

@testable import SchoolEffects

struct TraitStudyTests {
  let reference: TraitFixture

  init() throws { reference = try TraitFixture.load() }

  // The variances of the reference stand where a search by function values stops, seven digits from the root.
  @Test func `effects, interactions and the base are those of another REML search`() throws {
    let study = try reference.study()
    #expect(relativeDifference(study.base.coefficients, reference.base.b) < 1e-6)
    #expect(abs(study.base.betweenVariance / reference.base.t2 - 1) < 1e-6)
    for (k, finding) in study.findings.enumerated() {
      for (ours, theirs) in [(finding.effect!, reference.effects[k]), (finding.interaction!, reference.interactions[k])] {
        #expect(abs(ours.estimate - theirs.b.last!) < 1e-7)
        #expect(abs(ours.standardError / theirs.se.last! - 1) < 1e-6)
        #expect(abs(ours.pValue - theirs.p.last!) < 1e-6)
      }
    }
  }

  @Test func `the statistics that are permuted are those of weighted least squares`() throws {
    let study = try StudiedSchools(reference.schoolEffects, hardship: reference.hardship)
    let candidates = TraitCandidates(reference.traits.map { Trait($0) }, study, TraitStudySettings())
    let groups = TraitTests.groups(study, candidates.designs)
    let identity = [Array(0..<16)]
    #expect(groups.count == 6)
    let effects = groups[0].statistics(identity).elements
    let interactions = groups.dropFirst().flatMap { $0.statistics(identity).elements }
    // The weights come from the variance between schools, known to seven digits in the reference.
    #expect(relativeDifference(effects, reference.statistics) < 1e-6)
    #expect(relativeDifference(interactions, reference.interactionStatistics) < 1e-6)
  }

  @Test func `the trait that raises growth is found and the others are not`() throws {
    let study = try reference.study()
    #expect(!study.isExact && study.permutations == 9999)
    #expect(study.findings[0].effect!.familyWisePValue < 0.02)
    for finding in study.findings.dropFirst() { #expect(finding.effect!.familyWisePValue > 0.2) }
    for finding in study.findings {
      let effect = finding.effect!
      #expect(effect.familyWisePValue >= effect.permutationPValue && effect.falseDiscoveryRate >= effect.permutationPValue)
      #expect(effect.permutationPValue >= 1e-4)
      // The t test and the permutation test of well-behaved data agree roughly.
      #expect(abs(effect.permutationPValue - effect.pValue) < 0.15)
    }
  }

  @Test func `registered traits are a family of their own`() throws {
    var settings = TraitStudySettings()
    settings.registered = [2, 0]
    let study = try reference.study(settings)
    #expect(study.registered.count == 2)
    #expect(study.registered[1].effect!.estimate == study.findings[0].effect!.estimate)
    #expect(study.registered[1].effect!.permutationPValue == study.findings[0].effect!.permutationPValue)
    #expect(study.registered[0].effect!.familyWisePValue < study.findings[2].effect!.familyWisePValue)
    #expect(study.registered[0].effect!.detectableInFamily < study.findings[2].effect!.detectableInFamily)
    #expect(study.registered[0].effect!.detectableAlone == study.findings[2].effect!.detectableAlone)
  }

  @Test func `leaving schools out one at a time refits everything`() throws {
    let left = try reference.study().findings[0].leaveOneOut!
    let sorted = reference.leaveOneOut.sorted()
    #expect(left.signIsConstant)
    #expect(abs(left.smallestRatio - sorted[0] / ((sorted[7] + sorted[8]) / 2)) < 1e-6)
    #expect(left.mostInfluentialSchool == reference.leaveOneOut.indices.min { reference.leaveOneOut[$0] < reference.leaveOneOut[$1] })
  }

  @Test func `traits shrunken together are those of a dense search`() throws {
    let study = try reference.study()
    // Both searches stop at about eight digits of the ratio, and the weights are known to seven in the reference.
    #expect(abs(study.effectDeviation! / reference.deviation - 1) < 1e-5)
    #expect(relativeDifference(study.findings.map { $0.shrunken!.mean }, reference.shrunken) < 1e-5)
    #expect(relativeDifference(study.findings.map { $0.shrunken!.standardDeviation }, reference.shrunkenDeviations) < 1e-5)
  }

  @Test func `traits that cannot be examined say why, and the others do not notice`() throws {
    var few = [Double?](repeating: nil, count: 16)
    for j in 0..<5 { few[j] = Double(j) }
    let constant = reference.types.map { Double?(Double($0)) }
    let determined = zip(reference.hardship, reference.types).map { Double?($0 * 3 + Double($1)) }
    let traits = reference.traits.map { Trait($0) } + [Trait(few), Trait(constant), Trait(determined)]
    let study = try reference.study(traits: traits)
    #expect(study.findings[5].problem == .knownForFew(5, needed: 8))
    #expect(study.findings[6].problem == .constant)
    #expect(study.findings[7].problem == .determinedByBase)
    #expect(study.findings[5...7].allSatisfy { $0.effect == nil && $0.shrunken == nil })
    #expect(try study.findings[0..<5] == reference.study().findings[...])
  }

  @Test func `schools without a trait are left out of that trait alone`() throws {
    var values = reference.traits.map { $0.map { Double?($0) } }
    values[1][3] = nil
    values[1][12] = .nan
    let study = try reference.study(traits: values.map { Trait($0) }), whole = try reference.study()
    #expect(study.findings.map(\.schools) == [16, 14, 16, 16, 16])
    #expect(study.findings[0].effect!.estimate == whole.findings[0].effect!.estimate)
    #expect(study.findings[0].effect!.permutationPValue == whole.findings[0].effect!.permutationPValue)
    let kept = (0..<16).filter { $0 != 3 && $0 != 12 }
    let part = try TraitStudy(
      effects: FixedSchoolEffects(
        values: kept.map { reference.values[$0] }, covariance: reference.schoolEffects.covariance[rows: kept, columns: kept],
        types: kept.map { reference.types[$0] }), hardship: kept.map { reference.hardship[$0] },
      traits: [Trait(kept.map { reference.traits[1][$0] })])
    // The types' constants take up the other centring.
    #expect(abs(part.findings[0].effect!.estimate - study.findings[1].effect!.estimate) < 0.002)
  }

  @Test func `a binary trait of one school cannot be left out and has no interaction`() throws {
    let single = (0..<16).map { Double?($0 == 4 ? 1 : 0) }
    let study = try reference.study(traits: [Trait(single)])
    #expect(study.findings[0].leaveOneOut == nil)
    #expect(study.findings[0].interaction == nil)
    #expect(study.findings[0].effect != nil)
  }

  @Test func `hardship that is missing or the same everywhere`() throws {
    var hardship = reference.hardship
    hardship[2] = .nan
    let study = try TraitStudy(effects: reference.schoolEffects, hardship: hardship, traits: [Trait(reference.traits[0])])
    #expect(study.schools == Array(0..<16).filter { $0 != 2 })
    #expect(throws: SchoolEffectsError.hardshipDoesNotVary) {
      try TraitStudy(effects: reference.schoolEffects, hardship: hardship.map { _ in 3 }, traits: [])
    }
    #expect(throws: SchoolEffectsError.tooFewSchools(6, needed: 7)) {
      try TraitStudy(effects: reference.schoolEffects.selecting(Array(0..<6)), hardship: Array(reference.hardship[0..<6]), traits: [])
    }
  }

  @Test func `the number of threads changes no bit and another seed hardly anything`() throws {
    var settings = TraitStudySettings()
    settings.threads = 2
    let two = try reference.study(settings)
    #expect(try two == reference.study())
    settings.seed = 2
    let other = try reference.study(settings)
    #expect(other != two)
    for (a, b) in zip(other.findings, two.findings) {
      // Five standard errors of 9,999 permutations.
      #expect(abs(a.effect!.permutationPValue - b.effect!.permutationPValue) < 5 * (0.5 / 9999).squareRoot())
    }
  }

  @Test func `another unit of a trait, of hardship and of the score changes units alone`() throws {
    let scaled = try TraitStudy(
      effects: FixedSchoolEffects(
        values: reference.values.map { 10 * $0 }, covariance: reference.schoolEffects.covariance.scaled(by: 100), types: reference.types),
      hardship: reference.hardship.map { 5 - 2 * $0 }, traits: reference.traits.map { Trait($0.map { 3 * $0 + 7 }) })
    for (a, b) in try zip(scaled.findings, reference.study().findings) {
      #expect(abs(a.effect!.estimate - 10 * b.effect!.estimate) < 1e-8)
      #expect(abs(a.interaction!.estimate + 10 * b.interaction!.estimate) < 1e-8)
      #expect(a.effect!.familyWisePValue == b.effect!.familyWisePValue)
      #expect(abs(a.standardDeviation! - 3 * b.standardDeviation!) < 1e-10)
    }
  }
}
