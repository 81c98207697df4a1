import Regression
import Testing
import Validation

@testable import Reports
@testable import Studies

struct ConclusionsTests {
  private static func drawn(_ result: ValidationResult) -> Conclusions { Conclusions(ValidationReport(result, inJapanese: true)) }

  @Test func `with fewer than ten events that is said first, and nothing is concluded`() {
    let page = ValidationReport(SampleEvaluation.village.result, inJapanese: true)
    #expect(page.summary.markup.hasPrefix("<p class=\"first\">検証に使えた発生は10件未満です。"))
    #expect(Self.drawn(SampleEvaluation.village.result).may == ["発生が少ないため、数値から言えることはありません。"])
    #expect(!ValidationReport(SampleEvaluation.town.result, inJapanese: true).summary.markup.contains("class=\"first\""))
  }

  @Test func `nothing is ever called fair`() {
    for result in [SampleEvaluation.city.result, SampleEvaluation.town.result, ValidationReportTests.bare] {
      #expect(!Self.drawn(result).may.contains { $0.contains("公平") })
      #expect(Self.drawn(result).mayNot.contains { $0.contains("公平") })
    }
    var labelOnly = SampleEvaluation.city.result
    labelOnly.groups = labelOnly.groups.filter { $0.source == .label }
    #expect(Self.drawn(labelOnly).mayNot.contains { $0.contains("気付かれやすい集団ほど良く見えます") })
    #expect(ValidationReport(labelOnly, inJapanese: true).groupSection.markup.contains("公平かどうかは判断できません"))
  }

  @Test func `that lots are beaten is concluded only when the lower limit is above one half`() {
    var result = SampleEvaluation.town.result
    #expect(Self.drawn(result).may.contains { $0.contains("くじ引きより良い順に児童を並べます") })
    result.scores[0].areaInterval = Interval(low: 0.5, high: 0.7)
    #expect(Self.drawn(result).mayNot.contains { $0.hasPrefix("くじ引きより良い順に並べること") })
  }

  @Test(arguments: [(0.01, 0.05, "より良い順に並べます", true), (-0.05, -0.01, "のほうが良い順に並べます", true), (-0.01, 0.02, "との優劣", false)])
  func `a comparison follows the interval of its difference`(low: Double, high: Double, words: String, isMay: Bool) {
    var result = SampleEvaluation.city.result
    result.scores[1].differenceInterval = Interval(low: low, high: high)
    let drawn = Self.drawn(result)
    #expect((isMay ? drawn.may : drawn.mayNot).contains { $0.contains(words) && $0.contains("5項目のうち3つ以上") })
  }

  @Test func `records of children somebody found say nothing of the others`() {
    var result = SampleEvaluation.city.result
    #expect(Self.drawn(result).mayNot.contains { $0.hasPrefix("気付かれていない児童についての良し悪し") })
    result.isFoundBySomebody = false
    #expect(!Self.drawn(result).mayNot.contains { $0.hasPrefix("気付かれていない児童についての良し悪し") })
  }

  @Test func `what was not looked at may not be concluded`() {
    let drawn = Self.drawn(ValidationReportTests.bare)
    for words in ["別の年度でも", "別の場所でも", "集団ごとに調べていません", "確率がありません"] { #expect(drawn.mayNot.contains { $0.contains(words) }) }
    #expect(Self.drawn(SampleEvaluation.town.result).mayNot.contains { $0.contains("100件に満たず") })
  }
}
