import Foundation
import Testing

@testable import Scoring

struct ExpectationRuleTests {
  /// A rule of two grades: 0.5 + 0.8 × before − 0.25 × aid, in grade 中1 0.1 more for each point before.
  private func rule() throws -> ExpectationRule {
    var rule = ExpectationRule(
      id: "expected", title: LocalizedText(ja: "期待", en: "expected"), outcome: LocalizedText(ja: "得点", en: "score"),
      validity: RuleValidity(fromYear: 2024, toYear: 2025), spread: .init(pupils: "0.4", schools: "0.1"),
      provenance: RuleProvenance(program: "test", seed: 1, trainingYears: [2023], events: 0))
    rule.constants = [.init(grade: "小5", value: "0.5"), .init(grade: "中1", value: "-1.25")]
    rule.inputs = [input("before", "-6.0", "6.0"), input("aid", "0", "1")]
    rule.terms = [
      .init(input: "before", coefficient: "0.8"), .init(input: "before", coefficient: "0.1", grades: ["中1"]),
      .init(input: "aid", coefficient: "-0.25")
    ]
    return try rule.addingCheckRecords()
  }

  private func input(_ id: String, _ low: String, _ high: String) -> ExpectationRule.Input {
    .init(id: id, label: LocalizedText(ja: id, en: id), item: (id, nil), scope: .pupil, limits: (low, high))
  }

  private func load(_ text: String) throws -> ExpectationRule {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("kizashi-expectation-\(UUID().uuidString).json").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return try ExpectationRule.load(path: path)
  }

  @Test(arguments: [
    ("小5", "1.25", "1", "1.250"), ("小5", "0", "0", "0.500"), ("中1", "1", "0", "-0.350"), ("小5", "-0.000625", "0", "0.500"),
    ("小5", "-0.00063", "0", "0.499"), ("小5", "-0.001875", "0", "0.498")
  ]) func `the expectation is the exact sum, rounded half to even`(grade: String, before: String, aid: String, expected: String) throws {
    #expect(try rule().expected(grade: grade, values: ["before": before, "aid": aid]) == expected)
  }

  @Test(arguments: [
    ("小5", ["before": "6.001", "aid": "0"]), ("小5", ["before": "1"]), ("小5", ["before": "", "aid": "0"]),
    ("小5", ["before": "x", "aid": "0"]), ("小9", ["before": "1", "aid": "0"])
  ]) func `without a grade or a value inside its limits there is no expectation`(grade: String, values: [String: String]) throws {
    #expect(try rule().expected(grade: grade, values: values) == nil)
  }

  @Test func `a file is read as it was written`() throws {
    let rule = try rule()
    #expect(try load(rule.json()) == rule)
  }

  @Test(arguments: [
    ("\"0.8\"", "\"0.9\""), ("\"-1.25\"", "\"-1.26\""), ("\"-0.25\"", "\"0.25\""), ("\"6.0\"", "\"6.1\""),
    ("\"decimals\" : 3", "\"decimals\" : 2"), ("\"expectation\"", "\"points\""), ("\"format_version\" : 1", "\"format_version\" : 2"),
    ("\"input\" : \"aid\"", "\"input\" : \"aids\""), ("\"0.5\"", "\"0,5\""), ("\"spread\"", "\"spreads\"")
  ]) func `a changed number or word is refused`(old: String, new: String) throws {
    let text = try rule().json()
    let changed = text.replacing(old, with: new)
    #expect(changed != text)
    #expect(throws: ScoringError.self) { try load(changed) }
  }

  @Test func `decimals keep nine digits`() throws {
    #expect(try ExpectationRule.decimal(-1.0 / 3) == "-0.333333333" && ExpectationRule.decimal(0) == "0.000000000")
    #expect(try ExpectationRule.decimal(1.0 / 3) == "0.333333333" && ExpectationRule.decimal(2.0 / 3) == "0.666666667")
    #expect(throws: ScoringError.self) { try ExpectationRule.decimal(1e9) }
    #expect(throws: ScoringError.self) { try ExpectationRule.decimal(.nan) }
  }

  @Test func `a rule with points is of another kind`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("kizashi-kind-\(UUID().uuidString).json").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try rule().json().write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try ExpectationRule.isKind(ofFile: path))
    #expect(throws: ScoringError.self) { try ScoringRule.load(path: path) }
  }
}
