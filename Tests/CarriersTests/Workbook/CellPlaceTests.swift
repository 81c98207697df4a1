import Testing

@testable import Carriers

struct CellPlaceTests {
  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func `columns count as spreadsheets count them`(column: Int, letters: String) {
    #expect(CellPlace(0, column).name == letters + "1" && CellPlace(9, column).fixed == "$\(letters)$10")
  }

  @Test func `a range names its sheet`() {
    #expect(CellRange(sheet: "表", first: CellPlace(1, 0), last: CellPlace(3, 0)).reference == "'表'!$A$2:$A$4")
  }
}
