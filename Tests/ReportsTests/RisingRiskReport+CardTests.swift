import Studies
import Testing

@testable import Reports

struct RisingRiskReportCardTests {
  private let english = RisingRiskReport.english, japanese = RisingRiskReport.japanese
  private let card = TinyResult.card, evaluation = TinyResult.evaluation

  @Test func `every bin has its points, and its share where at least ten children have the outcome`() {
    let row = Markup.rows(english.cardSection(card))[0]
    #expect(row[0] == "days absent (d)/this year's value")
    #expect(row[1] == "0：0 points/1：4 points/2：9 points/(did not attend)：7 points/(no answer)：3 points/")
    #expect(row[2] == "＊/8.00%/16.88%/＊/—/", "nine events; the rest of twenty is eight; nobody")
    #expect(row[3] == "2.72（1.50–4.25）")
    #expect(Markup.rows(japanese.cardSection(card))[0][1] == "0：0点/1：4点/2：9点/未受診・欠席：7点/無回答：3点/")
  }

  @Test func `the words above the card are made from its numbers`() {
    let words = [
      "with 7 or more", "5 points double", "From 2,000 child-years (2019, 2020, 130 events), 1 of 33 candidates", "starts with 0 points"
    ]
    for words in words { #expect(english.cardSection(card).markup.contains(words)) }
    for words in ["7点以上の児童", "5点でオッズが2倍", "2019・2020年度の2,000人・年度（発生130人）から、33の候補のうち1"] {
      #expect(japanese.cardSection(card).markup.contains(words))
    }
    var small = card
    small.trainingEvents = 8
    #expect(english.cardSection(small).markup.contains("＊ events"))
  }

  @Test func `calibration is shown as handed over and after the refresh`() {
    let section = english.calibrationSection(card, evaluation)
    #expect(
      Markup.rows(section) == [
        ["as handed over", "1.08", "0.12", "1.04", "0.0036", "0.0543"],
        ["after the yearly refresh of one number", "1.00", "0.00", "1.04", "0.0012", "0.0541"]
      ])
    #expect(Markup.text(section.markup).contains("fitted on 2021 and checked on 1,500 children"))
  }

  @Test func `groups with few events are not drawn`() {
    let section = english.calibrationSection(card, evaluation).markup
    #expect(section.contains("role=\"img\" aria-label=\"predicted and observed share\""))
    #expect(section.split(separator: "<circle").count - 1 == 2 && section.split(separator: "class=\"range\"").count - 1 == 2)
    var few = evaluation
    few.calibrationGroups = [evaluation.calibrationGroups[0]]
    #expect(english.calibrationSection(card, few).markup.contains("Too few events for a chart."))
    #expect(!english.calibrationSection(card, few).markup.contains("<svg"))
  }

  @Test func `the dots lie where the shares are`() {
    let section = english.calibrationSection(card, evaluation).markup
    // The axes end at 1.02 × 0.14: x = 64 + 556 · 0.04 / 0.1428, y = 348 − 334 · 0.05 / 0.1428.
    #expect(section.contains("<circle class=\"dot\" cx=\"219.7\" cy=\"231.1\" r=\"4\"/>"))
  }

  @Test func `each capacity says whom staff would meet, and withholds what points at few`() {
    let rows = Markup.rows(english.capacitySection(card, evaluation))
    #expect(
      rows == [
        ["1.0%", "9", "16", "＊", "＊", "＊"], ["5.0%", "7", "80", "30", "37.5%（27.7%–48.5%）", "33.3%"],
        ["20.0%", "4", "310", "60", "19.4%（15.3%–24.1%）", "66.7%"]
      ])
    #expect(Markup.rows(japanese.capacitySection(card, evaluation)) == rows)
    #expect(Markup.text(japanese.capacitySection(card, evaluation).markup).contains("計画の対応可能数は5.0%です"))
  }

  @Test func `the curve of capacities leaves out what the table withholds`() {
    let section = english.capacitySection(card, evaluation).markup
    #expect(section.split(separator: "<circle").count - 1 == 2 && section.contains("aria-label=\"share seen and share met\""))
    // From the corner to 5 % and 20 %: x = 64 + 556 · share / 0.2, y = 348 − 334 · recall.
    #expect(section.contains("class=\"curve\" points=\"64.0,348.0 203.0,236.7 620.0,125.3\""))
    var one = evaluation
    one.capacity = [evaluation.capacity[1]]
    #expect(!english.capacitySection(card, one).markup.contains("<svg"), "one point is no curve")
  }

  @Test func `the card stands first among the rules that are compared`() {
    let rows = Markup.rows(english.comparisonSection(evaluation))
    #expect(rows.map { $0[0] } == ["points", "card before rounding", "points with grade and sex", "number of flags"])
    #expect(rows[0][1] == "0.771（0.741–0.801）" && rows[3][1] == "0.650（0.620–0.680）")
    var more = evaluation
    more.unseenHouseholds = TinyResult.area("households", 0.7)
    more.unseenHouseholds!.label = "世帯"
    more.unseenHouseholds!.low = nil
    #expect(Markup.rows(japanese.comparisonSection(more))[3] == ["世帯", "0.700"])
  }

  @Test func `remarks of the study follow those of every study`() {
    #expect(english.noteSection.markup.contains("<li>a remark &amp; more</li></ul>"))
    #expect(japanese.noteSection.markup.contains("<li>注記あり</li></ul>"))
    #expect(english.noteSection.markup.split(separator: "<li>").count - 1 == 4)
  }

  @Test func `program, seed and the digest of every file are named`() {
    #expect(Markup.rows(english.provenanceSection) == [["plan", "aaaa"], ["roster.csv", "bbbb"], ["school.csv", "cccc"]])
    #expect(Markup.text(english.provenanceSection.markup).contains("kizashi 0.0・seed 42・BLAS 1"))
    #expect(Markup.text(japanese.provenanceSection.markup).contains("乱数の種 42"))
  }
}
