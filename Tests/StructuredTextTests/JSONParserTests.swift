import StructuredText
import Testing

@Suite struct JSONParserTests {
  @Test func `a document comes back as it was written`() throws {
    let text = #"{"b":[1,-2.5,1e-07,true,false,null],"a":{"児":"\ud83d\ude00\u0041\n"}}"#
    let value = try JSONValue(parsing: text)
    #expect(value["a"]?["児"]?.string == "😀A\n")
    #expect(value["b"]?.array == [1, -2.5, 1e-7, true, false, nil])
    #expect(try JSONValue(parsing: value.text(.pretty)) == value)
  }

  @Test(arguments: [
    ("[1,]", 1), ("{\"a\":1,}", 1), ("[1\n,\n02]", 3), ("[+1]", 1), ("[.5]", 1), ("[1.]", 1), ("[1e]", 1), ("[1e999]", 1), ("nul", 1),
    ("{\"a\" 1}", 1), ("[\"\\x\"]", 1), ("\n[\"\\ud800\"]", 2), ("[\"a\nb\"]", 1), ("// no", 1), ("['a']", 1), ("", 1), ("[\n1", 2),
    ("{} x", 1), ("[] []", 1), ("NaN", 1)
  ])
  func `what is no JSON is refused with its line`(text: String, line: Int) {
    let error = #expect(throws: StructuredTextError.self) { try JSONValue(parsing: text, file: "f.json") }
    #expect(error?.english.hasPrefix("f.json: line \(line): ") == true)
  }

  @Test func `a key that stands twice is refused with both lines`() {
    #expect(throws: StructuredTextError.duplicateKey(TextPlace(file: "f", line: 3), key: "a", firstLine: 1)) {
      try JSONValue(parsing: "{\"a\":1,\n\"b\":2,\n\"a\":3}", file: "f")
    }
  }

  @Test func `nesting has a limit and never a crash`() throws {
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try JSONValue(parsing: deepest).array != nil)
    #expect(throws: StructuredTextError.self) { try JSONValue(parsing: "[" + deepest + "]") }
    #expect(throws: StructuredTextError.tooDeep(TextPlace(file: "f", line: 1), limit: 64)) {
      try JSONValue(parsing: String(repeating: "[", count: 200_000), file: "f")
    }
  }

  @Test func `bytes that are no UTF-8 are refused with their line`() {
    #expect(throws: StructuredTextError.notUTF8(TextPlace(file: "f", line: 2))) {
      try JSONValue(parsing: Array("[\n\"".utf8) + [0x83, 0x5c] + Array("\"]".utf8), file: "f")
    }
  }

  @Test func `a file that is not there is named`() {
    let error = #expect(throws: StructuredTextError.self) { try JSONValue(path: "/nowhere/rule.json") }
    #expect(error?.english == "/nowhere/rule.json: cannot be read (No such file or directory).")
    #expect(error?.japanese == "/nowhere/rule.json: 読み込めません（No such file or directory）。")
  }
}
