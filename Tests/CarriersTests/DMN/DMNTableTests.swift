import Testing

@testable import Carriers

struct DMNTableTests {
  @Test func `a row asks one column only`() {
    #expect(DMNTable.only("> 1", column: 1, of: 3) == ["-", "> 1", "-"])
  }

  @Test func `a sum says so, and tests are escaped`() {
    let column = DMNReference(id: "input1", name: "入力_日数", type: "Any", isInput: true)
    let xml = DMNTable(policy: .sum, columns: [column], rows: [DMNTable.Row(tests: ["< 2"], answer: "1")]).xml(
      id: "a", output: "値", type: "number")
    #expect(xml.contains("<decisionTable id=\"a_table\" hitPolicy=\"COLLECT\" aggregation=\"SUM\">"))
    #expect(xml.contains("<text>&lt; 2</text>"))
  }
}
