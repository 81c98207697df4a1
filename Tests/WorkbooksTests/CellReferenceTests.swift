import Testing

@testable import Workbooks

struct CellReferenceTests {
  @Test(arguments: [("A1", 0, 0), ("Z9", 8, 25), ("AA10", 9, 26), ("XFD1048576", 1_048_575, 16_383)])
  func `places are read and written`(_ name: String, _ row: Int, _ column: Int) {
    #expect(CellReference(name) == CellReference(row: row, column: column))
    #expect(CellReference(row: row, column: column).name == name)
  }

  @Test(arguments: ["", "A", "1", "A0", "A1B", "1A", "$A$1", "ｱ1"]) func `anything else is no place`(_ name: String) {
    #expect(CellReference(name) == nil)
  }

  @Test func `endless letters and digits are no trap`() {
    #expect((CellReference(String(repeating: "Z", count: 100) + "1")?.column ?? .max) > 16_384)
    #expect((CellReference("A" + String(repeating: "9", count: 100))?.row ?? .max) > 1_048_576)
  }
}
