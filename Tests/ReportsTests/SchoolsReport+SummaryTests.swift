import Testing

@testable import Reports
@testable import Studies

struct SchoolsReportSummaryTests {
  private func boxes(_ result: SchoolsResult) -> [String] {
    SchoolsReport(result, inJapanese: true).summary.markup.split(separator: "<div><b>").dropFirst().map { Markup.text(String($0)) }
  }

  @Test func `the figures are schools, pupils, the spread between schools, clear schools and traits`() {
    let boxes = boxes(TinySchools.complete)
    #expect(boxes[0].hasPrefix("16校") && boxes[0].contains("ほか2校は判断できない"))
    #expect(boxes[1].hasPrefix("11,997人") && boxes[2] == "0.151学校間の伸びの標準偏差（90％区間 0.109～0.226）")
    #expect(boxes[3].hasPrefix("3校") && boxes[4].hasPrefix("12のうち1") && boxes[4].contains("学級経営尺度"))
  }

  @Test func `schools that do well despite hardship are named in the order of codes with their probability`() {
    let text = Markup.text(SchoolsReport(TinySchools.complete, inJapanese: true).summary.markup)
    #expect(text.contains("E11（99%超）、J05（99%超）。授業や取組を見に行く先の候補であり、順位ではありません。"))
    let none = TinySchools.changed { result in
      for k in result.schools.indices { result.schools[k].achievesDespiteHardship = false }
    }
    #expect(SchoolsReport(none, inJapanese: true).summary.markup.contains("学校はありませんでした"))
  }

  @Test func `not found is said not to mean no effect, with the size that may be missed`() {
    let text = Markup.text(SchoolsReport(TinySchools.complete, inJapanese: true).summary.markup)
    #expect(text.contains("18校で12の特徴を探す場合、標準偏差1つ分で0.150より小さい効果は見逃すおそれが2割を超えます。"))
    let few = TinySchools.changed { $0.traits!.detectable = .init() }
    #expect(SchoolsReport(few, inJapanese: true).summary.markup.contains("特徴の有無は判断できません"))
  }

  @Test func `numbers have the unit of the score and as many decimals as they deserve`() {
    let points = TinySchools.changed { result in
      result.question.unit = "点"
      result.growth!.residualDeviation = 31
      result.growth!.schoolDeviation = SchoolInterval(estimate: 8.24, low: 5, high: 11.46)
    }
    #expect(boxes(points)[2] == "8.2点学校間の伸びの標準偏差（90％区間 5.0～11.5）")
  }

  @Test func `a coefficient has two digits of its standard error, and means of grades are left out`() {
    let rows = Markup.rows(SchoolsReport(TinySchools.complete, inJapanese: true).questionSection).filter { $0.count == 3 }
    #expect(rows == [["前年の得点", "0.9360", "0.0040"], ["本人の困難", "-0.0500", "0.0060"]])
    let numbers = SchoolsReport(TinySchools.complete, inJapanese: true).numbers
    #expect(numbers.withError(-123.456, 17.2) == ("-123", "17") && numbers.withError(1, 0) == ("1.000", "0.000"))
  }

  @Test func `few pupils in all are withheld`() {
    #expect(boxes(TinySchools.changed { $0.pupils.pupils = 9 })[1].hasPrefix("＊人"))
  }
}
