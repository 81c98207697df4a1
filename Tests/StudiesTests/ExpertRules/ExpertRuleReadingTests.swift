import Foundation
import StructuredText
import Testing

@testable import Studies

struct ExpertRuleReadingTests {
  private func rules(_ text: String) throws -> [ExpertRule] {
    let root = try PlanDocument(parsing: text, file: "plan.yaml").root
    return try root.entries.map { try ExpertRule($0) }
  }

  private func problem(_ text: String) throws -> (line: Int, problem: ExpertRuleProblem)? {
    let error = #expect(throws: StudyError.self) { try rules(text) }
    guard case .plan(_, let line, .expertRule(name: _, let problem)) = error else { return nil }
    return (line, problem)
  }

  @Test func `every kind of rule is read with its threshold`() throws {
    let rules = try rules(
      """
      count: { label: 二つ以上, at_least: 2, of: [a >= 1, b = yes, missing(c)] }
      one: { when: a >= 30 and b = no }
      rank: { rank_by: change(a), from: 3.5 }
      low: { rank_by: a, to: 40 }
      plain: { rank_by: a }
      """)
    #expect(rules.map(\.name) == ["count", "one", "rank", "low", "plain"] && rules[0].label == "二つ以上" && rules[1].label == "one")
    #expect(rules.map(\.threshold) == [2, 1, 3.5, -40, nil] && rules[3].form == .rank(.init(item: "a", aspect: .level), limit: .downTo(40)))
    #expect(rules[0].conditions.count == 3 && rules[1].subjects.map(\.subject.item) == ["a", "b"])
  }

  @Test func `a matrix has axes with levels, and a sum or cells`() throws {
    let matrix = { (rule: ExpertRule) -> ExpertMatrix? in if case .matrix(let matrix) = rule.form { matrix } else { nil } }
    let rules = try rules(
      """
      sum: { axes: { 本人: [a >= 1, [a >= 3, b = yes]], 家庭: [c = yes] }, sum: [1, 3], from: 2 }
      cells: { axes: { x: [a >= 1, a >= 2], y: [b >= 1] }, cells: [[0, 1], [1, 2], [2, 3]] }
      """)
    let sum = try #require(matrix(rules[0])), cells = try #require(matrix(rules[1]))
    #expect(sum.axes.map(\.name) == ["本人", "家庭"] && sum.shape == [3, 2] && rules[0].threshold == 2 && rules[1].threshold == nil)
    #expect([[0, 0], [1, 0], [2, 0], [2, 1]].map(sum.level) == [0, 1, 1, 2])
    #expect([[0, 0], [0, 1], [1, 1], [2, 0], [2, 1]].map(cells.level) == [0, 1, 2, 2, 3])
  }

  @Test(
    arguments: [
      ("r: { label: x }", 1, .unclear), ("r: { when: a >= 1, of: [b >= 1] }", 1, .unclear), ("r: { when: a >= 1, from: 2 }", 1, .unclear),
      ("r:\n  of: [a >= 1, b]\n  at_least: 1", 2, .condition), ("r:\n  of: [a >= 1]\n  at_least: 2", 3, .count(most: 1)),
      ("r: { of: [a >= 1], at_least: 0 }", 1, .count(most: 1)), ("r: { rank_by: a, from: 1, to: 2 }", 1, .unclear),
      ("r: { axes: { x: [a >= 1] }, sum: [1] }", 1, .axes), ("r: { axes: { x: [a >= 1], y: [] }, sum: [1] }", 1, .axes),
      ("r: { axes: { x: [a >= 1], y: [b >= 1] } }", 1, .unclear), ("r: { axes: { x: [a >= 1], y: [b >= 1] }, sum: [2, 2] }", 1, .steps),
      ("r: { axes: { x: [a >= 1], y: [b >= 1] }, cells: [[0, 1]] }", 1, .cells(shape: [2, 2])),
      ("r: { axes: { x: [a >= 1], y: [b >= 1] }, cells: [[0, 1], [1, -2]] }", 1, .cells(shape: [2, 2]))
    ] as [(String, Int, ExpertRuleProblem)])
  func `what is no rule is refused with its line`(text: String, line: Int, problem: ExpertRuleProblem) throws {
    let found = try #require(try self.problem(text))
    #expect(found.line == line && found.problem == problem)
  }

  @Test func `an unknown key names the nearest`() throws {
    let error = #expect(throws: StructuredTextError.self) { try rules("r: { at_lest: 2, of: [a >= 1] }") }
    #expect(error!.english.contains("at_least"))
  }
}
