import Testing

@testable import Reports
@testable import Studies

struct SchoolsReportFeedbackTests {
  let sheets = SchoolsReport(TinySchools.complete, inJapanese: true).feedback

  private func body(_ sheet: SchoolFeedback) -> String { String(sheet.html.split(separator: "</style>")[1]) }

  @Test func `a sheet names its own school and no other`() {
    let codes = TinySchools.complete.schools.map(\.code)
    #expect(sheets.map(\.school) == codes)
    for sheet in sheets {
      for code in codes { #expect(body(sheet).contains(code) == (code == sheet.school), "\(code) on the sheet of \(sheet.school)") }
    }
  }

  @Test func `a school of fewer than ten pupils gets a sheet without any number of its own`() {
    let text = Markup.text(body(sheets[11])).replacing("E12", with: "").replacing("4月", with: "").replacing("10に満たない", with: "")
    #expect(!text.contains { $0.isASCII && $0.isNumber } && text.contains("示せる数字はありません"))
    #expect(!body(sheets[11]).contains("<svg") && !body(sheets[11]).contains("＊"))
  }

  @Test func `a school without others of its type gets none either, and why`() {
    let alone = TinySchools.changed { ($0.schools[17].standing, $0.schools[17].growth, $0.schools[17].level) = (.alone, nil, nil) }
    #expect(body(SchoolsReport(alone, inJapanese: true).feedback[17]).contains("比べられる学校がない"))
  }

  @Test func `the others of its type are dots at rounded places`() {
    #expect(body(sheets[10]).split(separator: "class=\"other\"").count - 1 == 10)
    #expect(body(sheets[10]).split(separator: "class=\"own\"").count - 1 == 1)
  }

  @Test func `with four schools of a type the others are not drawn`() {
    let few = TinySchools.changed { $0.schools.removeSubrange(12..<14) }
    let sheet = SchoolsReport(few, inJapanese: true).feedback[14]
    #expect(sheet.school == "J05" && !body(sheet).contains("class=\"other\"") && body(sheet).contains("分布は示しません"))
  }

  @Test func `few scores give an interval only`() {
    let text = Markup.text(body(sheets[17]))
    #expect(text.contains("区間だけを示します") && !text.contains("上回っている確率") && !text.contains("順位の範囲") && !text.contains("年度ごと"))
    #expect(Markup.text(body(sheets[10])).contains("上回っている確率"))
  }

  @Test func `years and quadrants are the school's own`() {
    let rows = Markup.rows(HTML(stringLiteral: body(sheets[10])))
    #expect(rows.prefix(4).map { $0[1] } == ["+0.18（±0.06）", "+0.27（±0.06）", "+0.22（±0.06）", "+0.21（±0.06）"])
    let quadrants = "水準が高く、伸びている 90%、水準は低いが、伸びている 3%、水準は高いが、伸びていない 5%、水準が低く、伸びていない 37%。"
    #expect(rows.count == 4 && body(sheets[10]).contains(quadrants))
  }

  @Test func `what cannot be concluded stands on every sheet with numbers`() {
    for sheet in sheets where sheet.school != "E12" { #expect(body(sheet).contains("この数字からは言えないこと")) }
  }

  @Test func `codes become file names that differ`() {
    let odd = TinySchools.changed { result in
      for (k, code) in ["../a", "___a", "東小", "a b", "E/1"].enumerated() { result.schools[k].code = code }
    }
    let names = SchoolsReport(odd, inJapanese: true).feedback.map(\.fileName)
    #expect(names.prefix(5) == ["___a", "___a_2", "東小", "a_b", "E_1"] && Set(names).count == names.count)
    #expect(SchoolFeedback.name(ofSchool: "", taken: []) == "_")
  }
}
