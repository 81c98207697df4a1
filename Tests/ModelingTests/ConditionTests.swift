import LinearAlgebra
import Modeling
import Tabular
import Testing

@Suite struct ConditionTests {
  private let table = Table(
    name: "t", rows: 6,
    columns: [
      Column(name: "y", kind: .number, storage: .numbers([1, 4, 2, 8, 5, 7])),
      Column(name: "x", kind: .number, storage: .numbers([1, 2, 3, 4, 5, .nan])),
      Column(name: "z", kind: .number, storage: .numbers([2, 2, 0, 0, 1, 1])),
      Column(name: "g", kind: .category, storage: .codes([0, 1, 2, 1, 0, 2], levels: ["a", "b", "c"])),
      Column(name: "id", kind: .key, storage: .codes([0, 1, 2, 3, 4, 5], levels: ["1", "2", "3", "4", "5", "6"]))
    ], lines: [2, 3, 4, 5, 6, 7])

  private func frame(_ formula: String, _ kind: OutcomeKind = .number) throws(FormulaError) -> ModelFrame {
    try Blueprint(try Formula(formula), table: table, settings: BlueprintSettings(outcome: kind)).mold(table)
  }

  private func error(_ formula: String, _ kind: OutcomeKind = .number) -> FormulaError? {
    do throws(FormulaError) {
      _ = try frame(formula, kind)
      return nil
    } catch { return error }
  }

  // R 4.2.2: model.matrix(y ~ I(…)), where the last column is called I(…)TRUE.
  @Test(
    arguments: [
      ("I(x > 3)", [0, 0, 0, 1, 1]), ("I(x >= 3)", [0, 0, 1, 1, 1]), ("I(x < 2)", [1, 0, 0, 0, 0]), ("I(x <= 2)", [1, 1, 0, 0, 0]),
      ("I(x == 3)", [0, 0, 1, 0, 0]), ("I(x != 3)", [1, 1, 0, 1, 1]), ("I(x > 1 & z > 0)", [0, 1, 0, 0, 1]),
      ("I(x > 4 | z == 0)", [0, 0, 1, 1, 1]), ("I(!(x > 3))", [1, 1, 1, 0, 0]), ("I(!z)", [0, 0, 1, 1, 0]),
      ("I(x - 1 > z * 2)", [0, 0, 1, 1, 1]),
      ("I((x > 3) == (z > 0))", [0, 0, 1, 0, 1])
    ] as [(String, [Double])])
  func `a condition is one column of its rows that meet it`(term: String, wanted: [Double]) throws {
    let frame = try frame("y ~ x + " + term)
    #expect(frame.design.names.last == term.filter { $0 != " " } + "[TRUE]")
    #expect(Array(frame.design.matrix[column: 2]) == wanted)
  }

  @Test(
    arguments: [
      ("I(g == \"b\")", [0, 1, 0, 1, 0]), ("I('b' == g)", [0, 1, 0, 1, 0]), ("I(g != 'a' & x > 2)", [0, 0, 1, 1, 0])
    ] as [(String, [Double])])
  func `texts are compared with texts`(term: String, wanted: [Double]) throws {
    #expect(try Array(frame("y ~ x + " + term).design.matrix[column: 2]) == wanted)
  }

  @Test func `without a constant a condition has a column for either side, as a category`() throws {
    let frame = try frame("y ~ I(z > 1) - 1")
    #expect(frame.design.names == ["I(z>1)[FALSE]", "I(z>1)[TRUE]"])
    #expect(Array(frame.design.matrix[column: 0]) == [0, 0, 1, 1, 1, 1] && Array(frame.design.matrix[column: 1]) == [1, 1, 0, 0, 0, 0])
    #expect(try self.frame("y ~ x * I(z > 1)").design.names == ["(Intercept)", "x", "I(z>1)[TRUE]", "x:I(z>1)[TRUE]"])
  }

  @Test func `a condition inside arithmetic is 1 or 0`() throws {
    let frame = try frame("y ~ I((x > 2) * x)")
    #expect(frame.design.names.last == "I((x>2)*x)")
    #expect(Array(frame.design.matrix[column: 1]) == [0, 0, 3, 4, 5])
  }

  @Test func `another table makes the same columns, also where no row meets the condition`() throws {
    let blueprint = try Blueprint(try Formula("y ~ I(x > 3)"), table: table, settings: BlueprintSettings(outcome: .number))
    var later = table
    later.columns[1] = Column(name: "x", kind: .number, storage: .numbers([1, 1, 1, 1, 1, 1]))
    #expect(try Array(blueprint.forge(later).design.matrix[column: 1]) == [0, 0, 0, 0, 0, 0])
  }

  @Test func `a condition is an event where one is asked for`() throws {
    #expect(try frame("I(y > 4) ~ z", .event(nil)).outcome == [0, 0, 0, 1, 1, 1])
    #expect(try frame("I(y > 4) ~ z", .event("TRUE")).outcome == [0, 0, 0, 1, 1, 1])
    #expect(error("I(y > 4) ~ z", .event("1")) == .noEvent(column: "I(y>4)", event: "1"))
    #expect(error("I(y > 9) ~ z", .event(nil)) == .outcomeConstant(column: "I(y>9)"))
    #expect(error("I(y > 4) ~ y", .event(nil)) == .syntax(formula: "I(y > 4) ~ y", at: 11, .outcomeInPredictors("y")))
    #expect(error("log(y) ~ z", .event(nil)) == .syntax(formula: "log(y) ~ z", at: 0, .outcomeNotEvent))
  }

  @Test func `what cannot be compared is refused`() {
    #expect(error("y ~ x > 3") == .syntax(formula: "y ~ x > 3", at: 4, .conditionOutside("x > 3")))
    #expect(error("y ~ `x` < -3") == .syntax(formula: "y ~ `x` < -3", at: 4, .conditionOutside("`x` < -3")))
    #expect(error("y ~ !x") == .syntax(formula: "y ~ !x", at: 4, .conditionOutside("!x")))
    #expect(error("y ~ I(x > 9)") == .singleLevel(column: "I(x>9)"))
    #expect(error("y ~ I(x == '3')") == .syntax(formula: "y ~ I(x == '3')", at: 6, .numbersAgainstText(column: "x")))
    #expect(error("y ~ I(g > 'a')") == .syntax(formula: "y ~ I(g > 'a')", at: 10, .notArithmetic("'a'")))
    #expect(error("y ~ I(g == 1)") == .syntax(formula: "y ~ I(g == 1)", at: 6, .notNumeric(column: "g", .category)))
    #expect(error("y ~ I(id == '3')") == .unusableKind(column: "id", kind: .key))
    #expect(
      error("y ~ poly(x, !2)") == .syntax(formula: "y ~ poly(x, !2)", at: 12, .badArgument(function: "poly", "degree", .count(limit: 1000)))
    )
  }
}
