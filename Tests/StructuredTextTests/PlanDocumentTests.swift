import StructuredText
import Testing

@Suite struct PlanDocumentTests {
  private func read(_ text: String) throws -> PlanMap { try PlanDocument(parsing: text, file: "plan.yaml").root }

  private func message(_ text: String) -> String {
    do {
      _ = try read(text)
      return ""
    } catch let error as StructuredTextError { return error.english } catch { return "another error" }
  }

  @Test func `a plan is read with its lines`() throws {
    let plan = try read(
      """
      # a remark
      study: rising-risk   # another
      tables:
        children: children.csv
        "学校": schools.csv
      outcome: at_risk
      items: [absence_days, "no", 欠席]
      split: {test: 20%, seed: 7, share: 0.25}
      gates:
        - name: auc
          at_least: -0.75
      note: |
        *free* text & more: !yes
          - deeper

      quick: true
      nothing:
      url: http://example.jp/a
      """)
    #expect(plan.keys == ["study", "tables", "outcome", "items", "split", "gates", "note", "quick", "nothing", "url"])
    #expect(try plan.required("study").string() == "rising-risk")
    #expect(try plan.required("tables").map().entries.map(\.place.line) == [4, 5])
    #expect(try plan.required("tables").map().required("学校").string() == "schools.csv")
    #expect(try plan.required("items").strings() == ["absence_days", "no", "欠席"])
    let split = try plan.required("split").map()
    #expect(try split.required("test").percent() == 0.2)
    #expect(try split.required("share").percent() == 0.25)
    #expect(try split.required("seed").int() == 7)
    let gate = try plan.required("gates").list()[0].map()
    #expect(try gate.required("at_least").double() == -0.75)
    #expect(gate["at_least"]?.key == "gates.at_least")
    #expect(try plan.required("note").string() == "*free* text & more: !yes\n  - deeper\n")
    #expect(try plan.required("quick").bool())
    #expect(plan["nothing"] == nil)
    #expect(try plan.required("url").string() == "http://example.jp/a")
  }

  @Test func `JSON is read as a plan, with lines`() throws {
    let plan = try PlanDocument(parsing: "{\"study\": \"no\",\n \"seed\": 12}", file: "plan.json").root
    #expect(try plan.required("study").string() == "no")
    #expect(plan["seed"]?.place.line == 2)
  }

  @Test(arguments: [
    ("a: &x [1]", 1, "anchors"), ("b: 1\na: *x", 2, "aliases"), ("a: [1, *x]", 1, "aliases"), ("a: {b: *x}", 1, "aliases"),
    ("a: !!str 1", 1, "tags"), ("!tag\na: 1", 1, "tags"), ("- !x 1", 1, "tags"), ("%YAML 1.1\n---\na: 1", 1, "directives"),
    ("? a\n: 1", 1, "?"), ("<<: {a: 1}", 1, "merge"), ("a:\n\tb: 1", 2, "tab"), ("a: |2\n  x", 1, "number after |"),
    ("a: x\u{1}", 1, "control"), ("a: 1\rb: 2", 1, "control"), ("a: 1\u{2028}b: 2", 1, "control"), ("x: foo\n  \"bar\nb: *c", 2, "goes on"),
    ("x: [foo\n  \"bar, *c", 2, "goes on"), ("'a': *x", 1, "aliases"), ("\"a\": *x", 1, "aliases"), ("{\"a\":*x}", 1, "aliases")
  ])
  func `what plans may not use is refused with its line`(text: String, line: Int, word: String) throws {
    #expect(message(text).hasPrefix("plan.yaml: line \(line): "))
    #expect(message(text).contains(word))
  }

  @Test(arguments: [
    "yes", "no", "NO", "On", "off", "y", "N", "~", "True", "FALSE", "Null", "12:30:45", "1:30", "0o7", "0x1F", "0b11", "017", "1_000", "+1",
    ".5", "5.", ".inf", "-.Inf", ".NaN", "1e5", "1.0e+5", "2022-04-01"
  ])
  func `an unquoted text that programs read differently is refused, a quoted one is a text`(text: String) throws {
    #expect(message("k: \(text)").hasPrefix("plan.yaml: line 1: programs read the unquoted \(text) differently"))
    #expect(message("k: [1, \(text)]").contains("differently"))
    #expect(try read("k: '\(text)'").required("k").string() == text)
  }

  @Test(arguments: ["R4", "2.3.1", "3-4", "a:b", "12a", "-x", "null-ish", "未", "v_1", "20%", "e5"])
  func `other unquoted texts stay texts`(text: String) throws {
    #expect(try read("k: \(text)").required("k").string() == text)
  }

  @Test func `a duplicate key is refused with the line of the second`() {
    #expect(
      message("study: a\ntables:\n  study: x\nstudy: b")
        == "plan.yaml: line 4: duplicate key 'study', first written on line 1. Keep one of them.")
    #expect(message("a: 1\n'a': 2").hasPrefix("plan.yaml: line 2: duplicate key 'a'"))
    #expect(message("a: {b: 1, b: 2}").hasPrefix("plan.yaml: line 1: duplicate key 'b'"))
  }

  @Test func `depth and size have limits`() {
    #expect(message("a: " + String(repeating: "[", count: 100_000)).contains("limit of 16"))
    #expect(message("a:\n " + String(repeating: "- ", count: 100_000)).contains("limit of 16"))
    #expect(message((0..<20).map { String(repeating: " ", count: $0) + "k\($0):\n" }.joined()).contains("limit of 16"))
    #expect(message("a: '" + String(repeating: "x", count: 1 << 20) + "'").contains("limit of 1048576 bytes"))
  }

  @Test func `an unknown key names the nearest known one, a missing key is named`() throws {
    let plan = try read("study: a\nx: 1\noutcom: b")
    #expect(throws: StructuredTextError.unknownKey(TextPlace(file: "plan.yaml", line: 3), key: "outcom", nearest: "outcome")) {
      try plan.allow(["study", "x", "outcome"])
    }
    #expect(throws: StructuredTextError.missingKey(TextPlace(file: "plan.yaml", line: 1), key: "items")) { try plan.required("items") }
  }

  @Test func `a value of another kind is refused with its line and key`() throws {
    let plan = try read("seed: x\nshare: 120%\nlist: {a: 1}\nmode: fast")
    #expect(throws: StructuredTextError.wrongKind(TextPlace(file: "plan.yaml", line: 1), key: "seed", expected: .integer)) {
      try plan.required("seed").int()
    }
    #expect(throws: StructuredTextError.self) { try plan.required("share").percent() }
    #expect(throws: StructuredTextError.self) { try plan.required("list").list() }
    #expect(throws: StructuredTextError.self) { try plan.required("list").map().required("a").double(in: 2...3) }
  }

  @Test(arguments: [
    "db:\n  password: hunter2", "db:\n  dbPassword: hunter2", "api_token: hunter2", "a: 1\nsecret: hunter2",
    "t: [postgres://user:hunter2@db/x]",
    "api-key: hunter2"
  ])
  func `a secret is refused and not repeated`(text: String) {
    let error = #expect(throws: StructuredTextError.self) { try PlanDocument(parsing: text, file: "plan.yaml") }
    #expect(error?.english.contains("password") == true)
    #expect(error?.english.contains("hunter2") == false)
    #expect(error?.japanese.contains("hunter2") == false)
  }

  @Test func `broken YAML is refused with its line`() {
    #expect(message("a: 1\nb: [1, 2\nc: 3").hasPrefix("plan.yaml: line "))
    #expect(message("# nothing").contains("empty"))
    #expect(message("a: 1\n---\nb: 2").contains("YAML"))
    #expect(message("just text").contains("named values"))
  }
}
