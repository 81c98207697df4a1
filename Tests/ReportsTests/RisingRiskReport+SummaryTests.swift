import Studies
import Testing

@testable import Reports

struct RisingRiskReportSummaryTests {
  /// The figures in their boxes, each with the words below it.
  private func boxes(_ result: RisingRiskResult, inJapanese: Bool = false) -> [[String]] {
    let markup = RisingRiskReport(result, inJapanese: inJapanese).summary.markup
    return markup.split(separator: "<div><b>").dropFirst().map { box in
      box.split(separator: "</span>")[0].split(separator: "</b><span>").map(String.init)
    }
  }

  @Test func `the figures are those of the first outcome, the card and the test`() {
    #expect(
      boxes(TinyResult.complete).map { $0[0] } == ["4,321", "210", "1", "0.771", "30 of 80"])
    #expect(boxes(TinyResult.complete, inJapanese: true).map { $0[0] } == ["4,321", "210人", "1", "0.771", "80人中30人"])
    #expect(boxes(TinyResult.complete)[1][1] == "events in the following year (7.00% of those at risk)")
    #expect(Markup.text(RisingRiskReport.english.summary.markup).contains("Answered from 3,000 child-years."))
  }

  @Test func `few events are not shown, nor their share`() {
    let result = TinyResult.changed { $0.outcomes = [TinyResult.outcome("support", events: [3, 4, 2])] }
    #expect(boxes(result)[1] == ["＊", "events in the following year (— of those at risk)"])
  }

  @Test func `the line of the plan's capacity is shown, or none when it would point at few`() {
    #expect(boxes(TinyResult.changed { $0.card!.capacityShare = 0.2 }).last?[0] == "60 of 310")
    #expect(boxes(TinyResult.changed { $0.card!.capacityShare = 0.01 }).count == 4, "eight children")
    #expect(boxes(TinyResult.changed { $0.card!.capacityShare = 0.03 }).count == 4, "no such line")
  }

  @Test func `without a card only the children are counted`() {
    #expect(boxes(TinyResult.changed { $0.card = nil }).count == 2)
  }

  @Test func `people decide, and it says so on the first screen`() {
    #expect(RisingRiskReport.english.summary.markup.contains("decided by people who meet the child"))
    #expect(RisingRiskReport.japanese.summary.markup.contains("人が会って判断します"))
  }

  @Test func `the name of the outcome is escaped`() {
    let result = TinyResult.changed { $0.outcomes[0].label = "<i>x</i>" }
    let markup = RisingRiskReport(result, inJapanese: true).summary.markup
    #expect(markup.contains("「&lt;i&gt;x&lt;/i&gt;」") && !markup.contains("<i>"))
  }
}
