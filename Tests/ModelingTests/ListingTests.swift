import Testing

@testable import Modeling

struct ListingTests {
  private static let dictionary = """
    item,table,role,type
    child,roster,child,key
    year,roster,year,year
    grade,roster,grade,ordinal
    sex,roster,sex,category
    child,support,child,key
    start,support,listed_on,date
    end,support,delisted_on,date
    """

  private func listing(_ rows: String, dictionary: String = Self.dictionary) throws -> Listing {
    let registers = try Registers(dictionary: dictionary)
    let panel = try registers.build(roster: "child,year,grade,sex\na,2020,1,f\nb,2020,1,f").panel
    return try Listing(try registers.table("support", "child,start,end\n\(rows)"), dictionary: registers.dictionary, panel: panel)
  }

  @Test func `a child is on the list from the day of entry to the day before the exit`() throws {
    let list = try listing("a,1970-01-11,1970-01-21\na,1970-02-01,")
    #expect([9, 10, 19, 20, 30, 31, 1_000_000].map { list.contains(child: 0, on: $0) } == [false, true, true, false, false, true, true])
    #expect(!list.contains(child: 1, on: 15))
  }

  @Test func `an entry counts after the first day and up to the last`() throws {
    let list = try listing("a,1970-01-11,")
    #expect(
      list.enters(child: 0, after: 9, until: 10) && !list.enters(child: 0, after: 10, until: 20)
        && !list.enters(child: 0, after: 0, until: 9))
  }

  @Test func `entries without child or day are named by line, and unknown children are counted`() throws {
    let list = try listing("a,1970-01-11,\n,1970-01-11,\na,,1970-01-11\nx,1970-01-11,\ny,1970-01-11,")
    #expect(list.unjoined.withoutKey == [3, 4] && list.unjoined.unknownKey == 2 && list.unjoined.table == "support")
    #expect(list.spells.map(\.count) == [1, 0])
  }

  @Test func `a list needs children and days of entry`() throws {
    #expect(throws: PanelError.noEntryDay(table: "support")) {
      try listing("a,1970-01-11,", dictionary: Self.dictionary.replacing("start,support,listed_on", with: "start,support,item"))
    }
    #expect(throws: PanelError.noKey(table: "support")) {
      try listing("a,1970-01-11,", dictionary: Self.dictionary.replacing("child,support,child", with: "child,support,item"))
    }
  }

  @Test(arguments: [
    PanelError.noRoster, .noKey(table: "T"), .noEntryDay(table: "T"), .unknownReason(item: "T", reason: "r"),
    .noItem(id: "T", nearest: "U"),
    .noItem(id: "T", nearest: nil), .noYear(table: "T", line: 7)
  ]) func `every message says where in both languages`(error: PanelError) {
    #expect(error == .noRoster || error.english.contains("'T'") && error.japanese.contains("「T」"))
    #expect(error.japanese.hasSuffix("。") || error.japanese.contains("not_attended"))
  }
}
