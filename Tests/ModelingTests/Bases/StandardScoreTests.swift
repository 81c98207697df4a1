import LinearAlgebra
import Tabular
import Testing

@testable import Modeling

@Suite struct StandardScoreTests {
  private let table = Table(
    name: "t", rows: 6,
    columns: [
      Column(name: "y", kind: .number, storage: .numbers([1, 4, 2, 8, 5, 7])),
      Column(name: "x", kind: .number, storage: .numbers([2, 4, 4, 4, .nan, 6])),
      Column(name: "z", kind: .number, storage: .numbers([.nan, 2, 0, 0, 1, 1])),
      Column(name: "same", kind: .number, storage: .numbers([3, 3, 3, 3, 3, 3]))
    ], lines: [2, 3, 4, 5, 6, 7])

  private func blueprint(_ formula: String) throws(FormulaError) -> Blueprint {
    try Blueprint(try Formula(formula), table: table, settings: BlueprintSettings(outcome: .number))
  }

  // By hand: the mean of 2, 4, 4, 4, 6 is 4, their deviation √2, their deviation from 0 √22.
  @Test(
    arguments: [
      ("scale(x)", [-2, 0, 0, 0, 2], 2.0.squareRoot()), ("scale(x, TRUE, TRUE)", [-2, 0, 0, 0, 2], 2.0.squareRoot()),
      ("scale(x, scale = FALSE)", [-2, 0, 0, 0, 2], 1), ("scale(x, center = FALSE)", [2, 4, 4, 4, 6], 22.0.squareRoot()),
      ("scale(x, center = FALSE, scale = FALSE)", [2, 4, 4, 4, 6], 1)
    ] as [(String, [Double], Double)])
  func `a standard score is one column of the name that was written`(term: String, numbers: [Double], unit: Double) throws {
    let design = try blueprint("y ~ " + term).mold(table).design
    #expect(design.names == ["(Intercept)", term.filter { $0 != " " }])
    #expect(zip(design.matrix[column: 1], numbers).allSatisfy { ($0 - $1 / unit).magnitude < 1e-15 })
  }

  @Test func `mean and deviation are learnt in training, from every row that has a value`() throws {
    let blueprint = try blueprint("y ~ scale(x) + z")
    #expect(try Array(blueprint.mold(table).design.matrix[column: 1]) == [0, 0, 0, 2 / 2.0.squareRoot()])
    var later = table
    later.columns[1] = Column(name: "x", kind: .number, storage: .numbers([4, 4, 4, 5, 4, 4]))
    let wanted = [0, 0, 1 / 2.0.squareRoot(), 0, 0]
    #expect(zip(try blueprint.forge(later).design.matrix[column: 1], wanted).allSatisfy { ($0 - $1).magnitude < 1e-15 })
  }

  @Test func `a column that does not vary has no standard score`() throws {
    #expect(throws: FormulaError.syntax(formula: "y ~ scale(same)", at: 4, .noDeviation)) { try blueprint("y ~ scale(same)") }
    #expect(throws: Never.self) { try blueprint("y ~ scale(same, scale = FALSE)") }
    #expect(throws: FormulaError.self) { try blueprint("y ~ scale(x, center = 3)") }
  }
}
