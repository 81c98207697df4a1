import Studies
import Testing

@testable import Reports

struct RisingRiskReportDataTests {
  @Test func `each register shows what was read and what was not`() {
    #expect(
      Markup.rows(RisingRiskReport.english.dataSection) == [
        ["roster.csv/cp932 (detected)", "12,345", "6", "0"], ["school.csv/education board; utf-8", "9,000", "7", "1,001"]
      ])
    #expect(
      Markup.rows(RisingRiskReport.japanese.dataSection).map { $0[0] } == ["roster.csv/cp932（自動判定）", "school.csv/education board・utf-8"])
  }

  @Test func `children and years are those of the panel`() {
    let text = Markup.text(RisingRiskReport.english.dataSection.markup)
    #expect(text.contains("9,876 child-years and 17 items (2019: 4,000; 2020: 4,100)."))
    #expect(Markup.text(RisingRiskReport.japanese.dataSection.markup).contains("9,876件、項目は17です（2019年度 4,000人、2020年度 4,100人）"))
  }

  @Test func `cells in full-width digits are counted by item, and nothing is said where there are none`() {
    let result = TinyResult.changed { $0.registers[0].halved = [(item: "days", cells: 1_234)] }
    #expect(RisingRiskReport(result, inJapanese: true).dataSection.markup.contains("<li>roster.csv：days 1,234</li>"))
    #expect(!RisingRiskReport.japanese.dataSection.markup.contains("全角"))
  }

  @Test func `columns that were not used are named, and escaped`() {
    #expect(RisingRiskReport.english.dataSection.markup.contains("<li>school.csv: memo, &lt;b&gt;</li>"))
    let result = TinyResult.changed { for k in $0.registers.indices { $0.registers[k].unusedColumns = [] } }
    #expect(!RisingRiskReport(result, inJapanese: false).dataSection.markup.contains("does not know"))
  }
}
