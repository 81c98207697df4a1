import Testing

@testable import Validation

struct InterceptRefreshTests {
  @Test(arguments: RandomScores.all) func `refreshed predictions add up to the events and keep their order`(_ data: RandomScores) throws {
    let p = data.score.map { ($0 + 1) / 20 }
    let refresh = try InterceptRefresh(outcome: data.outcome, probability: p)
    expect(p.reduce(0) { $0 + refresh($1) }, data.outcome.reduce(0, +), within: 1e-9)
    #expect(refresh(0.1) < refresh(0.2))
  }

  @Test func `the shift is the calibration in the large`() throws {
    let refresh = try InterceptRefresh(outcome: Ranking700.outcome, probability: Ranking700.probability)
    let summary = try CalibrationSummary(outcome: Ranking700.outcome, probability: Ranking700.probability)
    #expect(refresh.shift == summary.inTheLarge)
  }

  @Test func `predictions that no shift moves are refused`() {
    #expect(throws: ValidationError.probabilityOutOfRange(row: 0)) { try InterceptRefresh(outcome: [0, 1], probability: [0, 0.5]) }
  }
}
