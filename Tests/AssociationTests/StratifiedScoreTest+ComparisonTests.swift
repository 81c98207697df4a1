import Testing

@testable import Association

struct StratifiedScoreTestComparisonTests {
  // numpy 2.4.6: placements by comparing all pairs, DeLong's variance.
  @Test func `one stratum gives DeLong's area and standard error`() throws {
    let children = try Children()
    let test = StratifiedScoreTest(outcome: children.outcome, strata: Strata(single: 600))
    let area = try #require(test.areaUnderCurve(of: children.fixture.numbers("x")))
    #expect(agreeRelatively(area.area, 0.5643115770317151, 1e-12))
    #expect(agreeRelatively(area.standardError, 0.028774674660503912, 1e-11))
  }

  @Test(arguments: UInt64(1)...20)
  func `the area is the share of pairs of the same stratum`(seed: UInt64) throws {
    let sample = RandomSample(seed: seed)
    var (wins, pairs) = (0.0, 0.0)
    for i in sample.outcome.indices where sample.outcome[i] == 1 {
      for j in sample.outcome.indices where sample.outcome[j] == 0 && sample.codes[i] == sample.codes[j] {
        pairs += 1
        wins += sample.count[i] > sample.count[j] ? 1 : sample.count[i] == sample.count[j] ? 0.5 : 0
      }
    }
    let area = try #require(sample.test.areaUnderCurve(of: sample.count))
    #expect(area.pairs == pairs && agree(area.area, wins / pairs, 1e-12))
  }

  @Test(arguments: UInt64(1)...20)
  func `a rising transformation changes nothing and a falling one mirrors the area`(seed: UInt64) throws {
    let sample = RandomSample(seed: seed)
    let area = try #require(sample.test.areaUnderCurve(of: sample.measurement))
    let rising = try #require(sample.test.areaUnderCurve(of: sample.measurement.map { $0 * $0 * $0 }))
    let falling = try #require(sample.test.areaUnderCurve(of: sample.measurement.map { -$0 }))
    #expect(area == rising)
    #expect(agree(falling.area, 1 - area.area, 1e-12) && agree(falling.standardError, area.standardError))
  }

  @Test func `perfect separation is an area of one with a point interval`() throws {
    let test = StratifiedScoreTest(outcome: [0, 0, 1, 1], strata: Strata(single: 4))
    let area = try #require(test.areaUnderCurve(of: [1, 2, 3, 4]))
    #expect(area.area == 1 && area.interval() == 1...1)
    #expect(test.areaUnderCurve(of: [1, 2, .nan, .nan]) == nil)
  }

  @Test func `tables count exposure by stratum`() {
    let test = StratifiedScoreTest(outcome: [0, 1, 0, 1, 1], strata: Strata(codes: [0, 0, 1, 1, 1], count: 2))
    let tables = test.fourfoldTables(of: [0, 2, 1, 0, .nan])
    #expect(tables[0] == FourfoldTable(exposedEvents: 1, exposedOthers: 0, unexposedEvents: 0, unexposedOthers: 1))
    #expect(tables[1] == FourfoldTable(exposedEvents: 0, exposedOthers: 1, unexposedEvents: 1, unexposedOthers: 0))
    #expect(test.crudeTable(of: [0, 2, 1, 0, .nan]).total == 4)
  }
}
