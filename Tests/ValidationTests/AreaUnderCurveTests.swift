import Regression
import Testing

@testable import Validation

/// References: DeLong's definition over all pairs in numpy 2.4.6.
struct AreaUnderCurveTests {
  @Test func `area and standard error agree with the definition over all pairs`() throws {
    let area = try AreaUnderCurve(outcome: Ranking700.outcome, score: Ranking700.probability)
    expect(area.estimate, 0.7472047519217331)
    expect(area.standardError * area.standardError, 0.0006365149368267181)
    let tied = try AreaUnderCurve(outcome: Ranking700.outcome, score: Ranking700.tenths)
    expect(tied.estimate, 0.7238580776316625)
    expect(tied.standardError * tied.standardError, 0.0007430664553238332)
  }

  @Test(arguments: RandomScores.all) func `the area is the share of pairs in which the event has the higher score`(_ data: RandomScores)
    throws
  {
    var (sum, pairs) = (0.0, 0.0)
    for i in data.outcome.indices where data.outcome[i] == 1 {
      for j in data.outcome.indices where data.outcome[j] == 0 {
        sum += data.score[i] > data.score[j] ? 1 : data.score[i] == data.score[j] ? 0.5 : 0
        pairs += 1
      }
    }
    expect(try AreaUnderCurve(outcome: data.outcome, score: data.score).estimate, sum / pairs, within: 1e-14)
  }

  @Test(arguments: RandomScores.all) func `a rising map changes nothing and a falling one mirrors the area`(_ data: RandomScores) throws {
    let area = try AreaUnderCurve(outcome: data.outcome, score: data.score)
    #expect(try AreaUnderCurve(outcome: data.outcome, score: data.score.map { 3 * $0 * $0 + 1 }) == area)
    let mirrored = try AreaUnderCurve(outcome: data.outcome, score: data.score.map(-))
    expect(mirrored.estimate, 1 - area.estimate, within: 1e-13)
    expect(mirrored.standardError, area.standardError)
  }

  @Test(arguments: RandomScores.all) func `exchanging events and others mirrors the area`(_ data: RandomScores) throws {
    let area = try AreaUnderCurve(outcome: data.outcome, score: data.score)
    let exchanged = try AreaUnderCurve(outcome: data.outcome.map { 1 - $0 }, score: data.score)
    expect(exchanged.estimate, 1 - area.estimate, within: 1e-13)
    expect(exchanged.standardError, area.standardError)
  }

  @Test func `a perfect score has area one and no error`() throws {
    let area = try AreaUnderCurve(outcome: [0, 0, 1, 1], score: [1, 2, 3, 4])
    #expect(area.estimate == 1 && area.standardError == 0)
    #expect(try area.interval().high == 1)
  }

  @Test func `the interval stays inside zero and one`() throws {
    let limits = try AreaUnderCurve(outcome: [0, 0, 1, 0, 1], score: [1, 2, 3, 4, 5]).interval(level: 0.999)
    #expect(limits.high == 1 && limits.low >= 0)
  }

  @Test func `outcomes that are all alike are refused`() {
    #expect(throws: ValidationError.oneClassOnly(events: false)) { try AreaUnderCurve(outcome: [0, 0], score: [1, 2]) }
    #expect(throws: ValidationError.oneClassOnly(events: true)) { try AreaUnderCurve(outcome: [1, 1], score: [1, 2]) }
  }

  @Test func `a single event has no limits`() throws {
    let limits = try AreaUnderCurve(outcome: [0, 1, 0], score: [1, 2, 3]).interval()
    #expect(limits.low.isNaN && limits.high.isNaN)
  }
}
