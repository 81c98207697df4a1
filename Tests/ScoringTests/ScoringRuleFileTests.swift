import FoundationEssentials
import Testing

@testable import Scoring

@Suite struct ScoringRuleFileTests {
  /// Writes a text to a file of its own and gives the error with which it is refused.
  private func refusal(_ text: String, name: String = "rule.json") throws -> ScoringError? {
    let folder = "\(FileManager.default.temporaryDirectory.path())kizashi-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    do throws(ScoringError) { _ = try ScoringRule.load(path: "\(folder)/\(name)") } catch {
      #expect(error.english.contains(name) && !error.english.contains("\n"))
      #expect(error.japanese.contains(name) && !error.japanese.contains("\n"))
      return error
    }
    return nil
  }

  private func changed(_ old: String, _ new: String) throws -> ScoringError? {
    let text = SampleRule.complete.json()
    #expect(text.contains(old))
    return try refusal(text.replacing(old, with: new, maxReplacements: 1))
  }

  @Test func `a written rule reads back as the same rule and the same bytes`() throws {
    let path = "\(FileManager.default.temporaryDirectory.path())kizashi-\(UUID().uuidString).json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let rule = SampleRule.complete
    try rule.write(path: path)
    let read = try ScoringRule.load(path: path)
    #expect(read == rule)
    #expect(read.json() == rule.json())
    #expect(try String(contentsOfFile: path, encoding: .utf8) == rule.json())
  }

  @Test func `the text of a rule that a program carries is opened with the checks of the file`() throws {
    let text = SampleRule.complete.json()
    #expect(try ScoringRule.load(contents: Array(text.utf8), path: "Rule") == SampleRule.complete)
    let error = #expect(throws: ScoringError.self) { try ScoringRule.load(contents: Array(text.replacing("欠席日数", with: "欠席日").utf8), path: "Rule") }
    #expect(error == .checkDigest(path: "Rule"))
  }

  @Test func `a written rule is for its owner only and leaves nothing beside it`() throws {
    let folder = "\(FileManager.default.temporaryDirectory.path())kizashi-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for _ in 0..<2 { try SampleRule.complete.write(path: "\(folder)/rule.json") }
    let permissions = try FileManager.default.attributesOfItem(atPath: "\(folder)/rule.json")[.posixPermissions] as? Int
    #expect(permissions == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["rule.json"])
    #expect(throws: ScoringError.unwritableFile(path: "\(folder)/none/rule.json", reason: "No such file or directory")) {
      try SampleRule.complete.write(path: "\(folder)/none/rule.json")
    }
  }

  @Test(arguments: [
    (
      "rule_a.json",
      #"{"format": "rule/1", "model": "logit", "intercept": -2.1, "terms": [{"column": "age", "coef": 0.1}], "signature": "AAAA"}"#
    ),
    ("rule_b.json", #"{"format": "rule/1", "terms": [{"column": "name", "match": "^(a+)+$", "coef": 1}]}"#),
    ("xxe.pmml", #"<?xml version="1.0"?><!DOCTYPE PMML [<!ENTITY x SYSTEM "file:///etc/passwd">]><PMML version="4.4"/>"#),
    ("empty.json", ""), ("null.json", "null"), ("list.json", "[]"), ("one.json", #"{"format_version": 1}"#),
    ("cut.json", #"{"format_version": 1, "#),
    ("zero.json", #"{"format_version": 0}"#), ("key.json", #"{"a\"#), ("bom.json", "\u{FEFF}{}"), ("minus.json", #"{"format_version": -}"#)
  ])
  func `what is not a rule is refused`(_ name: String, _ text: String) throws {
    #expect(try refusal(text, name: name) != nil)
  }

  @Test func `deep nesting is refused without running out of stack`() throws {
    for text in [String(repeating: "[", count: 200_000), String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000)] {
      guard case .malformed(_, 1, .nesting)? = try refusal(text) else {
        Issue.record("nesting was not named")
        return
      }
    }
  }

  @Test func `text after the end is refused with its line`() throws {
    guard case .malformed(_, let line, .trailing)? = try refusal(SampleRule.complete.json() + "x") else {
      Issue.record("trailing text was not named")
      return
    }
    #expect(line == SampleRule.complete.json().count { $0 == "\n" } + 1)
  }

  @Test func `a key twice and a decimal number are refused`() throws {
    guard case .malformed(_, 1, .duplicateKey)? = try refusal(#"{"a":1,"a":2}"#) else {
      Issue.record("duplicate key")
      return
    }
    guard case .malformed(_, 1, .notWhole)? = try refusal(#"{"format_version":1,"a":1.5}"#) else {
      Issue.record("decimal")
      return
    }
    guard case .malformed(_, 1, .notWhole)? = try refusal(#"{"format_version":1,"a":1e3}"#) else {
      Issue.record("exponent")
      return
    }
  }

  @Test func `a newer format is refused with advice`() throws {
    guard case .newerFormat(_, 2, 1)? = try changed("\"format_version\" : 1", "\"format_version\" : 2") else {
      Issue.record("newer format")
      return
    }
  }

  @Test func `unknown fields are named with their line`() throws {
    let text = SampleRule.complete.json()
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("\"base_points\"") }! + 1
    guard case .unknownFields(_, let at, let fields)? = try changed("\"base_points\" : 12,", "\"bonus\" : 3, \"base_points\" : 12,") else {
      Issue.record("unknown field")
      return
    }
    #expect(fields == ["scale.bonus"])
    #expect(at == line)
  }

  @Test func `an absent field and a field of the wrong kind are named`() throws {
    guard case .wrongField(_, _, "scale.base_points", true)? = try changed("\"base_points\" : 12,", "") else {
      Issue.record("absent")
      return
    }
    guard case .wrongField(_, _, "scale.base_points", false)? = try changed("\"base_points\" : 12,", "\"base_points\" : \"12\",") else {
      Issue.record("wrong kind")
      return
    }
  }

  @Test func `a rule whose points were changed is refused by its check records`() throws {
    guard case .checkFailed(_, _, "points")? = try changed("\"points\" : 17", "\"points\" : 18") else {
      Issue.record("points")
      return
    }
    guard case .checkFailed(_, _, "probability_ppm")? = try changed("\"probability_ppm\" : 310000", "\"probability_ppm\" : 310001") else {
      Issue.record("probability")
      return
    }
  }

  @Test func `changing any one digit of a check record refuses the rule`() throws {
    let bytes = Array(SampleRule.complete.json().utf8)
    let first = bytes.firstRange(of: Array("\"check_records\"".utf8))!.upperBound
    let last = bytes.firstRange(of: Array("\"description\"".utf8))!.lowerBound
    let digits = (first..<last).filter { (48...57).contains(bytes[$0]) }
    #expect(digits.count > 1_000)
    // Every 97th digit keeps the test short; of the guide's example all 622 were tried once.
    for i in stride(from: 0, to: digits.count, by: 97) {
      var altered = bytes
      altered[digits[i]] = bytes[digits[i]] == 57 ? 48 : bytes[digits[i]] + 1
      #expect(throws: ScoringError.self, "digit at byte \(digits[i])") { try ScoringRule.parse(altered, path: "r").verify() }
    }
  }

  @Test func `a file that is absent or a folder is refused`() {
    #expect(throws: ScoringError.unreadableFile(path: "/nowhere/rule.json", why: .cannotOpen)) {
      try ScoringRule.load(path: "/nowhere/rule.json")
    }
    #expect(throws: ScoringError.unreadableFile(path: "/tmp", why: .cannotOpen)) { try ScoringRule.load(path: "/tmp") }
    #expect(throws: ScoringError.unreadableFile(path: "/dev/zero", why: .cannotOpen)) { try ScoringRule.load(path: "/dev/zero") }
  }

  @Test func `random damage never crashes the reader`() throws {
    let bytes = Array(SampleRule.complete.json().utf8)
    var random = SplitMix(state: 3)
    for _ in 0..<100 {
      var altered = bytes
      for _ in 0..<3 { altered[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: .min ... .max, using: &random) }
      if Bool.random(using: &random) { altered.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
      _ = try? ScoringRule.parse(altered, path: "r").verify()
    }
  }
}
