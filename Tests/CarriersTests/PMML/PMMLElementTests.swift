import Scoring
import Testing

@testable import Carriers

@Suite struct PMMLElementTests {
  @Test func `a document is indented and leaves absent attributes out`() {
    let element = PMMLElement("a", ["x": "1<2", "y": nil], [PMMLElement("b", text: "&"), PMMLElement("c", ["z": ""])])
    #expect(
      element.document() == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a x="1&lt;2">
          <b>&amp;</b>
          <c z=""/>
        </a>

        """)
  }

  @Test func `the first case that holds gives the value`() {
    let first = PMMLElement.first([(.equal("f", "a"), .integer(1)), (.equal("f", "b"), .integer(2))], otherwise: .integer(3))
    #expect(first == .apply("if", .equal("f", "a"), .integer(1), .apply("if", .equal("f", "b"), .integer(2), .integer(3))))
  }

  @Test func `texts at which an engine cuts the content of an element are matched as patterns`() throws {
    #expect(PMMLElement.isIn("f", ["a", "b"]) == .apply("isIn", .field("f"), .text("a"), .text("b")))
    let pattern = PMMLElement.pattern(of: "a]&<b")
    #expect(PMMLElement.isIn("f", ["a", "a]&<b"]) == .apply("or", .apply("isIn", .field("f"), .text("a")), .matches("f", pattern)))
    #expect(try "a]&<b".wholeMatch(of: Regex(pattern)) != nil)
    #expect(pattern.allSatisfy { PMMLElement.isContent(String($0)) })
    #expect(try "".firstMatch(of: Regex(PMMLElement.isIn("f", []).children[1].text!)) == nil)
  }

  @Test func `every content of a document is read whole by every engine`() throws {
    let rule = CarriedRuleFile.everyPart
    let items = rule.items.map { PMMLItem($0, rule: rule) }
    func contents(_ element: PMMLElement) -> [String] { (element.text.map { [$0] } ?? []) + element.children.flatMap(contents) }
    let fields = PMMLScorecard.derivedFields(rule, items)
    let functions = [PMMLFunctions.trim(), PMMLFunctions.snap(), PMMLReasons(items: items, rule: rule.interpretation.reasons).function()]
    let texts = (fields + functions).flatMap(contents)
    #expect(texts.count > 100)
    for text in texts { #expect(PMMLElement.isContent(text), "\(text)") }
  }
}
