import Modeling
import Testing

@testable import Reports

struct ReportTextTests {
  private let japanese = ReportText(inJapanese: true), english = ReportText(inJapanese: false)

  @Test func `each language has its own words`() { #expect(japanese("か", "c") == "か" && english("か", "c") == "c") }

  @Test func `school years are written as each language writes them`() {
    #expect(japanese.year(2021) == "2021年度" && english.year(2021) == "school year 2021")
    #expect(japanese.years([2019, 2020]) == "2019・2020年度" && english.years([2019, 2020]) == "2019, 2020")
  }

  @Test(arguments: MissingReason.allCases.filter { $0 != .present }) func `every missing reason has words`(reason: MissingReason) {
    #expect(japanese.bin(reason.name, english: reason.name) != reason.name)
    let words = english.bin(reason.name, english: reason.name)
    #expect(words.hasPrefix("(") && words.hasSuffix(")") && !words.contains("_"))
  }

  @Test func `no two reasons have the same words`() {
    for text in [japanese, english] {
      #expect(Set(MissingReason.allCases.map { text.bin($0.name, english: $0.name) }).count == MissingReason.allCases.count)
    }
  }

  @Test func `a bin has its own words in each language`() {
    #expect(japanese.bin("15日以上", english: "15 or more") == "15日以上")
    #expect(english.bin("15日以上", english: "15 or more") == "15 or more")
  }

  @Test func `limits stand in the brackets of the language, and no dash stands before a sign`() {
    #expect(japanese.interval(1.234, 1, 2.5, 2) == "1.23（1.00–2.50）" && english.interval(1.234, 1, 2.5, 2) == "1.23 (1.00–2.50)")
    #expect(
      japanese.interval(-0.1, -0.2, 0.05, 1) == "-0.1（-0.2～0.1）" && english.interval(-0.1, -0.2, -0.05, 2) == "-0.10 (-0.20 to -0.05)")
    #expect(japanese.interval(nil, 1, 2, 1) == "—" && japanese.interval(0.7, nil, 1, 1) == "0.7")
  }

  @Test(arguments: [("翌年度に読解が下位1割", "読解が下位1割"), ("翌年度の不登校", "不登校"), ("名簿への登録", "名簿への登録"), ("翌年度", "翌年度")])
  func `the state of an outcome is named without the year that the sentence names`(label: String, state: String) {
    #expect(japanese.state(label) == state)
  }

  @Test func `an encoding that was found out is said to be in the language`() {
    #expect(japanese.encoding("CP932 (Shift_JIS), detected") == "CP932 (Shift_JIS)（自動判定）" && japanese.encoding("UTF-8") == "UTF-8")
    #expect(english.encoding("UTF-8, detected") == "UTF-8 (detected)")
  }

  @Test(arguments: ["phi", "point_biserial", "kendall_tau_b", "cramers_v"]) func `every measure that a screening prints has a name`(
    name: String
  ) {
    #expect(japanese.measure(name) != name && english.measure(name) != name)
  }

  @Test func `no mark reads like a breach of data, and each that may stand on a card is explained`() {
    #expect(["leak", "review", "selection"].allSatisfy { !japanese.tag($0).contains("漏") && japanese.tag($0) != $0 })
    #expect(japanese.tag("leak") == "支援の記録とみられる")
    for text in [japanese, english] { #expect(text.meaning(ofTag: "review") != nil && text.meaning(ofTag: "selection") != nil) }
  }

  @Test(arguments: ["level", "change", "missing", "years"]) func `what is looked at has words`(component: String) {
    #expect(japanese.component(component) != component && english.component(component) != component)
    #expect(japanese.component("x") == "x")
  }
}
