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
  @Test func `with fewer than five events the limits are given and no value`() throws {
    var result = SampleEvaluation.village.result
    result.question.smallCells = SmallCells(threshold: 1)
    let share = GroupFigures.Share(value: 0.25, interval: Interval(low: 0.125, high: 0.5))
    for audit in result.groups.indices {
      for group in result.groups[audit].groups.indices {
        result.groups[audit].groups[group].observedToExpected = share
        (result.groups[audit].groups[group].sensitivity, result.groups[audit].groups[group].precision) = (share, share)
      }
    }
    let groups = ValidationReport(result, inJapanese: true).metrics["groups"]?.array?.flatMap { $0["groups"]?.array ?? [] } ?? []
    var seen: Set<Bool> = []
    for name in ["observed_to_expected", "sensitivity", "precision"] {
      for group in groups where group[name]?["high"]?.double == 0.5 {
        let isFew = try #require(group["events"]?.double) < 5
        seen.insert(isFew)
        #expect(group[name]?["low"]?.double == 0.125 && group[name]?["estimate"]?.double == (isFew ? nil : 0.25))
      }
    }
    #expect(seen == [true, false])
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
