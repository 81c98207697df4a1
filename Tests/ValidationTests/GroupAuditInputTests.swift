import Probability
import Regression
import Testing

@testable import Validation

struct GroupAuditInputTests {
  private func outcome(_ y: [Double], _ score: [Double], inclusion: [Double]? = nil, threshold: Double? = 2) throws -> ScoredOutcome {
    try ScoredOutcome(
      ScoredOutcome.Values(name: "y", source: .label, values: y, inclusion: inclusion), score: score, probability: score.map { $0 / 10 },
      threshold: threshold)
  }

  private func attribute(_ codes: [Int32], levels: Int = 2) -> GroupAudit.Attribute {
    GroupAudit.Attribute(name: "a", levels: (0..<levels).map(String.init), codes: codes)
  }

  @Test func `a group below the smallest size has counts and no measure`() throws {
    let y = (0..<30).map { Double($0 % 3 == 0 ? 1 : 0) }
    let codes = (0..<30).map { Int32($0 < 9 ? 1 : 0) }
    let audit = try GroupAudit(attribute(codes), of: outcome(y, y.indices.map { Double($0 % 5) }))
    #expect(audit.groups[1].reason == .fewChildren && audit.groups[1].observedToExpected == nil && audit.groups[1].sensitivity == nil)
    #expect(audit.groups[0].reason == .fewEvents && audit.groups[0].sensitivity != nil && audit.groups[0].area == nil)
  }

  @Test func `outcomes that are all alike are said, and what needs both classes is missing`() throws {
    let y = [Double](repeating: 0, count: 20) + (0..<20).map { Double($0 % 2) }
    let audit = try GroupAudit(attribute((0..<40).map { $0 < 20 ? 0 : 1 }), of: outcome(y, y.indices.map { Double($0 % 5) }))
    let group = audit.groups[0]
    #expect(group.reason == .oneClass && group.sensitivity == nil && group.observedToExpected?.interval.low == 0)
    #expect(group.falsePositiveShare != nil && !group.valuesMayBeShown && audit.groups[1].valuesMayBeShown)
    #expect(audit.disparities.allSatisfy { $0.measure != "observed_to_expected" && $0.measure != "sensitivity" })
  }

  @Test func `an empty group stands in its place without measures`() throws {
    let y = (0..<40).map { Double($0 % 2) }
    let audit = try GroupAudit(attribute((0..<40).map { $0 < 20 ? 0 : 2 }, levels: 3), of: outcome(y, y))
    #expect(audit.groups.map(\.rows) == [20, 0, 20] && audit.groups[1].reason == .fewChildren)
    #expect(Set(audit.disparities.map(\.level)) == ["0"])  // with two groups each comparison once
  }

  @Test func `children without a value of the attribute are in no group and among no others`() throws {
    let y = (0..<60).map { Double($0 % 2) }
    let codes = (0..<60).map { Int32($0 < 20 ? -1 : $0 % 2) }
    let (all, some) = try (
      GroupAudit(attribute(codes), of: outcome(y, y.indices.map { Double($0 % 5) })),
      GroupAudit(attribute(Array(codes[20...])), of: outcome(Array(y[20...]), (20..<60).map { Double($0 % 5) }))
    )
    #expect(all.withoutGroup == 20 && all.groups == some.groups && all.disparities == some.disparities)
  }

  @Test func `rows with an unknown outcome count in the flagged share alone`() throws {
    let y = (0..<60).map { $0 < 20 ? Double.nan : Double($0 % 2) }
    let audit = try GroupAudit(attribute((0..<60).map { Int32($0 % 2) }), of: outcome(y, y.indices.map { $0 < 20 ? 3 : 1 }))
    #expect(audit.groups.map(\.rows) == [20, 20] && audit.groups.map(\.unknown) == [10, 10] && audit.groups[0].flagged == 0)
    #expect(audit.groups[0].flaggedShare?.value == 10.0 / 30)
  }

  @Test func `without a threshold there is no share`() throws {
    let y = (0..<60).map { Double($0 % 2) }
    let audit = try GroupAudit(attribute(y.map { Int32($0) }), of: outcome(y, y, threshold: nil))
    #expect(audit.groups[0].flaggedShare == nil && audit.groups[0].flagged == 0)
    #expect(audit.disparities.allSatisfy { $0.measure == "observed_to_expected" || $0.measure == "area" })
  }

  @Test func `wrong rows are refused`() {
    let y = [0.0, 1, 0, 1]
    #expect(throws: ValidationError.outcomeNotBinary(row: 1)) { try outcome([0, 2, 0, 1], y) }
    #expect(throws: ValidationError.scoreMissing(row: 2)) { try outcome(y, [0, 1, .nan, 1]) }
    #expect(throws: ValidationError.probabilityOutOfRange(row: 3)) { try outcome(y, [0, 1, 1, 11]) }
    #expect(throws: ValidationError.noRows) { try outcome([.nan, .nan], [0, 1]) }
    #expect(throws: ValidationError.lengthMismatch(role: .outcome, expected: 3, found: 4)) { try outcome(y, [0, 1, 1]) }
    #expect(throws: ValidationError.settingOutOfRange(name: "threshold")) { try outcome(y, y, threshold: .nan) }
    #expect(throws: ValidationError.weightOutOfRange(row: 0)) { try outcome(y, y, inclusion: [0, 1, 1, 1]) }
    #expect(throws: ValidationError.groupOutOfRange(row: 3, count: 2)) { try GroupAudit(attribute([0, 1, 1, 2]), of: outcome(y, y)) }
    #expect(throws: ValidationError.lengthMismatch(role: .groups, expected: 4, found: 1)) {
      try GroupAudit(attribute([0]), of: outcome(y, y))
    }
  }
}
