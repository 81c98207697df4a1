import Studies
import Testing

@testable import Reports

struct RisingRiskReportDataTests {
  private func outcomeRows(_ events: [Int], inJapanese: Bool = false) -> [[String]] {
    let result = TinyResult.changed { $0.outcomes = [TinyResult.outcome("support", events: events)] }
    return Markup.rows(RisingRiskReport(result, inJapanese: inJapanese).outcomeSection)
  }

  @Test func `each register shows what was read and what was not`() {
    #expect(
      Markup.rows(RisingRiskReport.english.dataSection) == [
        ["roster/roster.csv・cp932", "12,345", "6", "0"], ["school/school.csv・utf-8", "9,000", "7", "1,001"]
      ])
  }

  @Test func `children and years are those of the panel`() {
    let text = Markup.text(RisingRiskReport.english.dataSection.markup)
    #expect(text.contains("9,876 child-years and 17 items (2019: 4,000; 2020: 4,100)."))
    #expect(Markup.text(RisingRiskReport.japanese.dataSection.markup).contains("9,876件、項目は17です（2019年度 4,000人、2020年度 4,100人）"))
  }

  @Test func `columns that were not used are named, and escaped`() {
    #expect(RisingRiskReport.english.dataSection.markup.contains("<li>school：memo, &lt;b&gt;</li>"))
    let result = TinyResult.changed { for k in $0.registers.indices { $0.registers[k].unusedColumns = [] } }
    #expect(!RisingRiskReport(result, inJapanese: false).dataSection.markup.contains("does not know"))
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
    #expect(outcomeRows([9, 30, 12]).map { Array($0[2...]) } == [["＊", "—"], ["30", "3.00%"], ["＊", "—"]])
    #expect(outcomeRows([3, 4, 50]).map { $0[2] } == ["＊", "＊", "＊"], "three and four are known to be small from their sum")
    #expect(outcomeRows([0, 20, 30]).map { $0[2] } == ["0", "20", "30"], "nobody is nobody's secret")
  }

  @Test func `the share is withheld where nearly all have the outcome`() {
    #expect(outcomeRows([995, 500, 500])[0] == ["school year 2019", "1,000", "995", "—"])
  }

  @Test func `what was left out is counted, small counts withheld`() {
    let english = Markup.text(RisingRiskReport.english.outcomeSection.markup)
    #expect(
      english.contains(
        "already in the state 120, event within the gap ＊, left or graduated before the outcome could be seen 1,234, state not recorded 0.")
    )
    #expect(Markup.text(RisingRiskReport.japanese.outcomeSection.markup).contains("すでにその状態 120、空白期間中の発生 ＊、"))
  }

  @Test func `an outcome that somebody must find is said to be one`() {
    let parts = RisingRiskReport.english.outcomeSection.markup.split(separator: "<h3>")
    #expect(parts[0].hasPrefix("support</h3>") && parts[0].contains("whom somebody found"))
    #expect(parts[1].hasPrefix("absence</h3>") && !parts[1].contains("whom somebody found"))
  }
}
