import Testing

@testable import Validation

struct ScoreTiesTests {
  @Test(arguments: RandomScores.all) func `the area of all rows but a group's is that of these rows sorted alone`(_ data: RandomScores)
    throws
  {
    for inclusion in [nil, data.weights.map { min(1, 0.2 * $0) }] {
      let values = ScoredOutcome.Values(name: "y", source: .audit, values: data.outcome, inclusion: inclusion)
      let outcome = try ScoredOutcome(values, score: data.score)
      let codes = data.clusters.map { $0 % 4 - 1 }
      let places = GroupPlaces(outcome, codes: codes, groups: 3)
      let ties = ScoreTies(outcome, codes: places.codes)
      for g in 0..<3 {
        let others = places.codes.indices.filter { places.codes[$0] >= 0 && places.codes[$0] != Int32(g) }.map { Int32($0) }
        let direct = GroupArea(outcome, places: others).area(least: 2)
        let summed = ties.area(without: places.ofGroup(g), of: outcome, least: 2)
        guard let direct, let summed else { return #expect((direct == nil) == (summed == nil)) }
        expect(summed.estimate, direct.estimate, within: 1e-11)
        // A variance that is all but nothing is a difference of sums.
        #expect(abs(summed.standardError * summed.standardError - direct.standardError * direct.standardError) < 1e-13)
        #expect(summed.events == direct.events && summed.others == direct.others)
      }
    }
  }

  @Test(arguments: RandomScores.all) func `with weights of one an area is DeLong's`(_ data: RandomScores) throws {
    let outcome = try ScoredOutcome(.init(name: "y", source: .label, values: data.outcome), score: data.score)
    let area = GroupArea(outcome, places: (0..<data.outcome.count).map { Int32($0) }).area(least: 2)
    let reference = try AreaUnderCurve(outcome: data.outcome, score: data.score)
    expect(area?.estimate, reference.estimate)
    expect(area?.standardError, reference.standardError, within: 1e-11)
  }
}
