import Modeling
import Testing

struct FormulaTermsTests {
  private func terms(_ text: String) throws -> FormulaTerms { try Formula(text).terms(columns: ["a", "b", "c"]) }

  @Test func `a term knows its column, whether it is a category, and where it stands`() throws {
    let list = try terms("y ~ a + factor(a) + factor( b )").list
    #expect(list.map(\.column) == ["a", "a", "b"] && list.map(\.isFactor) == [false, true, true])
    #expect(list.map(\.position) == [4, 8, 20] && list.map(\.name) == ["a", "factor(a)", "factor(b)"])
  }

  @Test func `a number and the category of the same column are two terms`() throws {
    #expect(try terms("y ~ a + factor(a) - a").list.map(\.name) == ["factor(a)"])
    #expect(try terms("y ~ a + factor(a) - factor(a)").list.map(\.name) == ["a"])
  }

  @Test(arguments: [
    ("y ~ a + b - a + a", ["b", "a"]), ("y ~ . - .", []), ("y ~ -(a - b)", ["b"]), ("y ~ a - (b - c)", ["a", "c"]), ("y ~ -a + a", ["a"]),
    ("y ~ b + .", ["b", "a", "c"]), ("y ~ . - a - d", ["b", "c"])
  ]) func `terms are taken out and put in from left to right`(text: String, names: [String]) throws {
    #expect(try terms(text).list.map(\.name) == names)
  }

  @Test func `the terms of a dot stand where the dot stands`() throws {
    #expect(try terms("y ~ c + .").list.map(\.position) == [4, 8, 8])
  }

  @Test(arguments: ["factor()", "factor(.)", "factor(x = a)", "factor(a + b)", "factor(2)", "factor('a')"])
  func `a factor of anything but one column is refused at its first character`(term: String) {
    #expect(throws: FormulaError.syntax(formula: "y ~ a + \(term)", at: 8, .factorNotColumn)) { _ = try terms("y ~ a + \(term)") }
  }

  @Test(arguments: ["a*b", "log(a)", "a/b", "2", "'a'", "I(a)", "poly(a,2)"])
  func `a term without a design is named as it was written`(term: String) {
    #expect(throws: FormulaError.syntax(formula: "y ~ a - \(term)", at: 8, .notSupported(term))) { _ = try terms("y ~ a - \(term)") }
  }
}
