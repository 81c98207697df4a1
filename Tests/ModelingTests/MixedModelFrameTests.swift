import LinearAlgebra
import Modeling
import Tabular
import Testing

@Suite struct MixedModelFrameTests {
  private let table = Table(
    name: "t", rows: 8,
    columns: [
      Column(name: "y", kind: .number, storage: .numbers([1, 2, 3, 4, 5, 6, 7, 8])),
      Column(name: "x", kind: .number, storage: .numbers([2, 4, 6, 1, 3, 5, .nan, 8])),
      Column(name: "c", kind: .category, storage: .codes([0, 1, 2, 0, 1, 2, 0, 1], levels: ["p", "q", "r"])),
      Column(name: "school", kind: .number, storage: .numbers([10, 10, 2, 2, 10, .nan, 2, 2])),
      Column(name: "class", kind: .text, storage: .texts(["b", "a", "a", "a", "b", "a", "b", "b"]))
    ])

  private func frame(_ formula: String, references: [String: String] = [:]) throws -> MixedModelFrame {
    let settings = BlueprintSettings(outcome: .number, references: references)
    return try MixedModelBlueprint(try Formula(formula), table: table, settings: settings).mold(table)
  }

  /// The effects of each term with the name of its groups, as lme4's `cnms` has them.
  private func effects(_ formula: String) throws -> [String] {
    let frame = try frame(formula)
    return frame.terms.map { frame.factors[$0.factor].name + "=" + $0.design.names.joined(separator: ",") }
  }

  private func problem(_ text: String) -> FormulaError? {
    do throws(FormulaError) {
      _ = try MixedModelBlueprint(try Formula(text), table: table, settings: BlueprintSettings(outcome: .number))
      return nil
    } catch { return error }
  }

  // lFormula(...)$reTrms of lme4 1.1-31, in the order of the formula, and with the names of columns that kizashi gives.
  @Test(arguments: [
    ("y ~ x + (1 | school)", ["school=(Intercept)"]), ("y ~ (x | school)", ["school=(Intercept),x"]),
    ("y ~ (0 + x | school)", ["school=x"]), ("y ~ (x - 1 | school)", ["school=x"]),
    ("y ~ (1 + x || school)", ["school=(Intercept)", "school=x"]),
    ("y ~ (1 + c || school)", ["school=(Intercept)", "school=c[p],c[q],c[r]"]),
    ("y ~ (x * c || school)", ["school=(Intercept)", "school=x", "school=c[p],c[q],c[r]", "school=x:c[p],x:c[q],x:c[r]"]),
    ("y ~ (c | school)", ["school=(Intercept),c[q],c[r]"]), ("y ~ (0 + c | school)", ["school=c[p],c[q],c[r]"]),
    ("y ~ x + (1 | school/class)", ["class:school=(Intercept)", "school=(Intercept)"]),
    ("y ~ (1 | school:class)", ["school:class=(Intercept)"]),
    ("y ~ (1 | school/class/c)", ["c:(class:school)=(Intercept)", "class:school=(Intercept)", "school=(Intercept)"]),
    ("y ~ (x || school/class)", ["class:school=(Intercept)", "class:school=x", "school=(Intercept)", "school=x"]),
    ("y ~ (1 | class) + (poly(x, 2) | school)", ["class=(Intercept)", "school=(Intercept),poly(x,2)[1],poly(x,2)[2]"]),
    ("y ~ x + ((1 | school) + (1 | class))", ["school=(Intercept)", "class=(Intercept)"]),
    ("y ~ (1 | school) + (0 + x | school)", ["school=(Intercept)", "school=x"]),
    ("y ~ (1 | factor(school))", ["factor(school)=(Intercept)"])
  ]) func `random terms are written out as in lme4`(text: String, expected: [String]) throws {
    #expect(try effects(text) == expected)
  }

  @Test func `rows without a group or without a number that varies with it are left out, and groups are sorted`() throws {
    let frame = try frame("y ~ 1 + (x | school)")
    #expect(frame.fixed.rows == [0, 1, 2, 3, 4, 7])
    #expect(frame.fixed.design.names == ["(Intercept)"])
    #expect(frame.factors[0].levels == ["2", "10"] && frame.factors[0].codes == [1, 1, 0, 0, 1, 0])
    #expect(frame.terms[0].design.matrix.elements == [1, 1, 1, 1, 1, 1, 2, 4, 6, 1, 3, 8])
  }

  @Test func `combined groups are those that occur, by the first column and then the second`() throws {
    let nested = try frame("y ~ 1 + (1 | school/class)").factors
    #expect(nested.map(\.name) == ["class:school", "school"])
    #expect(nested[0].levels == ["a:2", "a:10", "b:2", "b:10"])
    #expect(nested[0].codes == [3, 1, 0, 0, 3, 2, 2])
    #expect(try frame("y ~ 1 + (1 | school:class)").factors[0].levels == ["2:a", "2:b", "10:a", "10:b"])
  }

  @Test func `the dot stands for what varies with groups but not for the groups`() throws {
    #expect(try frame("y ~ . + (x | school/class)").fixed.design.names == ["(Intercept)", "x", "c[q]", "c[r]"])
  }

  @Test func `a reference holds in both parts, also for an item of one of them`() throws {
    let both = try frame("y ~ c + (c | school)", references: ["c": "r"])
    #expect(both.fixed.design.names == ["(Intercept)", "c[p]", "c[q]"] && both.terms[0].design.names == ["(Intercept)", "c[p]", "c[q]"])
    #expect(try frame("y ~ x + (c | school)", references: ["c": "q"]).terms[0].design.names == ["(Intercept)", "c[p]", "c[r]"])
    #expect(throws: FormulaError.noReferenceItem("d")) { try frame("y ~ c + (x | school)", references: ["d": "r"]) }
    #expect(throws: FormulaError.noReferenceItem("x")) { try frame("y ~ c + (x | school)", references: ["x": "1"]) }
  }

  @Test(arguments: [
    ("y ~ x + 1 | school", 4, FormulaProblem.barWithoutParentheses), ("y ~ x * (1 | school)", 8, .barInside),
    ("y ~ x - (1 | school)", 8, .barInside), ("y ~ ((1 | school) | class)", 5, .barInside),
    ("y ~ (1 | school + class)", 9, .groupNotColumns("school+class")), ("y ~ (1 | log(x))", 9, .groupNotColumns("log(x)")),
    ("y ~ (1 | 1)", 9, .groupNotColumns("1")), ("y ~ (1 | school/(class/c))", 16, .groupNotColumns("(class/c)")),
    ("y ~ (1 | school:school)", 9, .crossedWithItself("school")), ("y ~ (1 | school/school)", 9, .crossedWithItself("school")),
    ("y ~ (0 | school)", 5, .noRandomEffect(group: "school")), ("y ~ (. | school)", 5, .notInRandomTerm(".")),
    ("y ~ (offset(x) | school)", 5, .notInRandomTerm("offset(x)")), ("y ~ (y | school)", 5, .outcomeInPredictors("y")),
    ("y ~ (1 | y)", 9, .outcomeInPredictors("y")),
    ("y ~ (1 | school) + (x | school)", 19, .repeatedRandomEffect("(Intercept)", group: "school")),
    ("y ~ 0 + (1 | school)", 4, .noTerms)
  ]) func `what is no random term is refused where it stands`(text: String, at: Int, expected: FormulaProblem) {
    #expect(problem(text) == .syntax(formula: text, at: at, expected))
  }

  @Test func `a group that is no column is refused with those that are`() {
    #expect(problem("y ~ x + (1 | town)") == .noColumn("town", known: ["y", "x", "c", "school", "class"]))
  }

  @Test func `models without random effects refuse a random term`() throws {
    let formula = try Formula("y ~ x + (1 | school)")
    #expect(formula.hasRandomTerms)
    #expect(throws: FormulaError.syntax(formula: formula.text, at: 8, .mixedModel)) { try formula.terms(columns: ["x"]) }
    #expect(try !Formula("y ~ I(x > 1 | x < 0)").hasRandomTerms)
  }
}
