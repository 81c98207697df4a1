import Studies
import Testing

@testable import Reports

struct RisingRiskReportComparisonTests {
  private let english = RisingRiskReport.english, japanese = RisingRiskReport.japanese
  private let card = TinyResult.card, evaluation = TinyResult.evaluation

  @Test func `the card stands first, and the others with what it is better by`() {
    #expect(
      Markup.rows(english.comparisonSection(card, evaluation)) == [
        ["points", "0.771 (0.741–0.801)", "reference"], ["card before rounding", "0.772 (0.742–0.802)", "-0.001"],
        ["points with grade and sex", "0.773 (0.743–0.803)", "-0.002"], ["number of flags", "0.650 (0.620–0.680)", "+0.121"]
      ])
  }

  @Test func `an area among other children is not compared`() {
    var more = evaluation
    more.unseenHouseholds = TinyResult.area("households", 0.7)
    more.unseenHouseholds!.label = "世帯"
    more.unseenHouseholds!.low = nil
    #expect(Markup.rows(japanese.comparisonSection(card, more)).last == ["世帯", "0.700", "別の児童"])
  }

  @Test func `nothing is decided by intervals that overlap, and the year of the test is named`() {
    let japanese = Markup.text(japanese.comparisonSection(card, evaluation).markup)
    #expect(japanese.contains("重なるかどうかで優劣は決まりません") && !japanese.contains("区別できません"))
    #expect(japanese.contains("検証用の2022年度の1,500人で比べました"))
    let english = Markup.text(english.comparisonSection(card, evaluation).markup)
    #expect(english.contains("overlap decides nothing") && english.contains("1,500 children of 2022"))
  }

  @Test func `an area that does not exist has no difference`() {
    var none = evaluation
    none.comparators[0].estimate = nil
    #expect(Markup.rows(english.comparisonSection(card, none)).last == ["number of flags", "—", "—"])
  }
}
