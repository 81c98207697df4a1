import Studies
import Testing

@testable import Reports

struct RisingRiskReportExpertRulesTests {
  private let english = RisingRiskReport.english, card = TinyResult.card

  private func figures(_ flagged: Int, _ found: Int) -> CapacityFigures {
    var figures = CapacityFigures(share: Double(flagged) / 1_500, threshold: 1, flagged: flagged, found: found, hours: 0)
    figures.precision = Double(found) / Double(flagged)
    figures.recall = Double(found) / 90
    return figures
  }

  private func rows(_ rules: [ExpertRuleResult]) -> [[String]] {
    var evaluation = TinyResult.evaluation
    evaluation.expertRules = rules
    return Markup.rows(english.expertRules(card, evaluation))
  }

  @Test func `each rule stands above the card with as many children`() {
    let rule = ExpertRuleResult(name: "two_of_three", label: "二つ以上", items: ["a"], rule: figures(200, 30), card: figures(180, 45))
    #expect(
      rows([rule]) == [["two_of_three", "200", "30", "15.0%", "33.3%"], ["the card, as many children", "180", "45", "25.0%", "50.0%"]])
  }

  @Test func `a few children are hidden`() {
    let rule = ExpertRuleResult(name: "r", label: "r", items: ["a"], rule: figures(40, 6), card: figures(82, 31))
    #expect(rows([rule]).allSatisfy { $0.dropFirst().allSatisfy { $0 == "＊" } })
  }

  @Test func `without rules of experts nothing is said of them`() {
    #expect(english.expertRules(card, TinyResult.evaluation).markup.isEmpty)
  }
}
