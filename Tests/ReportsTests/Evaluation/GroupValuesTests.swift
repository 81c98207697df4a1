import Disclosure
import Foundation
import Regression
import StructuredText
import Testing
import Validation

@testable import Reports
@testable import Studies

/// What is printed of groups with few events, and of many groups.
struct GroupValuesTests {
  @Test func `with fewer than five events the limits are given and no value`() {
    var result = SampleEvaluation.village.result
    result.question.smallCells = SmallCells(threshold: 1)
    let groups = ValidationReport(result, inJapanese: true).metrics["groups"]?.array?.flatMap { $0["groups"]?.array ?? [] } ?? []
    let ratios = groups.compactMap { group in group["events"]?.double.map { (events: $0, ratio: group["observed_to_expected"]) } }
    #expect(ratios.contains { $0.events < 5 } && ratios.contains { $0.events >= 5 })
    for (events, ratio) in ratios where ratio?["high"]?.double != nil { #expect((ratio?["estimate"]?.double == nil) == (events < 5)) }
    for name in ["sensitivity", "precision"] {
      let few = groups.filter { ($0["events"]?.double ?? 9) < 5 }.compactMap { $0[name] }
      #expect(!few.isEmpty && few.allSatisfy { $0["estimate"]?.double == nil })
    }
  }

  /// Schools that expect 5, 10, … events and have as many, but for one with three times as many.
  private func schools(_ count: Int, odd: Int) throws -> [GroupFigures] {
    try (0..<count).map { k in
      let expected = 5 * Double(k + 1), observed = k == odd ? 3 * expected : expected
      var school = GroupFigures(level: "学校\(k)", rows: 1000, events: Int(observed), flagged: 100, found: 10)
      school.expected = expected
      school.observedToExpected = .init(value: observed / expected, interval: Interval(low: 0.5, high: 4))
      school.funnel = try FunnelLimits(expected: expected)
      return school
    }
  }

  @Test func `many groups are drawn as a funnel that names who lies outside`() throws {
    let report = ValidationReport(SampleEvaluation.city.result, inJapanese: true)
    let markup = try #require(report.funnel(try schools(25, odd: 7), title: "学校")).markup
    #expect(markup.contains("外側の線を越える集団：学校7。") && Markup.unbalanced(markup) == [])
    #expect(
      markup.components(separatedBy: "class=\"open\"").count - 1 == 24 && markup.components(separatedBy: "class=\"dot\"").count - 1 == 1)
    let calm = try #require(report.funnel(try schools(25, odd: 99), title: "学校")).markup
    #expect(calm.contains("外側の線を越える集団はありません。"))
    #expect(report.funnel(try schools(1, odd: 99), title: "学校") == nil)
  }
}
