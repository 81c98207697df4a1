import Regression
import Testing
import Validation

@testable import Studies

/// Children with a score and without an outcome: counts that can be checked by hand.
struct UnassessedChildrenTests {
  private static let judged = stride(from: 2.0, through: 100, by: 2).map { $0 }
  private static let others = stride(from: 1.0, through: 99, by: 2).map { $0 }
  private static let outcome = judged.map { $0 > 90 ? 1.0 : 0 }

  private func children(threshold: Double?) throws -> UnassessedChildren {
    try UnassessedChildren(score: Self.judged, outcome: Self.outcome, unassessed: Self.others, threshold: threshold)
  }

  @Test func `the share in need lies between none and all of them`() throws {
    let children = try children(threshold: 81), share = children.participation
    #expect(children.children == 50 && share.strata.map(\.children) == [20, 20, 20, 20, 20])
    #expect(share.bounds.bounds.low == 0.05 && share.bounds.bounds.high == 0.55 && share.observed == 0.1)
    // 20 × 5/10 of 100: the half of the highest fifth that was assessed speaks for the other half.
    #expect(share.weighted == 0.1)
  }

  @Test func `the share found lies between all of the others missed and all of the flagged in need`() throws {
    let bounds = try #require(try children(threshold: 81).verification)
    #expect(
      bounds.flagged == .init(children: 20, assessed: 10, inNeed: 5) && bounds.unflagged == .init(children: 80, assessed: 40, inNeed: 0))
    #expect(bounds.sensitivity?.low == 5.0 / 45 && bounds.sensitivity?.high == 1 && bounds.sensitivityAtRandom == 1)
    #expect(try children(threshold: nil).verification == nil)
  }

  @Test func `only children who were judged or could have been are counted`() throws {
    var table = EvaluationTable(
      outcome: OutcomeColumn(name: "y", label: "y", source: .label, values: [0, 1, .nan, .nan, .nan, 0]),
      scores: [NamedScore(name: "s", label: "s", kind: .judged, values: [1, 2, 3, 4, .nan, 6])])
    table.parts = [.test, .test, .test, .train, .test, .train]
    try table.leaveOutUnknown()
    #expect(table.unassessed == [3] && table.rows == 3)
    #expect(table.notes.map(\.code) == ["without_outcome"])
  }
}
