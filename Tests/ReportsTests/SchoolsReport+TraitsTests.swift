import Testing

@testable import Reports
@testable import Studies

struct SchoolsReportTraitsTests {
  let report = SchoolsReport(TinySchools.complete, inJapanese: true)
  private var section: HTML { report.traitSection(report.result.traits!) }
  /// The rows of the table of all traits.
  private var forest: [[String]] { Markup.rows(section).filter { $0.count == 5 } }

  @Test func `every trait that is not found has the effect beside it that could have been missed`() {
    #expect(forest.count == 12)
    for row in forest {
      #expect(row[4] == "見つかった" || ["見つからず（限界±0.150）", "見つからず（限界±0.105）"].contains(row[4]))
    }
    #expect(forest.count { $0[4] == "見つかった" } == 1)
  }

  @Test func `traits stand in the order of certainty, with the p of their family`() {
    #expect(forest[0] == ["学級経営尺度 事前登録", "0.148（0.074–0.222）", forest[0][2], "0.002", "見つかった"])
    #expect(forest.first { $0[0].hasPrefix("ICT") }?[3] == "0.510")
    #expect(forest.first { $0[0].hasPrefix("放課後") }?[0] == "放課後学習教室/11校")
  }

  @Test func `a closer look is taken at traits named in advance, found, or with a small p`() {
    let close = Markup.rows(section).filter { $0.count == 6 }
    #expect(close.map { $0[0] } == ["教員加配", "学級経営尺度", "主体的・対話的で深い学び尺度", "ICT活用頻度"])
    #expect(close[1][1...] == ["0.001", "0.004", "0.074（0.014–0.134）", "向きは同じ、最小78%", "1.70"])
  }

  @Test func `traits that are estimated together as 0 are said to be so, without an interval of no width`() {
    let none = TinySchools.changed { $0.traits!.traits[5].shrunken = SchoolInterval(estimate: 0, low: 0, high: 0) }
    let rows = Markup.rows(SchoolsReport(none, inJapanese: true).traitSection(none.traits!)).filter { $0.count == 6 }
    #expect(rows[1][3] == "0（特徴の効果の分散が0と推定された）")
  }

  @Test func `the smallest effects that can be shown stand before the traits`() {
    #expect(Markup.rows(section).prefix(3).map { $0[1] } == ["±0.093", "±0.105", "±0.150"])
  }

  @Test func `what the best schools share stands beside what chance makes any schools share`() {
    let text = Markup.text(section.markup)
    #expect(text.contains("12のうち2です（朝学習、ICT活用頻度）。しかし、どの3校を選んでも、偶然だけで平均1.5の特徴がそろいます"))
    #expect(text.contains("少なくとも1つそろう確率は80%") && text.contains("組は全体の44%"))
    let none = TinySchools.changed { $0.traits!.shared = nil }
    #expect(!SchoolsReport(none, inJapanese: true).traitSection(none.traits!).markup.contains("上位校に共通"))
  }

  @Test func `protective traits are told when chance does not explain them`() {
    #expect(Markup.text(section.markup).contains("学習支援員時数：困難が標準偏差1つ分大きい学校では差が+0.030変わる（全体のp 0.030）"))
    #expect(report.interactions(report.result.traits!).markup.split(separator: "<li>").count - 1 == 1)
    let none = TinySchools.changed { result in for k in 0..<12 { result.traits!.traits[k].interaction = nil } }
    #expect(SchoolsReport(none, inJapanese: true).traitSection(none.traits!).markup.contains("学校が少ないため調べていません"))
  }

  @Test func `traits that could not be tested are named with the reason`() {
    #expect(section.markup.contains("<li>校舎環境：どの学校も同じ値です</li>"))
  }

  @Test func `where all rearrangements were counted it says so`() {
    let exact = TinySchools.changed { ($0.traits!.isExact, $0.traits!.permutations) = (true, 720) }
    #expect(SchoolsReport(exact, inJapanese: true).traitSection(exact.traits!).markup.contains("ありうる720通りすべての並べ替え"))
    #expect(section.markup.contains("学校の9,999通りの並べ替え"))
  }
}
