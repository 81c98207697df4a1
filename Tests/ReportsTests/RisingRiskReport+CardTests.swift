import Studies
import Testing

@testable import Reports

struct RisingRiskReportCardTests {
  private let english = RisingRiskReport.english, japanese = RisingRiskReport.japanese
  private let card = TinyResult.card

  @Test func `every bin is a row with its points and its share`() {
    let rows = Markup.rows(english.cardSection(card))
    #expect(
      rows == [
        ["days absent/this year's value", "0", "0", "＊", "2.72 (1.50–4.25)"], ["1", "4", "8.00%"], ["2", "9", "16.88%"],
        ["(did not attend)", "7", "＊"], ["(no answer)", "3", "—"]
      ], "nine events; the rest of twenty is eight; nobody")
    #expect(Markup.rows(japanese.cardSection(card)).map { $0[0] }[1...] == ["1", "2", "未受診・欠席", "無回答"])
    #expect(Markup.heads(japanese.cardSection(card)) == ["項目", "値", "点", "当てはまった割合", "確認のオッズ比（95％信頼区間）"])
  }

  @Test func `an item heads its rows and stays together with them`() {
    let markup = english.cardSection(card).markup
    #expect(markup.contains("<tbody><tr><th scope=\"rowgroup\" rowspan=\"5\" class=\"item\">days absent"))
    #expect(markup.contains("<td class=\"n checked\" rowspan=\"5\" data-label=\"checked odds ratio (95 % interval)\">"))
    var two = card
    two.features += card.features
    #expect(english.cardSection(two).markup.split(separator: "<tbody>").count - 1 == 2)
  }

  @Test func `a share that the others would give away is withheld`() {
    var other = card
    other.features[0].missing = []
    let shares = Markup.rows(english.cardSection(other)).map { $0.count == 5 ? $0[3] : $0[2] }
    #expect(shares == ["＊", "＊", "16.88%"], "nine events are the rest of the other two")
  }

  @Test func `the words above the card are made from its numbers`() {
    let words = [
      "with 7 or more", "5 points double", "From 2,000 child-years (2019, 2020, 130 events), 1 of 33 candidates", "starts with 0 points"
    ]
    for words in words { #expect(english.cardSection(card).markup.contains(words)) }
    for words in ["7点以上の児童", "5点でオッズ", "2019・2020年度の2,000人・年度（当てはまった児童130人）から、33の候補のうち1"] {
      #expect(japanese.cardSection(card).markup.contains(words))
    }
    var small = card
    small.trainingEvents = 8
    #expect(english.cardSection(small).markup.contains("＊ events"))
  }

  @Test func `the training events are withheld where a year's events are`() {
    let result = TinyResult.changed { $0.outcomes = [TinyResult.outcome("support", events: [9, 121, 80])] }
    #expect(RisingRiskReport(result, inJapanese: false).cardSection(card).markup.contains("＊ events"))
  }

  @Test func `what the odds ratio was checked on is named`() {
    #expect(japanese.cardSection(card).markup.contains("学習に使っていない2021年度の記録だけで"))
    var byChild = card
    byChild.calibrationYears = [2019, 2020]
    #expect(japanese.cardSection(byChild).markup.contains("学習に使っていない児童の記録（2019・2020年度）だけで"))
  }

  @Test(arguments: ["selection", "review"]) func `the marks of an item stand beside its line, and are explained`(tag: String) {
    #expect(!japanese.cardSection(card).markup.contains("class=\"tag\""))
    let report = RisingRiskReport(TinyResult.changed { $0.outcomes[0].items[0].tags = [tag] }, inJapanese: true)
    let section = report.cardSection(card)
    #expect(Markup.rows(section)[0][0] == "days absent \(report.text.tag(tag))/今年度の値")
    #expect(section.markup.contains(report.text.meaning(ofTag: tag)!))
  }

  @Test func `places within the grade are explained, once`() {
    var ranks = card
    ranks.features = [card.features[0], card.features[0]]
    #expect(!japanese.cardSection(ranks).markup.contains("‰"))
    for k in 0..<2 { ranks.features[k].unit = "‰" }
    #expect(japanese.cardSection(ranks).markup.split(separator: "‰：同じ学年の児童を1,000人とみなしたとき").count == 2)
  }
}
