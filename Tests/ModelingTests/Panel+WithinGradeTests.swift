import Tabular
import Testing

@testable import Modeling

struct PanelWithinGradeTests {
  private static let dictionary = """
    item,table,role,type,unit,decimals,missing_codes
    child,roster,child,key,,,
    year,roster,year,year,,,
    grade,roster,grade,ordinal,,,
    sex,roster,sex,category,,,
    height,roster,item,number,cm,1,
    shoes,roster,item,count,,,-1=refused
    """

  private func panel(_ rows: [String]) throws -> Panel {
    try Registers(dictionary: Self.dictionary)
      .build(roster: (["child,year,grade,sex,height,shoes"] + rows).joined(separator: "\n")).panel
  }

  /// The standing of each child in 2020, by name.
  private func standings(_ rows: [String], _ item: String = "height") throws -> [String: Double] {
    let panel = try panel(rows).comparingWithinGrade([item])
    let values = panel.item(item)!.values
    return Dictionary(uniqueKeysWithValues: (0..<panel.rows).map { (panel.children[Int(panel.child[$0])], values[$0]) })
  }

  /// Children of two grades in two years whose heights often tie.
  private func rows(seed: Int, value: (Int) -> Int = { $0 }) -> [String] {
    var random = Draws(seed: seed)
    return (0..<120).map { "c\($0),\(2020 + random.next(2)),\(1 + random.next(2)),f,\(value(random.next(25))),0" }
  }

  // The mid-rank of the k-th of n is (k - 1/2) / n, in thousandths.
  @Test func `the standing is the mid-rank in thousandths`() throws {
    #expect(
      try standings(["a,2020,1,f,120,0", "b,2020,1,f,110,0", "c,2020,1,f,140,0", "d,2020,1,f,130,0"]) == [
        "b": 125, "a": 375, "d": 625, "c": 875
      ])
    #expect(try standings(["a,2020,1,f,120,0"]) == ["a": 500], "alone, a child stands in the middle")
  }

  @Test func `equal values have the same standing, the middle of their ranks`() throws {
    #expect(
      try standings(["a,2020,1,f,110,0", "b,2020,1,f,120,0", "c,2020,1,f,120,0", "d,2020,1,f,120,0"]) == [
        "a": 125, "b": 625, "c": 625, "d": 625
      ])
  }

  @Test func `only children of the same grade and year are compared`() throws {
    let rows = ["a,2020,1,f,110,0", "b,2020,1,f,120,0", "c,2020,2,f,150,0", "d,2020,2,f,90,0", "e,2021,1,f,130,0"]
    #expect(try standings(rows) == ["a": 250, "b": 750, "c": 750, "d": 250, "e": 500])
  }

  @Test(arguments: 0..<10) func `the standing does not depend on the unit of the values`(seed: Int) throws {
    let plain = try standings(rows(seed: seed))
    #expect(try standings(rows(seed: seed) { 7 * $0 * $0 + 3 }) == plain)
    // From the other end it is the mirror image, but that a half is rounded up at both ends.
    let mirrored = try standings(rows(seed: seed) { -$0 })
    #expect(mirrored.allSatisfy { name, standing in abs(1000 - standing - plain[name]!) <= 1 })
  }

  @Test(arguments: 0..<10) func `the standings of a grade and year are 500 on average`(seed: Int) throws {
    let panel = try panel(rows(seed: seed)).comparingWithinGrade(["height"])
    let values = panel.item("height")!.values
    for (grade, year) in [(0, 0), (0, 1), (1, 0), (1, 1)] as [(Int32, Int32)] {
      let group = (0..<panel.rows).filter { panel.facts.grade.codes[$0] == grade && panel.year[$0] == year }
      // Each standing is rounded to a whole number, so the mean is within one half.
      #expect(abs(group.reduce(0) { $0 + values[$1] } / Double(group.count) - 500) <= 0.5)
    }
  }

  @Test func `a missing value stays missing with its reason and moves nobody`() throws {
    let panel = try panel(["a,2020,1,f,110,3", "b,2020,1,f,120,-1", "c,2020,1,f,130,4"]).comparingWithinGrade(["shoes"])
    #expect(panel.look(.level, "shoes", "b", 2020) == "refused")
    #expect(panel.look(.level, "shoes", "a", 2020) == "250.0" && panel.look(.level, "shoes", "c", 2020) == "750.0")
  }

  @Test func `the item says that it is a standing, and the others are left as they are`() throws {
    let before = try panel(["a,2020,1,f,110,3", "b,2020,1,f,120,5"])
    let after = before.comparingWithinGrade(["height"])
    let height = after.item("height")!.dictionary
    #expect(height.label == "height（学年内の順位）" && height.unit == "‰" && height.decimals == 0)
    #expect(after.item("shoes")!.values == before.item("shoes")!.values)
    #expect(after.item("shoes")!.dictionary == before.item("shoes")!.dictionary)
    #expect(before.comparingWithinGrade([]).item("height")!.values == before.item("height")!.values)
  }
}
