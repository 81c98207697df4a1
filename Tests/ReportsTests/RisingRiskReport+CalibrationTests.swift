import Testing

@testable import Reports
@testable import Studies

struct RisingRiskReportCalibrationTests {
  private let english = RisingRiskReport.english, japanese = RisingRiskReport.japanese
  private let card = TinyResult.card, evaluation = TinyResult.evaluation

  @Test func `calibration is shown as handed over and after the refresh`() {
    let rows = Markup.rows(english.calibrationSection(card, evaluation))
    #expect(
      rows.map { Array($0[1...]) } == [["1.08", "1.00"], ["0.12", "0.00"], ["1.04", "1.04"], ["0.0036", "0.0012"], ["0.0543", "0.0541"]])
  }

  @Test func `every measure is explained below its name`() {
    for rows in [Markup.rows(english.calibrationSection(card, evaluation)), Markup.rows(japanese.calibrationSection(card, evaluation))] {
      #expect(rows.allSatisfy { $0[0].split(separator: "/").last!.count > 15 })
    }
    let names = Markup.rows(japanese.calibrationSection(card, evaluation)).map { $0[0].prefix { $0 != "/" } }
    #expect(names == ["実際の人数÷予測した人数", "全体のずれ（切片）", "差の付け方（傾き）", "予測と実際の差の平均（ECE）", "予測の誤差（Brier）"])
  }

  @Test func `the years of fitting and of the test are named`() {
    let words = Markup.text(english.calibrationSection(card, evaluation).markup)
    #expect(words.contains("the records of 2021") && words.contains("checked on the test: 1,500 children of 2022."))
    #expect(Markup.text(japanese.calibrationSection(card, evaluation).markup).contains("検証用の2022年度の1,500人で確かめました"))
    var years = evaluation
    years.years = [2021, 2022]
    #expect(japanese.testRecords(years) == "2021・2022年度の1,500人・年度")
  }

  @Test func `groups that would give away few are not drawn, and it says so`() {
    let section = english.calibrationSection(card, evaluation).markup
    #expect(section.contains("role=\"img\" aria-label=\"predicted and observed share\""))
    #expect(section.split(separator: "<circle").count - 1 == 1 && section.split(separator: "class=\"range\"").count - 1 == 1)
    #expect(section.contains("2 of 3 groups are not drawn"), "nine events, and the group that would give them away")
    var few = evaluation
    few.calibrationGroups = [CalibrationGroupResult(rows: 1_500, events: 9, predicted: 0.01, observed: 0.006, low: 0, high: 0.01)]
    few.events = 9
    #expect(english.calibrationSection(card, few).markup.contains("Too few events for a chart."))
    #expect(!english.calibrationSection(card, few).markup.contains("<svg"))
  }

  @Test func `the dots lie where the shares are`() {
    let section = english.calibrationSection(card, evaluation).markup
    // The axes end at 1.02 × 0.175: x = 64 + 358 · 0.1 / 0.1785, y = 250 − 238 · 0.142 / 0.1785.
    #expect(section.contains("<circle class=\"dot\" cx=\"264.6\" cy=\"60.7\" r=\"4\"/>"))
  }
}
