import LinearAlgebra
import Probability
import Testing

@testable import SchoolEffects

/// Schools that are made up with known effects, again and again.
struct CoverageTests {
  /// Growth rows of 20 schools in two years with effects that are known.
  private func school(_ run: UInt64) -> (rows: GrowthRows, effects: [Double]) {
    var stream = RandomStream(seed: 77, stream: run)
    let effects = stream.normals(20).map { 0.15 * $0 }
    var schools: [Int] = [], years: [Int] = [], outcomes: [Double] = [], prior: [Double] = []
    for j in 0..<20 {
      for t in 0..<2 {
        let year = 0.08 * stream.normal()
        for _ in 0..<40 {
          schools.append(j)
          years.append(t)
          prior.append(stream.normal())
          outcomes.append(0.2 * Double(t) + 0.8 * prior.last! + effects[j] + year + 0.6 * stream.normal())
        }
      }
    }
    let design = Matrix(columns: [years.map { $0 == 0 ? 1.0 : 0 }, years.map { $0 == 1 ? 1.0 : 0 }, prior])
    let groups = SchoolGroups(schools: schools, types: [Int](repeating: 0, count: 20), years: years)
    return (GrowthRows(outcomes: outcomes, design: design, groups: groups), effects)
  }

  @Test func `intervals of 90 percent contain nine of ten true effects, and ranks as many`() throws {
    let runs = 40
    var inside = 0, ranksInside = 0, sure = 0, wrong = 0
    for run in 0..<runs {
      let (rows, effects) = school(UInt64(run))
      let model = try ValueAddedModel(rows, threads: 2)
      var settings = PosteriorSettings()
      settings.draws = 1000
      let posterior = try model.posterior(around: model.fit(), settings: settings)
      let mean = effects.reduce(0, +) / 20
      let ranks = effects.map { effect in 1 + effects.count { $0 > effect } }
      for (j, school) in posterior.schools.enumerated() {
        if school.interval90!.contains(effects[j] - mean) { inside += 1 }
        if school.rankInterval!.contains(ranks[j]) { ranksInside += 1 }
        if school.probabilityAboveZero! > 0.9 {
          sure += 1
          if effects[j] <= mean { wrong += 1 }
        }
      }
    }
    // 800 intervals, correlated within runs: four standard errors are 0.045.
    #expect(abs(Double(inside) / Double(runs * 20) - 0.9) < 0.045)
    // Whole ranks make intervals wider than asked for.
    #expect(Double(ranksInside) / Double(runs * 20) > 0.87)
    #expect(sure > 100 && Double(wrong) / Double(sure) < 0.1)
  }

  @Test func `of traits without effect one in twenty families has a finding`() throws {
    let runs = 200
    var families = 0, single = 0
    for run in 0..<runs {
      var stream = RandomStream(seed: 78, stream: UInt64(run))
      let types = [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]
      let values = Grouping(types).centred(stream.normals(12).map { 0.1 * $0 })
      let covariance = Grouping(types).centred(Matrix.identity(12).scaled(by: 0.001))
      let traits = (0..<10).map { _ in Trait(stream.normals(12)) }
      var settings = TraitStudySettings()
      settings.permutations = 199
      settings.threads = 2
      let study = try TraitStudy(
        effects: FixedSchoolEffects(values: values, covariance: covariance, types: types), hardship: stream.normals(12), traits: traits,
        settings: settings)
      if study.findings.contains(where: { $0.effect!.familyWisePValue <= 0.05 }) { families += 1 }
      if study.findings[0].effect!.permutationPValue <= 0.05 { single += 1 }
    }
    // Four standard errors of 200 runs are 0.06.
    #expect(abs(Double(families) / Double(runs) - 0.05) < 0.06)
    #expect(abs(Double(single) / Double(runs) - 0.05) < 0.06)
  }
}
