import Testing

@testable import Validation

/// References: numpy 2.4.6 on the same rows (quantiles of type 7, upper limit inside).
struct CalibrationGroupsTests {
  @Test func `twenty quantile groups give the expected calibration error`() throws {
    let groups = try CalibrationGroups(outcome: Ranking700.outcome, probability: Ranking700.probability, .quantiles(20))
    expect(groups.expectedCalibrationError, 0.0546027526)
    #expect(groups.groups.map(\.count) == [Double](repeating: 35, count: 20))
  }

  @Test func `ten quantile groups give the Hosmer–Lemeshow statistic`() throws {
    let groups = try CalibrationGroups(outcome: Ranking700.outcome, probability: Ranking700.probability, .quantiles(10))
    expect(groups.hosmerLemeshow?.statistic, 18.391047876719938)
    #expect(groups.hosmerLemeshow?.degreesOfFreedom == 8)
  }

  @Test func `a prediction on a limit falls into the lower quantile group and the upper bin of equal width`() throws {
    let (y, p) = ([0.0, 1, 0, 1, 1], [0.1, 0.2, 0.3, 0.4, 0.5])
    #expect(try CalibrationGroups(outcome: y, probability: p, .quantiles(2)).groups.map(\.count) == [3, 2])
    #expect(try CalibrationGroups(outcome: [0, 1, 1], probability: [0.25, 0.5, 1], .equalWidth(2)).groups.map(\.count) == [1, 2])
  }

  @Test func `equal quantiles are one limit and the lowest rows keep their group`() throws {
    let p = [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.3]
    let groups = try CalibrationGroups(outcome: [0, 0, 0, 1, 0, 0, 1, 0], probability: p, .quantiles(4))
    // R: table(cut(p, unique(quantile(p, 0:4/4)), include.lowest = TRUE)) has the limits 0.1, 0.125, 0.3.
    #expect(groups.groups.map(\.count) == [6, 2])
    // The limits 0.1, 0.13, 0.225, 0.4: the rows at 0.1 belong to the group up to 0.13.
    let others = try CalibrationGroups(
      outcome: [0, 0, 0, 1, 0, 0, 1, 0], probability: [0.1, 0.1, 0.1, 0.12, 0.14, 0.2, 0.3, 0.4], .quantiles(4))
    #expect(others.groups.map(\.count) == [4, 2, 2])
  }

  @Test(arguments: RandomScores.all) func `groups hold every row, event and prediction once`(_ data: RandomScores) throws {
    let p = data.score.map { 1 / (2 + $0) }
    for division in [CalibrationGroups.Division.quantiles(7), .equalWidth(9)] {
      let groups = try CalibrationGroups(outcome: data.outcome, probability: p, division).groups
      #expect(groups.reduce(0) { $0 + $1.count } == Double(p.count))
      #expect(groups.reduce(0) { $0 + $1.observed } == data.outcome.reduce(0, +))
      expect(groups.reduce(0) { $0 + $1.expected }, p.reduce(0, +))
    }
  }

  @Test func `no groups are refused`() {
    #expect(throws: ValidationError.settingOutOfRange(name: "quantiles")) {
      try CalibrationGroups(outcome: [0, 1], probability: [0, 1], .quantiles(0))
    }
  }

  @Test func `groups of equal expected events hold many children at the bottom and few at the top`() throws {
    // Powers of two: sums without rounding.
    let p = [Double](repeating: 0x1p-7, count: 1024) + [Double](repeating: 0x1p-4, count: 128) + [Double](repeating: 0.5, count: 16)
    let y = p.indices.map { $0 % 97 == 0 ? 1.0 : 0 }
    let groups = try CalibrationGroups(outcome: y, probability: p.reversed(), .expectedEvents(3)).groups
    #expect(groups.map(\.count) == [1024, 128, 16] && groups.allSatisfy { $0.expected == 8 })
    #expect(try CalibrationGroups(outcome: y, probability: p, .expectedEvents(1)).groups.map(\.count) == [1168])
    #expect(throws: ValidationError.settingOutOfRange(name: "expectedEvents")) {
      try CalibrationGroups(outcome: y, probability: p, .expectedEvents(0))
    }
  }
}
