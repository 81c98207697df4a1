import Studies
import Testing

@testable import Reports

struct RisingRiskReportOutcomesTests {
  private func outcomeRows(_ events: [Int], inJapanese: Bool = false) -> [[String]] {
    let result = TinyResult.changed { $0.outcomes = [TinyResult.outcome("support", events: events)] }
    return Markup.rows(RisingRiskReport(result, inJapanese: inJapanese).outcomeSection)
  }

  @Test func `events and shares of each year stand beside the children at risk`() {
    #expect(
      outcomeRows([60, 70, 80]) == [
        ["school year 2019", "1,000", "60", "6.00%"], ["school year 2020", "1,000", "70", "7.00%"],
        ["school year 2021", "1,000", "80", "8.00%"]
      ])
    #expect(outcomeRows([60, 70, 80], inJapanese: true)[1][0] == "2020年度")
  }

  @Test func `a small count is withheld together with another that would give it away, and their shares too`() {
    #expect(outcomeRows([9, 30, 12]).map { Array($0[2...]) } == [["＊", "＊"], ["30", "3.00%"], ["＊", "＊"]])
    #expect(outcomeRows([3, 4, 50]).map { $0[2] } == ["＊", "＊", "＊"], "three and four are known to be small from their sum")
    #expect(outcomeRows([0, 20, 30]).map { $0[2] } == ["0", "20", "30"], "nobody is nobody's secret")
  }

  @Test func `the count is withheld where nearly all have the outcome`() {
    #expect(outcomeRows([995, 400, 500]).map { $0[2] } == ["＊", "＊", "500"])
  }

  @Test func `children at risk are withheld where nearly all children of the year are`() {
    let result = TinyResult.changed { result in
      result.panel.years = [(2019, 1_004), (2020, 1_200), (2021, 1_300)]
      result.outcomes = [TinyResult.outcome("support", events: [60, 70, 80])]
    }
    let rows = Markup.rows(RisingRiskReport(result, inJapanese: false).outcomeSection)
    #expect(rows.map { Array($0[1...]) } == [["＊", "60", "＊"], ["＊", "70", "＊"], ["1,000", "80", "8.00%"]])
  }

  @Test func `what was left out is counted, a small count withheld together with another`() {
    let english = Markup.text(RisingRiskReport.english.outcomeSection.markup)
    #expect(
      english.contains(
        "already in the state ＊, event within the gap ＊, left or graduated before the outcome could be seen 1,234, state not recorded 0.")
    )
    #expect(Markup.text(RisingRiskReport.japanese.outcomeSection.markup).contains("すでに当てはまる ＊、空白期間中に当てはまった ＊、"))
  }

  @Test func `an outcome that somebody must find is said to be one`() {
    let parts = RisingRiskReport.english.outcomeSection.markup.split(separator: "<h3>")
    #expect(parts[0].hasPrefix("support</h3>") && parts[0].contains("whom somebody found"))
    #expect(parts[1].hasPrefix("absence</h3>") && !parts[1].contains("whom somebody found"))
  }
}
