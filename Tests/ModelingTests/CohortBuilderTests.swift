import Tabular
import Testing

@testable import Modeling

struct CohortBuilderTests {
  private static let dictionary = """
    item,table,role,type
    child,roster,child,key
    year,roster,year,year
    grade,roster,grade,ordinal
    sex,roster,sex,category
    days,roster,item,number
    child,support,child,key
    start,support,listed_on,date
    end,support,delisted_on,date
    """

  private let registers: Registers
  private let landmark: Landmark

  init() throws {
    registers = try Registers(dictionary: Self.dictionary)
    // 30 April, and thirty days more, to 30 May, in which nothing counts.
    landmark = Landmark(daysAfterYearEnd: 30, gapDays: 30)
  }

  /// Children with their values of the years from 2020 on; `nil` is a year away, "" a value that is not recorded.
  private func builder(_ children: KeyValuePairs<String, [String?]>, support: [String] = []) throws -> (Panel, CohortBuilder) {
    let rows = children.flatMap { child, cells in
      cells.enumerated().compactMap { year, cell in cell.map { "\(child),\(2020 + year),1,f,\($0)" } }
    }
    let panel = try registers.build(roster: (["child,year,grade,sex,days"] + rows).joined(separator: "\n")).panel
    let table = try registers.table("support", (["child,start,end", "nobody,2000-01-01,"] + support).joined(separator: "\n"))
    let listing = try Listing(table, dictionary: registers.dictionary, panel: panel)
    return (panel, CohortBuilder(panel: panel, landmark: landmark, listings: ["support": listing]))
  }

  /// The names of the children in a cohort, with their outcomes.
  private func names(_ cohort: Cohort, _ panel: Panel) -> [String: Double] {
    Dictionary(uniqueKeysWithValues: zip(cohort.rows.map { panel.children[Int(panel.child[Int($0)])] }, cohort.outcome))
  }

  private static let support = OutcomeDefinition.listing(table: "support")

  @Test func `entry after the gap and by the end of the next year is the event`() throws {
    let there: [String?] = ["0", "0", "0"]
    let (panel, builder) = try builder(
      [
        "before": there, "day": there, "gap": there, "gapEnd": there, "first": there, "last": there, "after": there, "never": there
      ],
      support: [
        "before,2021-04-29,", "day,2021-04-30,", "gap,2021-05-01,", "gapEnd,2021-05-30,", "first,2021-05-31,", "last,2022-03-31,",
        "after,2022-04-01,"
      ])
    let cohort = try builder.cohort(Self.support, years: [0])
    #expect(names(cohort, panel) == ["first": 1, "last": 1, "after": 0, "never": 0])
    #expect(cohort.leftOut.alreadyThere == 2 && cohort.leftOut.inGap == 2 && cohort.events == 2)
    #expect(cohort.leftOut.leftTown == 0 && cohort.leftOut.unknownState == 0)
  }

  @Test func `a child who left the list is at risk again`() throws {
    let (panel, builder) = try builder(
      ["off": ["0", "0"], "on": ["0", "0"], "again": ["0", "0"]],
      support: ["off,2019-05-01,2021-04-30", "on,2019-05-01,2021-05-01", "again,2019-05-01,2020-05-01", "again,2021-07-01,"])
    #expect(names(try builder.cohort(Self.support, years: [0]), panel) == ["off": 0, "again": 1])
  }

  @Test func `a child who left the town is counted and left out, whether listed afterwards or not`() throws {
    let (panel, builder) = try builder(["left": ["0"], "listed": ["0"], "stayed": ["0", "0"]], support: ["listed,2021-06-01,"])
    let cohort = try builder.cohort(Self.support, years: [0])
    #expect(names(cohort, panel) == ["stayed": 0] && cohort.leftOut.leftTown == 2)
    #expect(try builder.atRisk(Self.support, year: 0).count == 3)
  }

  @Test func `reaching a value is the event, and children already there leave the risk set`() throws {
    let (panel, builder) = try builder([
      "rises": ["29", "30"], "stays": ["29", "29"], "there": ["30", "0"], "left": ["0"], "unknownNow": ["", "30"], "unknownThen": ["0", ""]
    ])
    let cohort = try builder.cohort(.atLeast(item: "days", value: 30), years: [0])
    #expect(names(cohort, panel) == ["rises": 1, "stays": 0])
    #expect(cohort.leftOut.alreadyThere == 1 && cohort.leftOut.leftTown == 1 && cohort.leftOut.unknownState == 2)
  }

  @Test func `falling to a value is the mirror image`() throws {
    let (panel, builder) = try builder(["falls": ["51", "50"], "stays": ["60", "51"], "there": ["50", "50"]])
    #expect(names(try builder.cohort(.atMost(item: "days", value: 50), years: [0]), panel) == ["falls": 1, "stays": 0])
  }

  @Test func `two years ahead the child must still be at risk after the first`() throws {
    let (panel, builder) = try builder([
      "second": ["0", "0", "30"], "first": ["0", "30", "30"], "never": ["0", "0", "0"], "left": ["0", "0"]
    ])
    let cohort = try builder.cohort(.atLeast(item: "days", value: 30), years: [0], lag: 2)
    #expect(names(cohort, panel) == ["second": 1, "never": 0])
    #expect(cohort.leftOut.alreadyThere == 1 && cohort.leftOut.leftTown == 1)
  }

  @Test func `the present's children at risk are those who are not yet there, whatever comes`() throws {
    let (panel, builder) = try builder(["a": ["0", "1"], "there": ["0", "30"], "unknown": ["0", ""], "gone": ["0"]])
    let rows = try builder.atRisk(.atLeast(item: "days", value: 30), year: 1)
    #expect(rows.map { panel.children[Int(panel.child[Int($0)])] } == ["a"])
  }

  @Test func `an outcome that the panel does not have is an error`() throws {
    let (_, builder) = try builder(["a": ["0", "1"]])
    #expect(throws: PanelError.noItem(id: "dayz", nearest: nil)) { try builder.cohort(.atLeast(item: "dayz", value: 1), years: [0]) }
    #expect(throws: PanelError.noItem(id: "list", nearest: nil)) { try builder.cohort(.listing(table: "list"), years: [0]) }
  }

  @Test func `without ties the lowest share is exactly the share`() throws {
    let rows = (1...20).map { "c\($0),2020,1,f,\($0)\nc\($0),2021,1,f,\(21 - $0)" }.joined(separator: "\n")
    let panel = try registers.build(roster: "child,year,grade,sex,days\n\(rows)").panel
    let cohort = try CohortBuilder(panel: panel, landmark: landmark, listings: [:])
      .cohort(.lowestShare(item: "days", share: 0.1), years: [0])
    #expect(cohort.leftOut.alreadyThere == 2)
    #expect(Set(names(cohort, panel).filter { $0.value == 1 }.keys) == ["c19", "c20"])
  }

  @Test(arguments: 0..<20) func `with ties the lowest share of a grade and year is never exceeded, and is as large as it can be`(seed: Int)
    throws
  {
    var random = Draws(seed: seed)
    let share = Double(1 + random.next(30)) / 100
    let rows = (0..<200).map { "c\($0),2020,\(1 + random.next(2)),f,\(random.next(30))" }.joined(separator: "\n")
    let panel = try registers.build(roster: "child,year,grade,sex,days\n\(rows)\nz,2021,1,f,0").panel
    let builder = CohortBuilder(panel: panel, landmark: landmark, listings: [:])
    let others = Set(try builder.atRisk(.lowestShare(item: "days", share: share), year: 0))
    let values = panel.item("days")!.values
    for grade in Int32(0)..<2 {
      let all = (0..<panel.rows).filter { panel.year[$0] == 0 && panel.facts.grade.codes[$0] == grade }
      let low = all.filter { !others.contains(Int32($0)) }.map { values[$0] },
        rest = all.filter { others.contains(Int32($0)) }.map { values[$0] }
      #expect(Double(low.count) <= share * Double(all.count))
      #expect(low.allSatisfy { $0 < rest.min()! })
      #expect(Double(low.count + rest.count { $0 == rest.min()! }) > share * Double(all.count), "the next tie would exceed the share")
    }
  }

  @Test(arguments: 0..<20) func `every row is in the risk set or counted as left out`(seed: Int) throws {
    var random = Draws(seed: seed)
    var roster = ["child,year,grade,sex,days"], support: [String] = []
    for child in 0..<40 {
      for year in 2020...2023 where random.next(4) > 0 {
        roster.append("c\(child),\(year),1,f,\(random.next(5) == 0 ? "" : "\(random.next(60))")")
      }
      if random.next(2) == 0 { support.append("c\(child),\(2020 + random.next(4))-0\(1 + random.next(9))-15,") }
    }
    let panel = try registers.build(roster: roster.joined(separator: "\n")).panel
    let table = try registers.table("support", (["child,start,end"] + support).joined(separator: "\n"))
    let listing = try Listing(table, dictionary: registers.dictionary, panel: panel)
    let builder = CohortBuilder(panel: panel, landmark: landmark, listings: ["support": listing])
    for definition in [
      Self.support, .atLeast(item: "days", value: 30), .atMost(item: "days", value: 9), .lowestShare(item: "days", share: 0.2)
    ] {
      for lag in 1...2 {
        let cohort = try builder.cohort(definition, years: [0, 1], lag: lag), out = cohort.leftOut
        let all = panel.year.count { $0 <= 1 }
        #expect(cohort.count + out.alreadyThere + out.inGap + out.leftTown + out.unknownState == all)
        #expect(cohort.outcome.count == cohort.count && cohort.outcome.allSatisfy { $0 == 0 || $0 == 1 })
      }
    }
  }

  @Test func `a cohort can be cut by year and by position`() throws {
    let (panel, builder) = try builder(["a": ["0", "30", "30"], "b": ["0", "0", "30"]])
    let cohort = try builder.cohort(.atLeast(item: "days", value: 30), years: [0, 1])
    #expect(cohort.positions(in: [1], of: panel).map { cohort.rows[$0] } == [panel.row("b", 2021)])
    let second = cohort.subset(cohort.positions(in: [1], of: panel))
    #expect(second.outcome == [1] && second.leftOut == cohort.leftOut)
  }

  @Test func `the day of prediction is counted from 31 March`() {
    #expect(landmark.day(of: FiscalYear(2020)) == FiscalYear(2021).firstDay + 29)
    #expect(Landmark.yearEnd.day(of: FiscalYear(2020)) == FiscalYear(2020).lastDay)
  }
}
