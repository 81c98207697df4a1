import Foundation
import LinearAlgebra
import Modeling
import Tabular
import Testing

@testable import Studies

struct AllItemsDesignTests {
  private static let items = """
    child,school,child,key,,,
    year,school,year,year,,,
    days,school,item,count,,,-1=refused
    score,school,item,number,,,
    colour,school,item,category,,,
    same,school,item,number,,,
    child,birth,child,key,,,
    weight,birth,item,number,,,
    """
  private let panel: Panel
  /// The rows of 2020 and 2021; those of 2022 are never trained on.
  private let training: [Int32]

  init() throws {
    var roster = "child,year,grade,sex\n", school = "child,year,days,score,colour,same\n", birth = "child,weight\n"
    for child in 0..<20 {
      for year in 2020...2022 {
        roster += "c\(child),\(year),\(year - 2019 + child % 2),\(child % 3 == 0 ? "f" : "m")\n"
        let days = (child * 7 + year) % 11
        school += "c\(child),\(year),\(days == 3 ? -1 : days),\((child * child + 3 * year) % 17),\(["r", "g", "b"][(child + year) % 3]),5\n"
      }
      birth += "c\(child),\(2500 + 37 * (child % 5))\n"
    }
    panel = try TinyPanel.make(items: Self.items, roster: roster, ["school": school, "birth": birth])
    let panel = panel
    training = (0..<Int32(panel.rows)).filter { panel.year[Int($0)] < 2 }
  }

  private func design(_ ids: [String], training: [Int32]? = nil) -> AllItemsDesign {
    AllItemsDesign(
      panel: panel, landmark: TinyPanel.yearEnd, items: ids.map { panel.item($0)! }, training: training ?? self.training)
  }

  /// The columns of a design.
  private func columns(_ design: AllItemsDesign) -> [[Double]] {
    var cells = [Double](repeating: .nan, count: design.rows * design.columns)
    cells.withUnsafeMutableBufferPointer { design.fill($0, rows: 0..<design.rows) }
    return (0..<design.columns).map { Array(cells[$0 * design.rows..<($0 + 1) * design.rows]) }
  }

  /// What stands in front of the items: grades 2, 3 and (of odd children) more, without the first, and one sex.
  private func groups(of rows: [Int32]) -> [[Double]] {
    [panel.facts.grade, panel.facts.sex].flatMap { group in
      Set(training.map { group.codes[Int($0)] }).sorted().dropFirst().map { code in
        rows.map { group.codes[Int($0)] == code ? 1 : 0 }
      }
    }
  }

  private func values(_ id: String, _ rows: [Int32]) -> [Double] { rows.map { panel.item(id)!.values[Int($0)] } }

  private func close(_ a: [Double], _ b: [Double]) -> Bool { a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) < 1e-12 } }

  @Test func `grade and sex come first, each without its first group`() {
    #expect(columns(design([])) == groups(of: training) && groups(of: training).count == 3)
  }

  @Test func `a number is standardised by the training rows, also in other rows`() {
    let known = values("score", training), n = Double(known.count)
    let mean = known.reduce(0, +) / n
    let deviation = (known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)).squareRoot()
    let own = columns(design(["score"]))[3]
    #expect(close(own, known.map { ($0 - mean) / deviation }))
    #expect(abs(own.reduce(0, +)) < 1e-12 && abs(own.reduce(0) { $0 + $1 * $1 } / (n - 1) - 1) < 1e-12)
    let later = (0..<Int32(panel.rows)).filter { panel.year[Int($0)] == 2 }
    #expect(close(columns(design(["score"]).with(rows: later))[3], values("score", later).map { ($0 - mean) / deviation }))
  }

  @Test func `counts are taken as logarithms, and what is missing is 0 with a column of its own`() {
    let known = values("days", training).filter { !$0.isNaN }.map { log1p($0) }
    let mean = known.reduce(0, +) / Double(known.count)
    let deviation = (known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(known.count - 1)).squareRoot()
    let own = columns(design(["days"])), raw = values("days", training)
    #expect(own.count == 3 + 3 && raw.contains { $0.isNaN })
    #expect(close(own[3], raw.map { $0.isNaN ? 0 : (log1p($0) - mean) / deviation }))
    #expect(own[5] == raw.map { $0.isNaN ? 1 : 0 })
  }

  @Test func `a change is this year's logarithm less last year's, and 0 without one`() {
    let own = columns(design(["days"]))[4], raw = panel.item("days")!.values
    let change = training.map { row -> Double in
      let before = panel.previous[Int(row)]
      return before < 0 ? .nan : log1p(raw[Int(row)]) - log1p(raw[Int(before)])
    }
    let known = change.filter { !$0.isNaN }
    let mean = known.reduce(0, +) / Double(known.count)
    let deviation = (known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(known.count - 1)).squareRoot()
    #expect(known.count < 20 && close(own, change.map { $0.isNaN ? 0 : ($0 - mean) / deviation }))
  }

  @Test func `a category has a column for each level but the first`() {
    let own = columns(design(["colour"])), codes = values("colour", training)
    #expect(Array(own[3...]) == [1, 2].map { level in codes.map { $0 == level ? 1 : 0 } })
    #expect(panel.item("colour")!.levels == ["b", "g", "r"])
  }

  @Test func `what never changes has no column, and what is known once has no change`() {
    #expect(design(["same"]).columns == 3 && design(["weight"]).columns == 4)
  }

  @Test func `missing values rarer than four in a thousand have no column`() throws {
    // One missing value among 251 rows is too few; among 249 it is not.
    for (children, columns) in [(251, 1), (249, 2)] {
      let roster = (0..<children).map { "c\($0),2020,1,f,\($0 == 7 ? "" : "\($0 % 9)")" }.joined(separator: "\n")
      let panel = try TinyPanel.make(items: "x,roster,item,number,,,", roster: "child,year,grade,sex,x\n" + roster)
      let design = AllItemsDesign(
        panel: panel, landmark: TinyPanel.yearEnd, items: panel.items, training: Array(0..<Int32(panel.rows)))
      #expect(design.columns == columns)
    }
  }

  @Test func `an item of a school has no change`() throws {
    let roster = (0..<12).map { "c\($0 / 2),\(2020 + $0 % 2),1,f,\($0 % 5)" }.joined(separator: "\n")
    for (level, columns) in [("school", 1), ("child", 2)] {
      let panel = try TinyPanel.make(items: "x,roster,item,number,\(level),,", roster: "child,year,grade,sex,x\n" + roster)
      let design = AllItemsDesign(
        panel: panel, landmark: TinyPanel.yearEnd, items: panel.items, training: Array(0..<Int32(panel.rows)))
      #expect(design.columns == columns)
    }
  }

  @Test func `products are the sums of coefficient times column, for any threads and any piece of the rows`() {
    let design = design(["days", "score", "colour", "weight"]), all = columns(design)
    let β = (0..<design.columns).map { 1 / Double($0 + 2) }
    let direct = training.indices.map { row in all.indices.reduce(0) { $0 + β[$1] * all[$1][row] } }
    #expect(close(design.products(β, threads: 1), direct) && design.products(β, threads: 1) == design.products(β, threads: 3))
    var piece = [Double](repeating: .nan, count: 7 * design.columns)
    piece.withUnsafeMutableBufferPointer { design.fill($0, rows: 5..<12) }
    #expect(piece == all.flatMap { $0[5..<12] })
  }
}
