import Testing

@testable import Reports
@testable import Studies

struct SchoolsReportEffectsTests {
  let report = SchoolsReport(TinySchools.complete, inJapanese: true)

  /// The rows of the tables of effects by the school's code.
  private func rows(_ report: SchoolsReport) -> [[String]] { Markup.rows(report.effectSection) }

  @Test func `the table is in the order of codes and the chart in that of estimates, lowest first`() {
    #expect(rows(report).map { $0[0] } == (1...11).map { "E" + ($0 < 10 ? "0" : "") + "\($0)" } + (1...6).map { "J0\($0)" })
    let markup = report.effectSection.markup
    let chart = markup.split(separator: "</svg>")[1].split(separator: "text-anchor=\"end\">").dropFirst().map { $0.prefix(3) }
    #expect(chart == ["J01", "J02", "J03", "J04", "J06", "J05"])
  }

  @Test func `a row has interval, probabilities and a range of ranks, never a rank alone`() {
    #expect(rows(report)[9] == ["E10", "562", "-0.06", "0.13（0.03–0.23）", "99%超", "82%", "64%", "11校中1～6位"])
    let english = rows(SchoolsReport(TinySchools.complete, inJapanese: false))
    #expect(english[0] == ["E01", "500", "-0.21", "-0.24 (-0.34 to -0.14)", "&lt; 1%", "&lt; 1%", "&lt; 1%", "6–11 of 11"])
    for part in report.html.split(separator: "位", omittingEmptySubsequences: false).dropLast() where part.last?.isNumber == true {
      let digits = part.reversed().prefix { $0.isNumber }.count
      #expect(part.dropLast(digits).last == "～", "a rank without its range")
    }
  }

  @Test func `a school with few scores has its interval only`() {
    #expect(rows(report).last?.suffix(4) == ["—", "—", "—", "区間のみ"])
    #expect(Markup.text(report.effectSection.markup).contains("区間だけを示す学校：J06。"))
  }

  @Test func `a school that is too small is named and stands nowhere else`() {
    #expect(Markup.text(report.effectSection.markup).contains("何も示さない学校：E12。"))
    #expect(report.html.split(separator: "E12").count == 2)
  }

  @Test func `a school without others of its type is said to have none to compare with`() {
    let alone = TinySchools.changed { ($0.schools[17].standing, $0.schools[17].growth) = (.alone, nil) }
    let text = Markup.text(SchoolsReport(alone, inJapanese: true).effectSection.markup)
    #expect(text.contains("比べられる学校がないため何も示さない学校：J06。"))
  }

  @Test func `fewer than ten pupils are not shown, nor the one count that would give them away`() {
    #expect(rows(report).last?[1] == "＊", "J06 is the smallest that is shown, E12 has seven pupils")
    #expect(rows(report).dropLast().allSatisfy { $0[1] != "＊" })
    #expect(!report.funnelSection.markup.contains("J06"))
    let dots = report.funnelSection.markup.split(separator: "<circle").count - 1
    #expect(dots == 16)
  }

  @Test func `many schools are drawn without names`() {
    let many = SchoolsReport(TinySchools.many, inJapanese: true).effectSection.markup
    let chart = many.split(separator: "</svg>")[0]
    #expect(!chart.contains(">S1") && chart.split(separator: "<circle").count - 1 == 90)
  }

  @Test func `only the lines beyond the limits of chance name their schools`() {
    #expect(Markup.text(report.funnelSection.markup).contains("越える学校：E01、E02、E11、J01、J05。"))
    let calm = TinySchools.changed { result in
      for k in result.schools.indices { result.schools[k].growth?.unshrunken = 0 }
    }
    #expect(SchoolsReport(calm, inJapanese: true).funnelSection.markup.contains("越える学校はありません"))
  }

  @Test func `quadrants have probabilities, and schools that lie clearly in one are filled`() {
    let rows = Markup.rows(report.quadrantSection)
    #expect(rows.count == 16 && rows[10] == ["E11", "90%", "3%", "5%", "37%"])
    #expect(report.quadrantSection.markup.split(separator: "class=\"dot\"").count == 2)
    #expect(report.quadrantSection.markup.contains("8割を超える学校は16校のうち1校"))
  }

  @Test func `slopes of opposite signs are warned of`() {
    #expect(report.withinBetweenSection.markup.contains("シンプソン"))
    let agreeing = TinySchools.changed { $0.withinBetween[0].signsDiffer = false }
    let section = SchoolsReport(agreeing, inJapanese: true).withinBetweenSection
    #expect(!section.markup.contains("シンプソン") && Markup.rows(section)[0].last == "矛盾なし")
  }

  @Test func `how the gap differs between schools is told with the traits that go with it, most certain first`() {
    let section = report.withinBetweenSection, rows = Markup.rows(section).filter { $0.count == 4 }.dropFirst()
    #expect(Markup.text(section.markup).contains("平均-0.0621（0.0042）です。学校による違いの標準偏差は0.019です。"))
    #expect(rows.count == 10 && rows.first == ["朝学習", "+0.0100（0.0040）", "0.002", "0.024"])
    #expect(section.markup.contains("ほか2の特徴は result.json にあります"))
    #expect(Markup.rows(section).suffix(2).map { $0[1...] } == [["0.171", "—"], ["0.151", "22%"]])
    let singular = TinySchools.changed { $0.equity!.isSingular = true }
    #expect(SchoolsReport(singular, inJapanese: true).withinBetweenSection.markup.contains("学校によって違うとは言えません"))
  }
}
