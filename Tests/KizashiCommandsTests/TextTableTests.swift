import Testing

@testable import KizashiCommands

@Suite struct TextTableTests {
  @Test func `columns stand below each other, wide characters counted as two`() {
    var table = TextTable(header: ["項目", "n"])
    table.append(["x", "12"])
    #expect(table.text == "項目   n\nx     12\n")
  }
}
