import LinearAlgebra
import Parallel

/// Puts together what a study says of its traits.
struct TraitReport: Sendable {
  let study: StudiedSchools
  let candidates: TraitCandidates
  let tests: TraitTests
  let shrunken: [Int: ShrunkenTrait]
  private let detectable: DetectableMultiples

  /// A report of these parts.
  init(study: StudiedSchools, candidates: TraitCandidates, tests: TraitTests, shrunken: [Int: ShrunkenTrait]) {
    self.study = study
    self.candidates = candidates
    self.tests = tests
    self.shrunken = shrunken
    let degrees = candidates.designs.values.flatMap {
      [$0.withTrait.rows - $0.withTrait.columns, $0.withTrait.rows - $0.withTrait.columns - 1]
    }
    detectable = DetectableMultiples(degreesOfFreedom: Set(degrees), tests: Set([1] + tests.sizes))
  }

  /// The findings of some traits as a family.
  /// - Complexity: O(traits × schools²).
  /// - Throws: `SchoolEffectsError`.
  func findings(_ traits: [Int], _ family: TraitTests.Family, threads: Int) throws(SchoolEffectsError) -> [TraitFinding] {
    let results = Parallel.map(count: traits.count, threads: threads) { k in
      Result { () throws(SchoolEffectsError) in try finding(traits[k], family) }
    }
    var findings: [TraitFinding] = []
    for result in results { findings.append(try result.get()) }
    return findings
  }

  private func finding(_ trait: Int, _ family: TraitTests.Family) throws(SchoolEffectsError) -> TraitFinding {
    guard let design = candidates.designs[trait] else {
      return TraitFinding(schools: candidates.known[trait], problem: candidates.problems[trait])
    }
    let places = design.schools
    let effect = try study.fit(places, design.withTrait)
    return TraitFinding(
      schools: places.count, problem: nil, standardDeviation: design.deviation,
      effect: TraitEstimate(effect, tests, .effect, trait, family, detectable: detectable),
      interaction: try interaction(design).map { TraitEstimate($0, tests, .interaction, trait, family, detectable: detectable) },
      shrunken: shrunken[trait],
      leaveOneOut: LeaveOneOut(
        values: places.map { study.values[$0] }, variances: places.map { study.variances[$0] }, design: design.withTrait,
        schools: places.map { study.schools[$0] }, fit: effect))
  }

  /// The fit with the interaction; nil where it cannot be told from the trait.
  private func interaction(_ design: TraitDesign) throws(SchoolEffectsError) -> MetaRegressionFit? {
    design.hasInteraction ? try study.fit(design.schools, design.withInteraction) : nil
  }
}
