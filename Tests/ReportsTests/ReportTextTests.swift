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
    #expect(japanese.reason(reason.name) != reason.name)
    let words = english.reason(reason.name)
    #expect(words.hasPrefix("(") && words.hasSuffix(")") && !words.contains("_"))
  }

  @Test func `no two reasons have the same words`() {
    for text in [japanese, english] {
      #expect(Set(MissingReason.allCases.map { text.reason($0.name) }).count == MissingReason.allCases.count)
    }
  }

  @Test func `the label of a bin stands for itself`() { #expect(japanese.reason("10以上") == "10以上" && english.reason("K") == "K") }

  @Test(arguments: ["level", "change", "missing", "years"]) func `what is looked at has words`(component: String) {
    #expect(japanese.component(component) != component && english.component(component) != component)
    #expect(japanese.component("x") == "x")
  }
}
