import Scoring
import Testing

@testable import Carriers

@Suite struct SwiftSourceTests {
  private let rule = CarriedRuleFile.everyPart

  private func text(_ rule: ScoringRule) throws -> String {
    let carried = try Carrier.swift.carry(CarrierSource(rule: rule, sha256: "ab12"))
    #expect(carried.files.count == 1)
    return String(decoding: carried.files[0].bytes, as: UTF8.self)
  }

  @Test func `the source holds the text of the rule as it is, and the digest of its file`() throws {
    let source = try text(rule)
    let parts = source.split(separator: "\"\"\"")
    #expect(parts.count == 3)
    #expect(try ScoringRule.load(contents: Array(parts[1].dropFirst().utf8), path: "source") == rule)
    #expect(source.contains(##"sha256 = #"ab12"#"##))
  }

  @Test func `the file is named after the rule`() throws {
    let carried = try Carrier.swift.carry(CarrierSource(rule: rule, sha256: ""))
    #expect(carried.files[0].name == "Absence2026Rule.swift")
    #expect(carried.notes.count == 2)
  }

  @Test(arguments: [
    ("absence-2026", "Absence2026Rule"), ("low_reading", "LowReadingRule"), ("2026", "Kizashi2026Rule"), ("欠席", "KizashiRule"),
    ("a\"b\\(c)", "ABCRule")
  ])
  func `an id becomes a name that Swift accepts`(id: String, name: String) {
    #expect(SwiftText.typeName(of: id) == name)
  }

  @Test(arguments: [("plain", 1), (##"a \#(x) "# b"##, 2), (###"\##(x)"###, 3)])
  func `more marks surround a literal than stand in a row inside it`(text: String, marks: Int) {
    let fence = String(repeating: "#", count: marks)
    #expect(SwiftText.literal(of: text) == "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)")
    #expect(SwiftText.literal(of: text, lines: .one) == "\(fence)\"\(text)\"\(fence)")
  }

  @Test func `a title of several lines stays inside its comment`() {
    #expect(SwiftText.comment("a\nimport Evil\r\nb\u{2028}c") == "a import Evil b c")
  }
}
