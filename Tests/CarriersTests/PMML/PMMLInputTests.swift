import Scoring
import Testing

@testable import Carriers

@Suite struct PMMLInputTests {
  private func pattern(_ elements: [PMMLElement], holding part: String) throws -> Regex<AnyRegexOutput> {
    func texts(_ element: PMMLElement) -> [String] { (element.text.map { [$0] } ?? []) + element.children.flatMap(texts) }
    return try Regex(elements.flatMap(texts).first { $0.contains(part) }!)
  }

  private func input(codes: [MissingCode] = [], high: String = "366") -> RuleInput {
    RuleInput(
      id: "days", label: LocalizedText(ja: "日", en: "days"), column: "日", values: .integer(PlausibleRange(low: "0", high: high)),
      missing: InputMissing(codes: codes))
  }

  @Test(arguments: [
    ("12", true), ("-.5", true), ("+5.", true), ("2E+02", true), ("1e-7", true), ("", false), (".", false), ("1e", false),
    ("１２", false), ("1e100", false), ("12\n", false), ("1d", false), ("0x1", false), ("NaN", false)
  ])
  func `a numeral is what the rule file calls a number, but for huge exponents`(text: String, isNumeral: Bool) throws {
    let numeral = try pattern(PMMLInput(input()).fields(), holding: "{1,200}")
    #expect((text.firstMatch(of: numeral) != nil) == isNumeral)
  }

  @Test(arguments: [
    ("1234567890123", true), ("0.5000000000000000000", true), ("000012.5", true), ("1e99", true), ("1.2345678901234", false),
    ("0.50000000000000001", false)
  ])
  func `numerals of up to 13 digits are read exactly by a double`(text: String, isShort: Bool) throws {
    let short = try pattern(PMMLInput(input()).fields(), holding: "{0,13}")
    #expect((text.firstMatch(of: short) != nil) == isShort)
  }

  @Test(arguments: [
    ("  12\t", "12"), ("\u{3000}a \u{3000}b\u{3000}", "a \u{3000}b"), ("", ""), (" \u{3000}", ""), ("\u{A0}1", "\u{A0}1"), (" 1\n", "1\n")
  ])
  func `blanks, tabs and wide blanks are dropped at both ends, and nothing else`(cell: String, text: String) throws {
    let match = try #require(cell.firstMatch(of: try pattern([PMMLFunctions.trim()], holding: "3000")))
    #expect(match.output[1].substring.map(String.init) == text)
  }

  @Test func `codes that are numbers match as numbers, other codes as texts, and numerals of another form not at all`() {
    let codes = [("999", "a"), ("999.0", "b"), ("不明", "c"), ("+5", "d")].map { MissingCode(code: $0.0, reason: $0.1) }
    let read = PMMLInput(input(codes: codes))
    #expect(read.codeNumbers.map(\.value) == [999] && read.codeNumbers.map(\.reason) == ["a"])
    let state = PMMLElement("x", [:], [read.fields().last!]).document()
    #expect(state.contains("missing: a") && state.contains("<Constant dataType=\"double\">1998</Constant>"))
    #expect(state.contains("不明") && state.contains("missing: c"))
    #expect(!state.contains("missing: b") && !state.contains("missing: d"))
  }

  @Test func `a value refuses the child by the policy of the rule`() {
    let refused = input()
    #expect(PMMLElement("x", [:], PMMLInput(refused).fields()).document().contains("REFUSED_RANGE(days)"))
    var missing = refused
    missing.values = .integer(PlausibleRange(low: "0", high: "366", outside: .missing("implausible")))
    let document = PMMLElement("x", [:], PMMLInput(missing).fields()).document()
    #expect(
      !document.contains("REFUSED_RANGE") && document.contains("missing: implausible") && document.contains("REFUSED_NOT_A_NUMBER(days)"))
  }
}
