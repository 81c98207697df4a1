import Studies
import Testing

@testable import Reports

struct RisingRiskReportItemsTests {
  private func rows(_ report: RisingRiskReport) -> [[String]] { Markup.rows(report.itemSection) }

  @Test func `what remains is listed by its p-value, with odds ratios and the other outcomes beside them`() {
    let rows = rows(.english)
    #expect(
      rows.map { $0[0] } == ["days absent/education board", "fees may move detection, not risk/school", "days absent/education board"])
    #expect(rows.map { $0[1] } == ["this year's value", "having no record", "change since last year"])
    // exp(ln 2) and exp(ln 2 ∓ 0.1); exp(0.2) and exp(0.2 ∓ 0.1).
    #expect(rows[0][2] == "2.00（1.81–2.21）" && rows[2][2] == "1.22（1.11–1.35）")
    #expect(rows[1][2] == "&gt; 20", "exp(3.5) is 33, more than a one-step estimate can tell")
    #expect(rows.map { $0[4] } == ["&lt;0.001", "&lt;0.001", "0.030"] && rows[0][5] == rows[0][2])
  }

  @Test func `items that look like support and looks beyond the discovery rate are not listed`() {
    let text = Markup.text(RisingRiskReport.english.itemSection.markup)
    #expect(text.contains("Of 4 looks, 3 remain at a false discovery rate of 5%."))
    #expect(text.contains("1 items that look like records of support stand in the next section."))
    #expect(!rows(.english).contains { $0[0].hasPrefix("home visits") || $0[0].hasPrefix("shoes") })
    let result = TinyResult.changed { $0.leakage = [] }
    #expect(self.rows(RisingRiskReport(result, inJapanese: false))[0][0].hasPrefix("home visits"))
  }

  @Test func `forty lines are shown and the others are counted`() {
    let result = TinyResult.changed { result in
      result.outcomes[0].items = (0..<43).map { TinyResult.item("i\($0)", "i\($0)", [TinyResult.test("level", 0.5, p: 1e-4)]) }
    }
    let report = RisingRiskReport(result, inJapanese: true)
    #expect(rows(report).count == 40 && report.itemSection.markup.contains("ほか3通りは result.json にあります。"))
  }

  @Test func `an odds ratio far below 1 is only said to be`() {
    let result = TinyResult.changed { result in
      result.outcomes[0].items = [TinyResult.item("i", "i", [TinyResult.test("level", -3.1, p: 1e-4)])]
    }
    #expect(rows(RisingRiskReport(result, inJapanese: true))[0][2] == "0.05未満")
    #expect(rows(RisingRiskReport(result, inJapanese: false))[0][2] == "&lt; 0.05")
  }

  @Test func `a test of several categories has neither odds ratio nor drawing`() {
    let result = TinyResult.changed { result in
      result.outcomes[0].items[0].components[0].logOddsRatio = nil
      result.outcomes[0].items[0].components[0].low = nil
    }
    #expect(rows(RisingRiskReport(result, inJapanese: false))[0][2] == "—")
    #expect(RisingRiskReport(result, inJapanese: false).itemSection.markup.split(separator: "<svg").count == 3)
  }

  @Test func `items that say nearly the same are named with their correlation`() {
    #expect(RisingRiskReport.english.itemSection.markup.contains("<li>days absent, hours（|r| ≥ 0.99）</li>"))
    #expect(RisingRiskReport.japanese.itemSection.markup.contains("<li>days absent、hours（|r| ≥ 0.99）</li>"))
  }

  @Test func `the audit shows what was flagged, why, and whether it was used`() {
    #expect(
      Markup.rows(RisingRiskReport.english.leakageSection) == [
        ["home visits", "support process", "2.35", "0.50", "7.2", "leak", "not used"],
        ["fees", "eligibility decision", "1.00", "—", "—", "review", "used, to be reviewed"]
      ])
    #expect(Markup.text(RisingRiskReport.english.leakageSection.markup).contains("1 of 3 items were kept out of the card."))
    #expect(Markup.rows(RisingRiskReport.japanese.leakageSection)[0][1...] == ["支援の記録", "2.35", "0.50", "7.2", "漏洩", "使わない"])
  }

  @Test func `an audit that found nothing says so`() {
    let result = TinyResult.changed { $0.leakage = [$0.leakage[1]] }
    let report = RisingRiskReport(result, inJapanese: true)
    #expect(report.leakageSection.markup.contains("該当する項目はありませんでした。") && Markup.rows(report.leakageSection).isEmpty)
  }
}
