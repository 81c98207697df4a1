import Regression
import Testing

@testable import Validation

struct FairnessVerdictTests {
  private func audit(
    _ source: GroupAudit.Source, _ differences: [(level: String, value: Double, adjusted: Double)], attribute: String = "sex"
  )
    -> GroupAudit
  {
    let disparities = differences.map {
      GroupAudit.Disparity(
        measure: "observed_to_expected", level: $0.level, difference: Estimate(value: $0.value, standardError: 0.1), pValue: $0.adjusted,
        adjusted: $0.adjusted)
    }
    return GroupAudit(attribute: attribute, outcome: source.rawValue, source: source, groups: [], disparities: disparities)
  }

  @Test func `a label without a difference is still no evidence of fairness`() throws {
    #expect(try FairnessVerdict([audit(.label, [("f", 0.01, 0.9)])]).conclusion == .labelOnly)
  }

  @Test func `opposite sides of which one source is sure are a disagreement`() throws {
    let verdict = try FairnessVerdict([audit(.label, [("f", 0.5, 0.01)]), audit(.audit, [("f", -0.2, 0.3)])])
    #expect(verdict.agreement == .disagree && verdict.conclusion == .noneFound)
    #expect(verdict.english.contains("the label shows who was found, not who is in need"))
  }

  @Test func `opposite sides within chance are no disagreement`() throws {
    let verdict = try FairnessVerdict([audit(.label, [("f", 0.1, 0.4)]), audit(.fullyObserved, [("f", -0.2, 0.3)])])
    #expect(verdict.agreement == .agree)
  }

  @Test func `the audit comes before the outcome of every child`() throws {
    let all = [audit(.label, [("f", 0.5, 0.01)]), audit(.fullyObserved, [("f", -0.5, 0.01)]), audit(.audit, [("f", 0.5, 0.01)])]
    let verdict = try FairnessVerdict(all)
    #expect(verdict.agreement == .agree && verdict.conclusion == .differences)
    #expect(verdict.japanese.contains("「f」は実測／予測比が高い"))
  }

  @Test func `an audit that compared nothing says so`() throws {
    let verdict = try FairnessVerdict([audit(.label, [("f", 0.5, 0.01)]), audit(.audit, [])])
    #expect(verdict.conclusion == .tooFew && verdict.agreement == .notComparable)
  }

  @Test func `audits of several attributes are told apart`() throws {
    let audits = [audit(.label, []), audit(.label, [], attribute: "ward"), audit(.audit, [])]
    #expect(try FairnessVerdict.all(audits).map(\.attribute) == ["sex", "ward"])
    #expect(throws: ValidationError.settingOutOfRange(name: "attribute")) { try FairnessVerdict(audits) }
    #expect(throws: ValidationError.noRows) { try FairnessVerdict([]) }
  }
}
