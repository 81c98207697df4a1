import Testing

@testable import Carriers

struct WorkbookSheetTests {
  @Test func `a text is stored so that readers give it back`() {
    #expect(WorkbookSheet.storable("欠席 <&> \n 01") == "欠席 <&> \n 01")
    #expect(WorkbookSheet.storable("_x0031_") == "_x005F_x0031_" && WorkbookSheet.storable("a_b_x") == "a_b_x005F_x")
    #expect(WorkbookSheet.storable("1\0 2") == "1\u{FFFD} 2")
  }

  @Test func `a text longer than a cell is cut`() {
    let long = String(repeating: "長", count: 40_000)
    #expect(WorkbookSheet.storable(long).utf16.count <= WorkbookLimits.longestText)
    #expect(long.hasPrefix(WorkbookSheet.storable(long)))
  }

  @Test func `a footer keeps the sign that begins its codes`() { #expect(WorkbookSheet.footerText("A & B") == "A && B") }
}
