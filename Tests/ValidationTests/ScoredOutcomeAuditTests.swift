import Testing

@testable import Validation

/// 400 children of points 0 to 19, flagged from 15 on, every tenth in need; who was assessed differs.
struct ScoredOutcomeAuditTests {
  private let score = (0..<400).map { Double($0 % 20) }
  private let need = (0..<400).map { Double($0 / 20 % 10 == 0 ? 1 : 0) }
  private var flagged: [Bool] { score.map { $0 >= 15 } }

  private func group(_ values: ScoredOutcome.Values) throws -> GroupFigures {
    let outcome = try ScoredOutcome(values, score: score, probability: score.map { _ in 0.1 }, threshold: 15)
    return try GroupAudit(.init(name: "a", levels: ["all"], codes: score.map { _ in 0 }), of: outcome).groups[0]
  }

  private func results(_ isAssessed: (Int) -> Bool) -> [Double] { need.indices.map { isAssessed($0) ? need[$0] : .nan } }

  @Test func `an audit of the children not flagged alone has no sensitivity`() throws {
    for inclusion in [nil, flagged.map { $0 ? 0 : 0.5 }, flagged.map { $0 ? 1 : 0.5 }] {
      let group = try group(.init(name: "n", source: .audit, values: results { !flagged[$0] && $0 % 2 == 0 }, inclusion: inclusion))
      #expect(group.reason == .notAssessed && group.sensitivity == nil && group.observedToExpected == nil && group.area == nil)
      #expect(group.flaggedShare?.value == 0.25 && group.precision == nil)
    }
  }

  @Test func `without inclusion probabilities the assessed of each arm stand for it`() throws {
    let group = try group(.init(name: "n", source: .audit, values: results { flagged[$0] || $0 % 40 < 20 }))
    #expect(group.reason == nil && group.area != nil && group.slope == nil)
    expect(group.sensitivity?.value, 10.0 / (10 + 2 * 30))  // all 30 in need among the assessed half
  }

  @Test func `cells give the share assessed, and children whom the label knows stand for themselves`() throws {
    let known = need.indices.map { need[$0] == 1 && $0 % 3 == 0 }
    let values = try ScoredOutcome.Values.audit(
      name: "n", results: results { !known[$0] && (flagged[$0] || $0 % 5 == 0) }, known: known, cells: flagged.map { $0 ? 0 : 1 })
    let inclusion = try #require(values.inclusion)
    for row in score.indices {
      #expect(known[row] ? inclusion[row] == 1 && values.values[row] == 1 : inclusion[row] > 0)
      if flagged[row] { #expect(inclusion[row] == 1) }
    }
    #expect(try group(values).reason != .notAssessed)
  }

  @Test func `a cell of which nobody was assessed is not passed over`() throws {
    let cells = score.map { Int32($0 < 5 ? 2 : $0 < 15 ? 1 : 0) }
    let values = try ScoredOutcome.Values.audit(
      name: "n", results: results { score[$0] >= 5 }, known: score.map { _ in false }, cells: cells)
    #expect(try group(values).reason == .notAssessed)
  }

  @Test func `lists of other lengths and negative cells are refused`() {
    #expect(throws: ValidationError.groupOutOfRange(row: 1, count: 2)) {
      try ScoredOutcome.Values.audit(name: "n", results: [0, 1], known: [false, false], cells: [0, -1])
    }
    #expect(throws: ValidationError.lengthMismatch(role: .eligible, expected: 2, found: 1)) {
      try ScoredOutcome.Values.audit(name: "n", results: [0, 1], known: [false], cells: [0, 0])
    }
  }
}
