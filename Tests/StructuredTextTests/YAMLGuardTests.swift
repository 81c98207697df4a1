import Testing

@testable import StructuredText

struct YAMLGuardTests {
  private func keys(_ text: String) throws -> [String] {
    try YAMLGuard.check(Array(text.utf8), file: "p.yaml").map { "\($0.key)@\($0.line):\($0.column)" }
  }

  @Test func `every key is passed with its line and column`() throws {
    #expect(
      try keys("a: 1\nb:\n  c: {d: 2, \"e f\": 3}\n  'g': [h, {i: 1}]\n") == [
        "a@1:0", "b@2:0", "c@3:2", "d@3:6", "e f@3:12", "g@4:2", "i@4:12"
      ])
    #expect(try keys("- a: 1\n  b: 2\n- c: 3\n") == ["a@1:2", "b@2:2", "c@3:2"])
    #expect(try keys("---\nx : 1 # y: 2\n") == ["x@2:0"])
  }

  @Test func `what stands in quotes, remarks, block texts and addresses is no key`() throws {
    #expect(try keys("a: \"b: c\"\nd: 'e: f'\n# g: h\ni: http://j.k/l:m\n") == ["a@1:0", "d@2:0", "i@4:0"])
    #expect(try keys("a: |\n  b: c\n\n   *d &e !f\ng: >-\n  h: i\nj: 1\n") == ["a@1:0", "g@5:0", "j@7:0"])
    #expect(try keys("a: \"x\\\"y: z\"\nb: 'it''s: c'\nd: \"two\n  lines: e\"\nf: 1\n") == ["a@1:0", "b@2:0", "d@3:0", "f@5:0"])
  }

  @Test(
    arguments: [
      ("a: &x 1", 1, .anchor), ("a: 1\nb: *x", 2, .alias), ("a: !!str 1", 1, .tag), ("%YAML 1.2\n---\na: 1", 1, .directive),
      ("? a\n: b", 1, .complexKey),
      ("a: 1\n\tb: 2", 2, .tab), ("a: |2\n  x", 1, .indentationIndicator), ("a: x\n  y", 2, .continuedText), ("[&x 1]", 1, .anchor),
      ("a: [x\n  y]", 2, .continuedText), ("- - !x y", 1, .tag)
    ] as [(String, Int, YAMLFeature)]) func `what plans may not use is refused before anything reads it`(
      text: String, line: Int, feature: YAMLFeature
    )
  {
    #expect(throws: StructuredTextError.forbidden(TextPlace(file: "p.yaml", line: line), feature)) { _ = try keys(text) }
  }

  @Test func `signs inside of texts are not features`() throws {
    #expect(try keys("a: x&y*z!\nb: 50%\nc: what?\nd: a|b>c\n").count == 4)
  }

  @Test func `sixteen levels are passed and seventeen are not`() throws {
    func nested(_ levels: Int) -> String { "a: " + String(repeating: "[", count: levels - 1) + String(repeating: "]", count: levels - 1) }
    #expect(try keys(nested(PlanDocument.depthLimit)) == ["a@1:0"])
    #expect(throws: StructuredTextError.tooDeep(TextPlace(file: "p.yaml", line: 1), limit: PlanDocument.depthLimit)) {
      _ = try keys(nested(PlanDocument.depthLimit + 1))
    }
    #expect(try keys((0..<40).map { "- a\($0): 1\n" }.joined()).count == 40, "neighbours are not deeper")
  }
}
