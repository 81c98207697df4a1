import Testing

@testable import KizashiCommands

@Suite struct TextTableTests {
  @Test func `columns stand below each other, wide characters counted as two`() {
    var table = TextTable(header: ["項目", "n"])
    table.append(["x", "12"])
    #expect(table.text == "項目   n\nx     12\n")
  }

  @Test func `numbers for people are short, and what does not exist is a dash`() {
    #expect(NumberText.significant(1234.5678) == "1234.57")
    #expect(NumberText.significant(nil) == "-")
    #expect(NumberText.significant(.nan) == "-")
    #expect(NumberText.pValue(0.00004) == "<0.0001")
    #expect(NumberText.pValue(0.04567) == "0.0457")
  }
}
