import Testing

@testable import Reports
@testable import Studies

struct RisingRiskReportItemsTests {
  private func rows(_ report: RisingRiskReport) -> [[String]] { Markup.rows(report.itemSection) }

  @Test func `what remains is listed by its p-value, with odds ratios and the other outcomes beside them`() {
    let rows = rows(.english)
    #expect(
      rows.map { $0[0].split(separator: "/point")[0] } == [
        "days absent/education board", "fees may move detection, not risk/school.csv", "days absent/education board"
      ])
    #expect(rows.map { $0[1] } == ["this year's value", "having no record", "change since last year"])
    // exp(ln 2) and exp(ln 2 ∓ 0.1); exp(0.2) and exp(0.2 ∓ 0.1).
    #expect(rows[0][2] == "2.00 (1.81–2.21)" && rows[2][2] == "1.22 (1.11–1.35)")
    #expect(rows[1][2] == "&gt; 20", "exp(3.5) is 33, more than a one-step estimate can tell")
    #expect(rows.map { $0[4] } == ["&lt;0.001", "&lt;0.001", "0.030"] && rows[0][5] == rows[0][2])
  }

  @Test func `items that look like support and looks beyond the discovery rate are not listed`() {
    let text = Markup.text(RisingRiskReport.english.itemSection.markup)
    #expect(text.contains("Of 4 looks, 3 remain at a false discovery rate of 5%: on average"))
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

  @Test func `an item of several categories says why it has no odds ratio`() {
    let result = TinyResult.changed { result in
      for k in 0..<2 {
        result.outcomes[k].items[0].components[0].logOddsRatio = nil
        result.outcomes[k].items[0].components[0].low = nil
        result.outcomes[k].items[0].scale = "nominal"
        result.outcomes[k].items[0].classical = ClassicalMeasure(name: "cramers_v", estimate: 0.145, low: nil, high: nil)
      }
    }
    let report = RisingRiskReport(result, inJapanese: true), row = rows(report)[0]
    #expect(row[0].hasSuffix("/クラメールのV 0.145") && row[2] == "区分の項目のため1つの比では表せません（クラメールのVを参照）" && row[5] == "区分の項目")
    // The scale above the column, and twice two drawings: one of them again with its scale, for a telephone.
    #expect(report.itemSection.markup.split(separator: "<svg").count - 1 == 1 + 2 * 2)
  }

  @Test func `a number without an odds ratio is a dash`() {
    let result = TinyResult.changed { $0.outcomes[0].items[0].components[0].logOddsRatio = nil }
    #expect(rows(RisingRiskReport(result, inJapanese: false))[0][2] == "—")
  }

  @Test func `the classical measure stands with the value it describes`() {
    let cells = rows(.english).map { $0[0] }
    #expect(cells[0].hasSuffix("/point-biserial correlation 0.120 (0.100–0.150)") && !cells[2].contains("correlation"))
    #expect(rows(.japanese)[0][0].contains("相関係数（点双列） 0.120（0.100–0.150）"))
  }

  @Test func `the order is that of certainty, and says so`() {
    #expect(RisingRiskReport.japanese.itemSection.markup.contains("<caption>確からしい順（p値の小さい順）。support</caption>"))
    #expect(RisingRiskReport.english.itemSection.markup.contains("<caption>Most certain first (smallest p-value). support</caption>"))
  }

  @Test func `marks are explained where they are used`() {
    let report = RisingRiskReport.japanese
    #expect(report.itemSection.markup.contains(report.text.meaning(ofTag: "selection")!))
    let without = TinyResult.changed { for k in $0.outcomes[0].items.indices { $0.outcomes[0].items[k].tags = [] } }
    #expect(!RisingRiskReport(without, inJapanese: true).itemSection.markup.contains("印の意味"))
  }

  @Test func `the drawings have a scale`() {
    let markup = RisingRiskReport.english.itemSection.markup
    #expect(markup.contains("<symbol id=\"scale\"") && markup.contains(">0.5</text>") && markup.contains(">2</text>"))
  }

  @Test func `items that say nearly the same are named with their correlation`() {
    #expect(RisingRiskReport.english.itemSection.markup.contains("<li>days absent, hours (|r| ≥ 0.99)</li>"))
    #expect(RisingRiskReport.japanese.itemSection.markup.contains("<li>days absent、hours（|r| ≥ 0.99）</li>"))
  }
}
