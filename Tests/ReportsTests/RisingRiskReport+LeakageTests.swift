import Studies
import Testing

@testable import Reports

struct RisingRiskReportLeakageTests {
  @Test func `the audit shows what was flagged, why, and whether it was used`() {
    #expect(
      Markup.rows(RisingRiskReport.english.leakageSection) == [
        ["home visits", "support process", "2.35", "0.50", "7.2", "looks like a record of support", "not used"],
        ["fees", "eligibility decision", "1.00", "—", "—", "to be reviewed: may be a record of support", "used, to be reviewed"]
      ])
    #expect(Markup.text(RisingRiskReport.english.leakageSection.markup).contains("1 of 3 items were kept out of the card."))
    #expect(
      Markup.rows(RisingRiskReport.japanese.leakageSection)[0][1...] == ["支援の記録", "2.35", "0.50", "7.2", "支援の記録とみられる", "使わない"])
  }

  @Test func `an audit that found nothing says so`() {
    let result = TinyResult.changed { $0.leakage = [$0.leakage[1]] }
    let section = RisingRiskReport(result, inJapanese: true).leakageSection
    #expect(section.markup.contains("該当する項目はありませんでした。") && Markup.rows(section).isEmpty)
    #expect(section.markup.contains("点検した1項目に、点数表から除いたものはありません。") && !section.markup.contains("0項目"))
  }
}
