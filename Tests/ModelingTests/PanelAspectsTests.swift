import Testing

@testable import Modeling

struct PanelAspectsTests {
  private static let dictionary = """
    item,table,role,type,missing_codes,known_after_days
    child,roster,child,key,,
    year,roster,year,year,,
    grade,roster,grade,ordinal,,
    sex,roster,sex,category,,
    child,days,child,key,,
    year,days,year,year,,
    abs_days,days,item,count,-1=not_attended,
    late_days,days,item,count,,60
    child,visits,child,key,,
    year,visits,year,year,,
    known,visits,known_on,date,,
    visits,visits,item,count,,
    child,birth,child,key,,
    weight,birth,item,number,,
    """
  /// a is there from 2020 to 2023, b moved in for 2022, c was away in 2021.
  private static let roster = """
    child,year,grade,sex
    a,2020,1,f
    a,2021,2,f
    a,2022,3,f
    a,2023,4,f
    b,2022,3,m
    b,2023,4,m
    c,2020,1,f
    c,2022,3,f
    """
  private static let days = """
    child,year,abs_days,late_days
    a,2020,0,10
    a,2021,5,20
    a,2022,-1,30
    a,2023,2,40
    b,2022,0,7
    b,2023,9,8
    c,2020,1,1
    c,2022,2,2
    """
  /// Each visit of a year is known on the day of the second column; landmarks at year end are 31 March.
  private static let visits = """
    child,year,known,visits
    a,2020,2020-06-01,1
    a,2021,2022-04-01,2
    a,2022,2023-03-30,4
    a,2023,2024-04-01,8
    """

  private func panel() throws -> Panel {
    try Registers(dictionary: Self.dictionary)
      .build(roster: Self.roster, ["days": Self.days, "visits": Self.visits, "birth": "child,weight\na,3000"]).panel
  }

  @Test func `a change is this year's value minus last year's`() throws {
    let panel = try panel()
    #expect(panel.look(.change, "abs_days", "a", 2021) == "5.0")
    #expect(panel.look(.change, "abs_days", "b", 2023) == "9.0")
    #expect(panel.look(.change, "abs_days", "a", 2022) == "not_attended", "this year's reason")
    #expect(panel.look(.change, "abs_days", "a", 2023) == "not_attended", "last year's reason")
  }

  @Test func `a child who moved in or was away has no history rather than zero`() throws {
    let panel = try panel()
    #expect(panel.look(.level, "abs_days", "b", 2022) == "0.0")
    for (child, year) in [("b", 2022), ("a", 2020), ("c", 2022)] {
      #expect(panel.look(.change, "abs_days", child, year) == "no_history")
      #expect(panel.look(.years, "abs_days", child, year) == "no_history")
    }
  }

  @Test func `years so far count the years above zero, this one included`() throws {
    let panel = try panel()
    #expect([2021, 2022, 2023].map { panel.look(.years, "abs_days", "a", $0) } == ["1.0", "1.0", "2.0"])
    #expect(panel.look(.years, "abs_days", "b", 2023) == "1.0")
  }

  @Test func `an item known later than the prediction date is taken from the year before`() throws {
    let panel = try panel(), day59 = Landmark(daysAfterYearEnd: 59, gapDays: 0), day61 = Landmark(daysAfterYearEnd: 61, gapDays: 0)
    #expect(panel.look(.level, "late_days", "a", 2022, day61) == "30.0")
    #expect(panel.look(.level, "late_days", "a", 2022, Landmark(daysAfterYearEnd: 60, gapDays: 0)) == "20.0", "not before the day itself")
    #expect(panel.look(.level, "late_days", "a", 2022, day59) == "20.0")
    #expect(panel.look(.change, "late_days", "a", 2022, day59) == "10.0")
    #expect(panel.look(.years, "late_days", "a", 2022, day59) == "2.0")
    #expect(panel.look(.level, "late_days", "b", 2022, day59) == "no_history")
    #expect(panel.look(.change, "late_days", "b", 2023, day59) == "no_history")
  }

  @Test func `what does not change with the years is never late, and cannot be said to be`() throws {
    #expect(try panel().look(.level, "weight", "a", 2020) == "3000.0")
    let dictionary = Self.dictionary.replacing("weight,birth,item,number,,", with: "weight,birth,item,number,,400")
    let registers = try Registers(dictionary: dictionary)
    #expect(throws: PanelError.noDayToWaitFrom(item: "weight")) {
      _ = try registers.build(roster: Self.roster, ["birth": "child,weight\na,3000"])
    }
  }

  @Test func `a row known on the prediction date, or on no day that is recorded, does not count`() throws {
    let visits = Self.visits.replacing("2022-04-01", with: "2022-03-31").replacing("2023-03-30", with: "")
    let panel = try Registers(dictionary: Self.dictionary).build(roster: Self.roster, ["visits": visits]).panel
    #expect(panel.look(.level, "visits", "a", 2021) == "not_yet" && panel.look(.level, "visits", "a", 2022) == "not_yet")
    #expect(panel.look(.level, "visits", "a", 2020) == "1.0")
    #expect(panel.look(.level, "visits", "b", 2022) == "not_recorded", "there never was a value to wait for")
  }

  @Test func `what the roster itself says counts from the day it was known`() throws {
    let dictionary = Self.dictionary.replacing(
      "sex,roster,sex,category,,", with: "sex,roster,sex,category,,\nmoves,roster,item,count,,\nmoved_on,roster,known_on,date,,")
    let roster = "child,year,grade,sex,moves,moved_on\na,2020,1,f,3,2020-06-01\na,2021,2,f,4,2022-12-31\n"
    let panel = try Registers(dictionary: dictionary).build(roster: roster, [:]).panel
    #expect(panel.look(.level, "moves", "a", 2020) == "3.0" && panel.look(.level, "moves", "a", 2021) == "not_yet")
  }

  @Test func `a row known only after the prediction date does not count`() throws {
    let panel = try panel()
    #expect(panel.look(.level, "visits", "a", 2020) == "1.0")
    #expect(panel.look(.level, "visits", "a", 2021) == "not_yet", "known the day after")
    #expect(panel.look(.level, "visits", "a", 2022) == "4.0", "known the day before")
    #expect(panel.look(.change, "visits", "a", 2021) == "not_yet")
    #expect(panel.look(.change, "visits", "a", 2022) == "2.0", "last year's row is known by now")
    #expect(panel.look(.level, "visits", "a", 2021, Landmark(daysAfterYearEnd: 30, gapDays: 0)) == "2.0")
  }

  @Test func `years so far leave out what is not known yet`() throws {
    let panel = try panel()
    #expect([2021, 2022, 2023].map { panel.look(.years, "visits", "a", $0) } == ["1.0", "3.0", "3.0"])
    #expect(panel.look(.years, "visits", "a", 2023, Landmark(daysAfterYearEnd: 30, gapDays: 0)) == "4.0")
  }

  @Test(arguments: 0..<10) func `the aspects of a whole panel agree with its levels`(seed: Int) throws {
    var random = Draws(seed: seed)
    let there = (0..<40).flatMap { child in (2020...2025).filter { _ in random.next(5) > 0 }.map { "c\(child),\($0)" } }
    let panel = try Registers(dictionary: Self.dictionary).build(
      roster: (["child,year,grade,sex"] + there.map { $0 + ",1,f" }).joined(separator: "\n"),
      ["days": (["child,year,abs_days,late_days"] + there.map { "\($0),\(random.next(4) - 1),0" }).joined(separator: "\n")]
    ).panel
    let item = panel.item("abs_days")!, rows = Array(0..<Int32(panel.rows))
    let aspect = { (aspect: ItemAspect) in panel.values(of: aspect, item: item, rows: rows, landmark: .yearEnd) }
    let level = aspect(.level), change = aspect(.change), years = aspect(.years)
    #expect(panel.sourceRows(of: item, rows: rows, landmark: .yearEnd) == rows)
    for row in 0..<panel.rows {
      let before = Int(panel.previous[row])
      let expected = before < 0 ? .nan : level.values[row] - level.values[before]
      #expect(change.values[row] == expected || change.values[row].isNaN && expected.isNaN)
      #expect((change.reasons[row] == 0) == !expected.isNaN)
      guard before >= 0 else { continue }
      let soFar = years.values[before].isNaN ? (level.values[before] > 0 ? 1 : 0) : years.values[before]
      #expect(years.values[row] == soFar + (level.values[row] > 0 ? 1 : 0))
    }
  }

  @Test func `a reason about the town's records is neutral, one about the child is not`() {
    let neutral = MissingReason.allCases.filter(\.isNeutral)
    #expect(neutral == [.noHistory, .transferredIn, .systemGap, .notYet])
    #expect(MissingReason.allCases.allSatisfy { MissingReason(name: $0.name) == $0 })
    #expect(MissingReason(name: "not attended") == nil)
  }

  @Test func `an aspect's name is the item's with a suffix`() {
    #expect(ItemAspect.allCases.map { $0.name(of: "abs_days") } == ["abs_days", "abs_days.change", "abs_days.years"])
  }
}
