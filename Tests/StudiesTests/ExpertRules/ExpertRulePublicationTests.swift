import Disclosure
import Testing

@testable import Studies

struct ExpertRulePublicationTests {
  private func result(_ items: [String], _ rule: (Int, Int), _ card: (Int, Int)) -> ExpertRuleResult {
    func figures(_ count: (Int, Int)) -> CapacityFigures {
      CapacityFigures(share: 0, threshold: 1, flagged: count.0, found: count.1, hours: 0)
    }
    return ExpertRuleResult(name: "r", label: "r", items: items, rule: figures(rule), card: figures(card))
  }

  private func publication(_ rules: [ExpertRuleResult]) -> ExpertRulePublication {
    let none = AreaEstimate(name: "", label: "")
    let evaluation = EvaluationResult(
      years: [2022], rows: 1_000, events: 100, points: none, beforeRounding: none, withGradeAndSex: none, comparators: [],
      calibration: CalibrationResult(), refreshed: CalibrationResult(), calibrationGroups: [],
      capacity: [
        CapacityRow(share: 0.1, threshold: 5, flagged: 100, found: 40, precision: 0.4, precisionLow: 0.3, precisionHigh: 0.5, recall: 0.4)
      ], expertRules: rules)
    return ExpertRulePublication(evaluation, capacityShare: 0.1, cells: .official)
  }

  @Test func `a few children are hidden`() {
    let shown = publication([result(["a"], (80, 30), (80, 30)), result(["b"], (50, 8), (60, 20))])
    #expect(shown.rules == [true, false] && shown.cards == [true, true])
  }

  @Test func `what the card finds is hidden where it lies near what is shown of its list`() {
    let shown = publication([result(["a"], (104, 30), (104, 41)), result(["b"], (300, 60), (300, 60)), result(["c"], (304, 60), (304, 61))])
    #expect(shown.rules == [true, true, true] && shown.cards == [false, true, false])
  }

  @Test func `rules on the same items are not shown when a few children lie between them`() {
    let shown = publication([result(["a"], (80, 30), (80, 30)), result(["a", "b"], (84, 32), (80, 30)), result(["b"], (84, 32), (80, 30))])
    #expect(shown.rules == [true, false, true])
  }
}
