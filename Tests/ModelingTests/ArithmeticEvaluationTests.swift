import Tabular
import Testing

@testable import Modeling

struct ArithmeticEvaluationTests {
  private let table = Table(
    name: "t", rows: 4,
    columns: [
      Column(name: "y", kind: .number, storage: .numbers([1, 2, 4, 7])), Column(name: "a", kind: .number, storage: .numbers([4, 1, 0, -9])),
      Column(name: "b", kind: .number, storage: .numbers([800, .nan, 1, 2])),
      Column(name: "t", kind: .text, storage: .texts(["u", "v", "u", "v"])),
      Column(name: "d", kind: .date, storage: .days([1, 2, 3, 4]))
    ], lines: [2, 3, 5, 6])

  private func error(_ formula: String, _ kind: OutcomeKind = .number) -> FormulaError? {
    do throws(FormulaError) {
      _ = try Blueprint(try Formula(formula), table: table, settings: BlueprintSettings(outcome: kind)).mold(table)
      return nil
    } catch { return error }
  }

  private func fault(_ formula: String, _ at: Int, _ fault: ArithmeticFault, _ columns: [String], _ line: Int) -> FormulaError {
    .notComputable(formula: formula, at: at, fault, columns: columns, line: line)
  }

  @Test(arguments: [
    ("log(a)", 0, ArithmeticFault.logarithmOfNonPositive, ["a"], 5), ("log2(a + 1)", 0, .logarithmOfNonPositive, ["a"], 6),
    ("log(a - 0.5, 10)", 0, .logarithmOfNonPositive, ["a"], 5), ("log1p(a)", 0, .logarithmOfNonPositive, ["a"], 6),
    ("sqrt(a)", 0, .rootOfNegative, ["a"], 6), ("exp(b)", 0, .overflow, ["b"], 2), ("I(y / a)", 2, .division, ["y", "a"], 5),
    ("I(a^-1)", 2, .power, ["a"], 5), ("I(a^0.5)", 2, .power, ["a"], 6), ("I(y + exp(b)*2)", 6, .overflow, ["b"], 2),
    ("ns(log(a), df = 2)", 3, .logarithmOfNonPositive, ["a"], 5), ("offset(log(a))", 7, .logarithmOfNonPositive, ["a"], 5)
  ])
  func `a row without a value is refused with its line, the columns and the character`(
    term: String, at: Int, kind: ArithmeticFault, columns: [String], line: Int
  ) {
    let formula = "d2 ~ " + term
    var renamed = table
    renamed.columns[4] = Column(name: "d2", kind: .number, storage: .numbers([1, 2, 3, 5]))
    do throws(FormulaError) {
      _ = try Blueprint(try Formula(formula), table: renamed, settings: BlueprintSettings(outcome: .number)).mold(renamed)
      Issue.record("\(term) was not refused")
    } catch { #expect(error == fault(formula, at + 5, kind, columns, line)) }
  }

  @Test func `rows that are left out are not evaluated`() {
    #expect(error("y ~ log(a + b)") == fault("y ~ log(a + b)", 4, .logarithmOfNonPositive, ["a", "b"], 6))
    var other = table
    other.columns[1] = Column(name: "a", kind: .number, storage: .numbers([4, -1, 0, 9]))
    #expect(throws: Never.self) {
      try Blueprint(try Formula("y ~ log(a + 1) + b"), table: other, settings: BlueprintSettings(outcome: .number)).mold(other)
    }
  }

  @Test func `the outcome is evaluated too`() {
    #expect(error("log(a) ~ y") == fault("log(a) ~ y", 0, .logarithmOfNonPositive, ["a"], 5))
    #expect(error("log(y) ~ a") == nil)
    #expect(error("log(y) ~ a", .event(nil)) == .syntax(formula: "log(y) ~ a", at: 0, .outcomeNotEvent))
  }

  @Test func `texts and dates are no numbers`() {
    #expect(error("y ~ log(t)") == .syntax(formula: "y ~ log(t)", at: 8, .notNumeric(column: "t", .text)))
    #expect(error("y ~ I(a + d)") == .syntax(formula: "y ~ I(a + d)", at: 10, .notNumeric(column: "d", .date)))
    #expect(error("y ~ ns(t, df = 2)") == .syntax(formula: "y ~ ns(t, df = 2)", at: 7, .notNumeric(column: "t", .text)))
    #expect(error("t ~ log(y)", .number) == .unusableKind(column: "t", kind: .text))
  }

  @Test func `what a basis cannot learn is refused at its call`() {
    #expect(error("y ~ a + poly(y2, 4)") == .noColumn("y2", known: table.columns.map(\.name)))
    #expect(error("y ~ b + poly(a, 4)") == .syntax(formula: "y ~ b + poly(a, 4)", at: 8, .degreeTooHigh(distinct: 4)))
    #expect(error("y ~ ns(a, knots = 40)") == .syntax(formula: "y ~ ns(a, knots = 40)", at: 4, .knotsOutsideBoundary))
  }

  @Test func `a message names line, columns and character, and no value`() {
    let english = fault("y ~ sqrt(a)", 4, .rootOfNegative, ["a"], 6).english
    #expect(english.hasPrefix("line 6, column \"a\": the square root of a negative number (formula, character 5)."))
    #expect(!english.contains("-9") && english.hasSuffix("\n  y ~ sqrt(a)\n      ^"))
    #expect(fault("y ~ sqrt(a)", 4, .rootOfNegative, ["a"], 6).japanese.hasPrefix("6 行目の列「a」: 負の数の平方根です（モデル式の 5 文字目）"))
  }
}
