import Testing

@testable import StructuredText

struct YAMLScalarTests {
  private let place = TextPlace(file: "p.yaml", line: 3)

  private func form(_ text: String, isPlain: Bool = true) throws -> String {
    switch try YAMLScalar.tree(text, isPlain: isPlain, place: place) {
    case .null: "null"
    case .bool(let flag, _): "\(flag)!"
    case .number(let x, let text, _): "\(x)=\(text)"
    case .text(let text, _): "'\(text)'"
    default: "?"
    }
  }

  @Test func `plain scalars that every program reads alike are taken`() throws {
    #expect(try ["", "null", "true", "false"].map { try form($0) } == ["null", "null", "true!", "false!"])
    #expect(try ["7", "-0.75", "0"].map { try form($0) } == ["7.0=7", "-0.75=-0.75", "0.0=0"])
    #expect(try ["20%", "03-31", "a.b", "1.2.3", "Yoshida", "欠席", "nullable"].map { try form($0) }.allSatisfy { $0.first == "'" })
  }

  @Test func `in quotes everything is a text`() throws {
    for text in ["", "true", "7", "no", "12:30"] { #expect(try form(text, isPlain: false) == "'\(text)'") }
  }

  @Test(arguments: [
    "yes", "No", "ON", "off", "y", "N", "True", "NULL", "~", ".inf", "-.INF", ".nan", "=", "0x1F", "0o17", "017", "0b11", "1_000", "+5",
    "12:30", "12:30:45", "1e3", "1E-3", ".5", "5.", "2022-04-01", "2022-4-1", "2022-04-01T10:00"
  ]) func `what programs read differently is refused with its line`(text: String) {
    #expect(YAMLScalar.isAmbiguous(text))
    #expect(throws: StructuredTextError.ambiguousScalar(place, text: text)) { _ = try form(text) }
  }

  @Test func `a key may be a text or a whole number, and nothing else`() throws {
    for key in ["a", "2019", "欠席", "a b"] { try YAMLScalar.checkKey(key, place: place) }
    for key in ["", "yes", "1.5", "null", "2022-04-01"] {
      #expect(throws: StructuredTextError.ambiguousScalar(place, text: key)) { try YAMLScalar.checkKey(key, place: place) }
    }
    #expect(throws: StructuredTextError.forbidden(place, .mergeKey)) { try YAMLScalar.checkKey("<<", place: place) }
  }
}
