import Testing

@testable import Workbooks

struct XMLStreamTests {
  private func problem(_ change: (String) -> String) -> WorkbookProblem? {
    let parts = TinyWorkbook.parts("<row r='1'><c r='A1'><v>1</v></c></row>").map { name, text in
      (name, name.hasSuffix("sheet1.xml") ? change(text) : text)
    }
    return TinyWorkbook(parts).problem()
  }

  private static let part = "xl/worksheets/sheet1.xml"

  @Test func `a document type is refused`() {
    let entity = "<!DOCTYPE worksheet [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
    #expect(problem { entity + $0.dropFirst("<?xml version='1.0'?>".count) } == .documentType(part: Self.part))
  }

  @Test func `elements may not be nested without end`() {
    let deep = String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)
    #expect(problem { $0.replacing("</sheetData>", with: deep + "</sheetData>") } == .tooDeep(part: Self.part))
  }

  @Test func `what is no XML is refused with its line`() {
    #expect(problem { $0.replacing("</row>", with: "\n</rows>") } == .malformed(part: Self.part, line: 2))
  }

  @Test func `prefixes of namespaces do not matter`() {
    #expect(problem { $0.replacing("<c ", with: "<x:c ").replacing("</c>", with: "</x:c>") } == nil)
  }
}
