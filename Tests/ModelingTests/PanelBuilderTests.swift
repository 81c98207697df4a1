import Tabular
import Testing

@testable import Modeling

struct PanelBuilderTests {
  private static let dictionary = """
    item,table,role,type,codes,missing_codes,level
    child,roster,child,key,,,
    year,roster,year,year,,,
    grade,roster,grade,ordinal,,,
    sex,roster,sex,category,,,
    school,roster,school,key,,,
    household,roster,household,key,,,
    child,attendance,child,key,,,
    year,attendance,year,year,,,
    abs_days,attendance,item,count,,-1=not_attended;-2=refused;-3=transferred_in,
    child,birth,child,key,,,
    weight,birth,item,number,,,
    school,schools,school,key,,,
    year,schools,year,year,,,
    pupils,schools,item,count,,,school
    school,buildings,school,key,,,
    built,buildings,item,number,,,school
    """
  private static let roster = """
    child,year,grade,sex,school,household
    b,2021,2,f,s1,h1
    a,2022,3,m,s1,h1
    a,2021,2,m,s2,h1
    c,2021,1,f,s2,h2
    c,2023,3,f,s2,h2
    """

  private func build(_ others: KeyValuePairs<String, String>, roster: String = Self.roster) throws -> (
    panel: Panel, unjoined: [UnjoinedRows]
  ) {
    try Registers(dictionary: Self.dictionary).build(roster: roster, others)
  }

  @Test func `registers meet by child and year whatever the order of their rows`() throws {
    let (panel, unjoined) = try build(["attendance": "year,child,abs_days\n2022,a,7\n2021,c,1\n2021,a,3\n2021,b,0"])
    #expect(panel.rows == 5 && panel.years.map(\.year) == [2021, 2022, 2023])
    #expect(["a", "b", "c"].map { panel.look(.level, "abs_days", $0, 2021) } == ["3.0", "0.0", "1.0"])
    #expect(panel.look(.level, "abs_days", "a", 2022) == "7.0")
    #expect(panel.look(.level, "abs_days", "c", 2023) == "not_recorded")
    #expect(unjoined == [UnjoinedRows(table: "roster"), UnjoinedRows(table: "attendance")])
  }

  @Test func `a roster with dates of birth makes the grades, 1 April belonging to the earlier one`() throws {
    let dictionary = Self.dictionary.replacing("grade,roster,grade,ordinal,,,", with: "born,roster,birth_date,date,,,")
    let rows = ["a,2021,2015-04-01,f", "b,2021,2015-04-02,f", "a,2022,2015-04-01,f", "c,2021,,m"]
    let roster = "child,year,born,sex,school,household\n" + rows.map { $0 + ",s1,h1\n" }.joined()
    let (panel, _) = try Registers(dictionary: dictionary).build(roster: roster, [:])
    let grades = panel.facts.grade
    let grade = { (child: String, year: Int) in
      grades.codes[Int(panel.row(child, year))] < 0 ? "" : grades.levels[Int(grades.codes[Int(panel.row(child, year))])]
    }
    #expect([grade("a", 2021), grade("a", 2022), grade("b", 2021), grade("c", 2021)] == ["1", "2", "0", ""])
  }

  @Test func `a year is linked to the year before only`() throws {
    let (panel, _) = try build([:])
    #expect(panel.previous[Int(panel.row("a", 2022))] == panel.row("a", 2021))
    #expect(panel.next[Int(panel.row("a", 2021))] == panel.row("a", 2022))
    #expect(panel.previous[Int(panel.row("c", 2023))] == -1, "c was away in 2022")
    #expect(panel.next[Int(panel.row("c", 2021))] == -1)
  }

  @Test func `rows without key and repeated rows are named by line, and the first row counts`() throws {
    let roster = Self.roster + "\n,2021,1,m,s1,h9\nd,,1,m,s1,h9\na,2022,9,f,s9,h9"
    let (panel, unjoined) = try build(
      ["attendance": "child,year,abs_days\na,2021,3\n,2021,4\na,,5\na,2021,6\nb,2021,1\na,2021,9"], roster: roster)
    #expect(unjoined[0].withoutKey == [7, 8] && unjoined[0].repeated == [9])
    #expect(unjoined[1].withoutKey == [3, 4] && unjoined[1].repeated == [5, 7])
    #expect(panel.rows == 5 && panel.look(.level, "abs_days", "a", 2021) == "3.0")
    #expect(panel.facts.grade.levels.firstIndex(of: "3") == Int(panel.facts.grade.codes[Int(panel.row("a", 2022))]))
  }

  @Test func `rows about children or years that the roster does not have are counted`() throws {
    let (_, unjoined) = try build(["attendance": "child,year,abs_days\nx,2021,3\na,2021,1\na,2023,1\na,1999,1\ny,2021,4"])
    #expect(unjoined[1].unknownKey == 4)
    #expect(unjoined[1].withoutKey.isEmpty && unjoined[1].repeated.isEmpty)
  }

  @Test func `a register by school and year reaches every child of the school`() throws {
    let (panel, unjoined) = try build(
      ["schools": "school,year,pupils\ns1,2021,100\ns2,2021,200\ns1,2022,110\ns9,2021,5\ns1,1990,5\n,2021,6\ns1,,7\ns1,2021,8"])
    #expect(panel.look(.level, "pupils", "b", 2021) == "100.0" && panel.look(.level, "pupils", "a", 2021) == "200.0")
    #expect(panel.look(.level, "pupils", "a", 2022) == "110.0" && panel.look(.level, "pupils", "c", 2023) == "not_recorded")
    #expect(unjoined[1].unknownKey == 2 && unjoined[1].withoutKey == [7, 8] && unjoined[1].repeated == [9])
  }

  @Test func `a register by school without year holds for every year`() throws {
    let (panel, unjoined) = try build(["buildings": "school,built\ns1,1960\ns2,1990\ns2,1991"])
    #expect(panel.item("built")!.isStatic)
    #expect(panel.look(.level, "built", "a", 2022) == "1960.0")
    #expect(panel.look(.level, "built", "c", 2021) == "1990.0" && panel.look(.level, "built", "c", 2023) == "1990.0")
    #expect(unjoined[1].repeated == [4])
  }

  @Test func `a register by child without year holds for every year`() throws {
    let (panel, unjoined) = try build(["birth": "child,weight\nc,2500\na,3100\na,9999\nz,1"])
    #expect(panel.item("weight")!.isStatic && !panel.facts.sex.isEmpty)
    #expect(panel.look(.level, "weight", "a", 2021) == "3100.0" && panel.look(.level, "weight", "a", 2022) == "3100.0")
    #expect(panel.look(.level, "weight", "c", 2023) == "2500.0" && panel.look(.level, "weight", "b", 2021) == "not_recorded")
    #expect(unjoined[1].repeated == [4] && unjoined[1].unknownKey == 1)
  }

  @Test func `codes of missing values and empty cells stay apart`() throws {
    let roster = "child,year,grade,sex,school,household\n" + "abcde".map { "\($0),2021,1,f,s1,h" }.joined(separator: "\n")
    let (panel, _) = try build(["attendance": "child,year,abs_days\na,2021,-1\nb,2021,-2\nc,2021,-3\nd,2021,\ne,2021,0"], roster: roster)
    #expect(
      "abcde".map { panel.look(.level, "abs_days", String($0), 2021) }
        == ["not_attended", "refused", "transferred_in", "not_recorded", "0.0"])
  }

  @Test func `a reason that does not exist is an error naming line, item and reason`() throws {
    let dictionary = Self.dictionary.replacing("-2=refused", with: "-2=on_holiday")
    let error = try #require(throws: TabularError.self) {
      try Registers(dictionary: dictionary).build(roster: Self.roster, ["attendance": "child,year,abs_days\na,2021,-2"])
    }
    #expect(error.english.contains("line 10") && error.english.contains("abs_days") && error.english.contains("on_holiday"))
  }

  @Test func `dictionaries may give the reasons that the panel knows`() {
    #expect(MissingReasons.known == MissingReason.allCases.dropFirst().map(\.name))
  }

  @Test(arguments: [
    ("category", "K=1985;1=1986;2=1987", "K,1,2"), ("number", "0=1985;1=1986;2=1987", "0,1,2"), ("text", "", "昭和60年度,S61,昭和62年度"),
    ("year", "", "1985,1986,昭和62年度")
  ]) func `years may be codes of the dictionary or names of eras`(type: String, codes: String, cells: String) throws {
    let dictionary = Self.dictionary.replacing("year,roster,year,year,,,", with: "year,roster,year,\(type),\(codes),,")
    let rows = cells.split(separator: ",").map { "a,\($0),1,f,s,h" }.joined(separator: "\n")
    let (panel, _) = try Registers(dictionary: dictionary).build(roster: "child,year,grade,sex,school,household\n\(rows)")
    #expect(panel.years.map(\.year) == [1985, 1986, 1987])
    #expect(panel.previous == [-1, 0, 1])
  }

  @Test(arguments: ["5", "secret", "20211"]) func `a year that is no year is an error that names the line and not the value`(cell: String)
    throws
  {
    let dictionary = Self.dictionary.replacing("year,roster,year,year", with: "year,roster,year,text")
    let registers = try Registers(dictionary: dictionary)
    let error = #expect(throws: PanelError.self) {
      try registers.build(roster: "child,year,grade,sex,school,household\na,2021,1,f,s,h\nb,\(cell),1,f,s,h")
    }
    #expect(error == .noYear(table: "roster", line: 3))
    #expect(!error!.english.contains("'\(cell)'") && !error!.japanese.contains("「\(cell)」"))
  }

  @Test func `items that name no table belong to every register`() throws {
    let dictionary = """
      item,table,role,type
      child,,child,key
      year,,year,year
      grade,roster,grade,ordinal
      sex,roster,sex,category
      abs_days,attendance,item,count
      """
    let (panel, unjoined) = try Registers(dictionary: dictionary)
      .build(roster: "child,year,grade,sex\na,2021,1,f", ["attendance": "child,year,abs_days\na,2021,4"])
    #expect(panel.look(.level, "abs_days", "a", 2021) == "4.0" && unjoined.count == 2)
  }

  @Test func `a roster without grade and a register without key are errors`() throws {
    let dictionary = "item,table,role,type\nchild,roster,child,key\nyear,roster,year,year\nsex,roster,sex,category\nx,other,item,count"
    let registers = try Registers(dictionary: dictionary)
    #expect(throws: PanelError.noRoster) { try registers.build(roster: "child,year,sex\na,2021,f") }
    #expect(throws: PanelError.noKey(table: "other")) {
      try Registers(dictionary: dictionary + "\ngrade,roster,grade,ordinal")
        .build(roster: "child,year,sex,grade\na,2021,f,1", ["other": "x\n1"])
    }
  }

  @Test func `an item that must not be used is not in the panel`() throws {
    let registers = try Registers(
      dictionary: """
        item,table,role,type,use
        child,roster,child,key,
        year,roster,year,year,
        grade,roster,grade,ordinal,
        sex,roster,sex,category,
        name,roster,item,text,none
        glasses,roster,item,flag,
        """)
    let (panel, _) = try registers.build(roster: "child,year,grade,sex,name,glasses\na,2021,1,f,某,1")
    #expect(panel.items.map(\.dictionary.id) == ["glasses"])
  }
}
