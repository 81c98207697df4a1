import Testing

@testable import Modeling

struct CohortTests {
  /// A panel of this many children in the years 2020, 2021 and 2022.
  private func panel(children: Int) throws -> Panel {
    let dictionary =
      "item,table,role,type\nchild,roster,child,key\nyear,roster,year,year\ngrade,roster,grade,ordinal\nsex,roster,sex,category"
    let rows = (0..<children).flatMap { child in (2020...2022).map { "c\(child),\($0),1,f" } }
    return try Registers(dictionary: dictionary).build(roster: (["child,year,grade,sex"] + rows).joined(separator: "\n")).panel
  }

  private var cohort: Cohort {
    var leftOut = Cohort.LeftOut()
    leftOut.inGap = 3
    return Cohort(rows: [1, 2, 3, 5, 8], outcome: [0, 1, 0, 1, 1], leftOut: leftOut)
  }

  @Test func `rows and events are counted`() {
    #expect(cohort.count == 5 && cohort.events == 3)
    #expect(Cohort(rows: [], outcome: [], leftOut: .init()).events == 0)
  }

  @Test func `positions are those of the cohort, not of the panel`() throws {
    // Row r of this panel is of the year 2020 + r mod 3.
    let panel = try panel(children: 3)
    #expect(cohort.positions(in: [2], of: panel) == [1, 3, 4])
    #expect(cohort.positions(in: [0, 1], of: panel) == [0, 2])
    #expect(cohort.positions(in: [], of: panel).isEmpty)
  }

  @Test func `the positions of all years are the whole cohort, each once`() throws {
    let panel = try panel(children: 3)
    let parts = (0..<3).flatMap { cohort.positions(in: [$0], of: panel) }
    #expect(parts.sorted() == Array(0..<cohort.count))
  }

  @Test func `a subset keeps rows and outcomes together, in the order asked for`() {
    let subset = cohort.subset([4, 0, 1])
    #expect(subset.rows == [8, 1, 2] && subset.outcome == [1, 0, 1])
    #expect(subset.leftOut == cohort.leftOut)
  }
}
