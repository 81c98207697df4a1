import Modeling
import Testing

struct FormulaTermsTests {
  private func terms(_ text: String) throws -> FormulaTerms { try Formula(text).terms(columns: ["a", "b", "c"]) }
  private func names(_ text: String) throws -> [String] { try terms(text).list.map(\.name) }

  private func problem(_ text: String) -> FormulaError? {
    do throws(FormulaError) {
      _ = try Formula(text).terms(columns: ["a", "b", "c"])
      return nil
    } catch { return error }
  }

  @Test func `a variable knows its columns and where it stands`() throws {
    let terms = try terms("y ~ a + factor(a) + I( b * c ):a + ns(log(c), df = 2)")
    #expect(terms.variables.map(\.name) == ["a", "factor(a)", "I(b*c)", "ns(log(c),df=2)"])
    #expect(terms.variables.map(\.columns) == [["a"], ["a"], ["b", "c"], ["c"]])
    #expect(terms.variables.map(\.position) == [4, 8, 20, 35] && terms.list.map(\.position) == [4, 8, 35, 20])
  }

  @Test func `a number and the category of the same column are two terms`() throws {
    #expect(try names("y ~ a + factor(a) - a") == ["factor(a)"])
    #expect(try names("y ~ a + factor(a) - factor(a)") == ["a"])
  }

  // attr(terms(...), "term.labels") of R 4.2.2.
  @Test(arguments: [
    ("y ~ a + b - a + a", ["b", "a"]), ("y ~ . - .", []), ("y ~ -(a - b)", []), ("y ~ a - (b - c)", ["a"]), ("y ~ -a + a", ["a"]),
    ("y ~ b + .", ["b", "a", "c"]), ("y ~ . - a - d", ["b", "c"]), ("y ~ b + -b", ["b"])
  ]) func `terms are taken out and put in from left to right`(text: String, expected: [String]) throws {
    #expect(try names(text) == expected)
  }

  // attr(terms(...), "term.labels") of R 4.2.2.
  @Test(arguments: [
    ("y ~ a*b", ["a", "b", "a:b"]), ("y ~ a:b + a", ["a", "a:b"]), ("y ~ a + b:a", ["a", "a:b"]), ("y ~ b:a", ["b:a"]),
    ("y ~ b:a + a:b", ["b:a"]), ("y ~ a*b*c", ["a", "b", "c", "a:b", "a:c", "b:c", "a:b:c"]),
    ("y ~ (a + b + c)^2", ["a", "b", "c", "a:b", "a:c", "b:c"]), ("y ~ (a + b)^9", ["a", "b", "a:b"]), ("y ~ (a + b)^1", ["a", "b"]),
    ("y ~ .^2 - b:c", ["a", "b", "c", "a:b", "a:c"]), ("y ~ a/b", ["a", "a:b"]), ("y ~ (a + b)/c", ["a", "b", "a:b:c"]),
    ("y ~ a/(b + c)", ["a", "a:b", "a:c"]), ("y ~ a/b/c", ["a", "a:b", "a:b:c"]), ("y ~ a*b - a", ["b", "a:b"]),
    ("y ~ (a + b):(a + c)", ["a", "a:c", "a:b", "b:c"]), ("y ~ -b + a:b", ["b:a"]), ("y ~ c + a*c", ["c", "a", "c:a"]),
    ("y ~ a:b:c + a:b", ["a:b", "a:b:c"]), ("y ~ . + a:d", ["a", "b", "c", "a:d"]), ("y ~ (log(a)) + ((I(b)))", ["log(a)", "I(b)"])
  ]) func `terms are written out and ordered as in R`(text: String, expected: [String]) throws {
    #expect(try names(text) == expected)
  }

  @Test func `offsets are no terms, and may be taken out`() throws {
    let terms = try terms("y ~ a + offset(log(b)) + offset(c)")
    #expect(terms.list.map(\.name) == ["a"] && terms.offsets.map(\.name) == ["offset(log(b))", "offset(c)"])
    #expect(try self.terms("y ~ a + offset(b) - offset(b)").offsets.isEmpty)
  }

  @Test func `the terms of a dot stand where the dot stands`() throws {
    #expect(try terms("y ~ c + .").list.map(\.position) == [4, 8, 8])
  }

  @Test(arguments: ["factor()", "factor(.)", "factor(x = a)", "factor(a + b)", "factor(2)", "factor('a')", "factor(ns(a))"])
  func `a factor of anything but one column is refused at its first character`(term: String) {
    #expect(problem("y ~ a + \(term)") == .syntax(formula: "y ~ a + \(term)", at: 8, .factorNotColumn))
  }

  private static let numeric = ["I", "log", "log2", "log10", "log1p", "exp", "expm1", "sqrt", "abs"]
  private static let functions = ["factor", "offset", "scale", "poly", "ns", "bs", "rcs"] + numeric
  private static let naturalArguments = ["x", "df", "knots", "intercept", "Boundary.knots"]

  @Test(
    arguments: [
      ("2", 8, .notSupported("2")), ("'a'", 8, .notSupported("'a'")), ("a:2", 10, .notSupported("2")), ("a:a", 8, .crossedWithItself("a")),
      ("a * a", 8, .crossedWithItself("a")), ("a^2", 8, .powerOfOneTerm("a", power: 2)), ("(a + b)^1.5", 16, .badPower),
      ("(a + b)^c", 16, .badPower),
      ("(a + b)^0", 16, .badPower), ("(1 | c)", 8, .mixedModel), ("(1 + a || c)", 8, .mixedModel),
      ("b:offset(c)", 10, .offsetInInteraction),
      ("lgo(b)", 8, .unknownFunction("lgo", known: functions)), ("I(cut(b))", 10, .unknownFunction("cut", known: numeric)),
      ("log(b, 2, 3)", 18, .wrongArguments(function: "log", takes: ["x", "base"])),
      ("ns()", 8, .wrongArguments(function: "ns", takes: naturalArguments)),
      ("ns(b, knot = 3)", 14, .unknownArgument(function: "ns", "knot", takes: naturalArguments)),
      ("ns(b, df = 3, df = 4)", 22, .unknownArgument(function: "ns", "df", takes: naturalArguments)),
      ("ns(b, df = 2.5)", 19, .badArgument(function: "ns", "df", .count(limit: 1000))),
      ("ns(b, knots = c(1, c))", 27, .badArgument(function: "ns", "knots", .numbers)),
      ("ns(b, df = 3, knots = 2)", 8, .columnsAndKnots), ("ns(b, knots = c(3, 2))", 8, .knotsNotAscending),
      ("bs(b, intercept = yes)", 26, .badArgument(function: "bs", "intercept", .flag)),
      ("bs(b, Boundary.knots = c(3, 2))", 31, .badArgument(function: "bs", "Boundary.knots", .twoNumbers)),
      ("poly(b, 0)", 16, .badArgument(function: "poly", "degree", .count(limit: 1000))), ("rcs(b, 2)", 8, .tooFewKnots(least: 3)),
      ("rcs(b, c(1, 2))", 8, .tooFewKnots(least: 3)), ("rcs(b, c(1, 2, 2))", 8, .knotsNotAscending), ("I(b:c)", 10, .notArithmetic("b:c")),
      ("log(factor(b))", 12, .notArithmetic("factor(b)")), ("log(.)", 12, .notArithmetic(".")), ("log('b')", 12, .notArithmetic("'b'")),
      ("I(2 + 1)", 8, .withoutColumn("I(2+1)")), ("offset(3)", 15, .withoutColumn("3")), ("y", 8, .outcomeInPredictors("y")),
      ("log(y):b", 8, .outcomeInPredictors("y")), ("offset(y)", 8, .outcomeInPredictors("y"))
    ] as [(String, Int, FormulaProblem)])
  func `a term without a meaning is refused at its character`(term: String, at: Int, problem: FormulaProblem) {
    #expect(self.problem("y ~ a + \(term)") == .syntax(formula: "y ~ a + \(term)", at: at, problem))
  }

  @Test func `an outcome of two columns may be explained by one of them, of one column not`() throws {
    #expect(try names("b - a ~ a") == ["a"])
    #expect(problem("log(a) ~ b + a") == .syntax(formula: "log(a) ~ b + a", at: 13, .outcomeInPredictors("a")))
    #expect(problem("I(b-a) ~ I(b - a)") == .syntax(formula: "I(b-a) ~ I(b - a)", at: 9, .outcomeInPredictors("b")))
  }

  @Test func `a formula of very many terms is refused, not written out`() {
    let columns = (1...300).map { "c\($0)" }
    #expect(throws: FormulaError.syntax(formula: "y ~ .^3", at: 4, .tooManyTerms(limit: 20_000))) {
      _ = try Formula("y ~ .^3").terms(columns: columns)
    }
  }
}
