import Testing

@testable import Reports
@testable import Studies

struct RisingRiskReportCapacityTests {
  private let english = RisingRiskReport.english, japanese = RisingRiskReport.japanese
  private let card = TinyResult.card, evaluation = TinyResult.evaluation

  @Test func `each capacity says whom staff would meet, and withholds what points at few`() {
    #expect(
      Markup.rows(english.capacitySection(card, evaluation)) == [
        ["1.0%", "9", "＊", "＊", "＊", "＊"], ["5.0%, plan", "7", "80", "30", "37.5% (27.7%–48.5%)", "33.3%"],
        ["20.0%", "4", "310", "60", "19.4% (15.3%–24.1%)", "66.7%"]
      ])
    let japanese = japanese.capacitySection(card, evaluation)
    #expect(Markup.rows(japanese)[1] == ["5.0%・計画", "7", "80", "30", "37.5%（27.7%–48.5%）", "33.3%"])
    #expect(Markup.text(japanese.markup).contains("計画の対応可能数は5.0%です"))
  }

  @Test func `rows that differ by a few children are not both shown`() {
    var near = evaluation
    near.capacity[0] = CapacityRow(
      share: 0.01, threshold: 9, flagged: 60, found: 25, precision: 25.0 / 60, precisionLow: 0.3, precisionHigh: 0.54, recall: 25.0 / 90)
    let rows = Markup.rows(english.capacitySection(card, near))
    #expect(rows[0][2...] == ["＊", "＊", "＊", "＊"] && rows[1][3] == "30", "five would be the difference")
  }

  @Test func `the year of the test is named`() {
    #expect(Markup.text(english.capacitySection(card, evaluation).markup).contains("1,500 children of 2022"))
    #expect(Markup.text(japanese.capacitySection(card, evaluation).markup).contains("検証用の2022年度の1,500人を点の高い順に"))
  }

  @Test func `where the plan's own row is withheld it says so, and what may be said instead`() {
    var small = card
    small.capacityShare = 0.01
    let section = Markup.text(japanese.capacitySection(small, evaluation).markup)
    #expect(section.contains("この割合の人数は、10人未満の人数が分かるため示せません。示せるうち最も近いのは、5.0%まで見たときの80人中30人です。"))
    #expect(!Markup.text(japanese.capacitySection(card, evaluation).markup).contains("示せません"))
  }

  @Test func `the curve of capacities leaves out what the table withholds`() {
    let section = english.capacitySection(card, evaluation).markup
    #expect(section.split(separator: "<circle").count - 1 == 2 && section.contains("aria-label=\"share seen and share met\""))
    // From the corner to 5 % and 20 %: x = 64 + 358 · share / 0.2, y = 250 − 238 · recall.
    #expect(section.contains("class=\"curve\" points=\"64.0,250.0 153.5,170.7 422.0,91.3\""))
    var one = evaluation
    one.capacity = [evaluation.capacity[1]]
    #expect(!english.capacitySection(card, one).markup.contains("<svg"), "one point is no curve")
  }
}
