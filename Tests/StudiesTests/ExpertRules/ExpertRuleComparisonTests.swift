import Testing

@testable import Studies

struct ExpertRuleComparisonTests {
  /// Ten children of whom the first four had the outcome.
  private let outcome: [Double] = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0]
  private let points: [Double] = [9, 9, 7, 1, 8, 6, 5, 4, 3, 2]
  private let known = [true, false, false, false, true, false, false, false, false, false]

  private func result(_ values: [Double], threshold: Double?) throws -> ExpertRuleResult? {
    let rule = ExpertRule(name: "r", label: "規則", form: .rank(.init(item: "a", aspect: .level), limit: nil), line: 1)
    let comparison = ExpertRuleComparison(outcome: outcome, points: points, known: known, minutesPerAssessment: 30)
    return try comparison.result(rule, NamedScore(name: "r", label: "規則", kind: .expertRule, values: values, threshold: threshold))
  }

  @Test func `the card is counted among no more children than the rule picks`() throws {
    let found = try #require(try result([5, 0, 0, 0, 5, 5, 0, 0, 0, 0], threshold: 5))
    #expect(found.rule.flagged == 3 && found.rule.found == 1 && found.rule.newlyFound == 0 && found.rule.hours == 1.5)
    #expect(abs(found.rule.precision! - 1.0 / 3) < 1e-15 && found.rule.recall == 0.25 && abs(found.rule.lift! - 1 / 1.2) < 1e-15)
    #expect(found.card.flagged == 3 && found.card.threshold == 8 && found.card.found == 2 && found.card.newlyFound == 1)
    #expect(found.items == ["a"])
  }

  @Test func `equal points are not separated`() throws {
    let found = try #require(try result([5, 0, 0, 0, 0, 0, 0, 0, 0, 0], threshold: 5))
    #expect(found.rule.flagged == 1 && found.card.flagged == 0 && found.card.precision == nil && found.card.threshold == nil)
  }

  @Test func `a rule that picks nobody has no precision and finds nothing`() throws {
    let found = try #require(try result([Double](repeating: 0, count: 10), threshold: 5))
    #expect(found.rule.flagged == 0 && found.rule.precision == nil && found.rule.recall == 0 && found.card.flagged == 0)
  }

  @Test func `without a threshold there is nothing to compare`() throws {
    #expect(try result(points, threshold: nil) == nil)
  }
}
