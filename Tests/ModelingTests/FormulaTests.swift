import Modeling
import Testing

@Suite struct FormulaTests {
  private func terms(_ text: String, columns: [String] = ["y", "a", "b", "c"]) throws -> FormulaTerms {
    let formula = try Formula(text)
    let outcome = try formula.outcomeVariable().columns
    return try formula.terms(columns: columns.filter { !outcome.contains($0) })
  }

  private func message(_ text: String) -> String {
    do {
      _ = try terms(text)
      return ""
    } catch let error as FormulaError { return error.english } catch { return "another error" }
  }

  @Test func `terms keep the order in which they first appear`() throws {
    #expect(try terms("y ~ b + a + factor( c ) + b").list.map(\.name) == ["b", "a", "factor(c)"])
    #expect(try terms("y~.").list.map(\.name) == ["a", "b", "c"])
    #expect(try terms("a ~ c + .").list.map(\.name) == ["c", "y", "b"])
    #expect(try terms("y ~ . - b").list.map(\.name) == ["a", "c"])
    #expect(try terms("y ~ (a + b) - (b + c)").list.map(\.name) == ["a"])
    #expect(try terms("y ~ 欠席日数 + 学年2 + `就学 援助(有)`").list.map(\.name) == ["欠席日数", "学年2", "就学 援助(有)"])
    #expect(try terms("y ~ factor(`class no`)").list.map(\.name) == ["factor(class no)"])
  }

  @Test(arguments: [
    ("y ~ a", true), ("y ~ a - 1", false), ("y ~ 0 + a", false), ("y ~ a + 0", false), ("y ~ 1", true), ("y ~ a - 1 + 1", true),
    ("y ~ -1 + a", false), ("y ~ a - (b - 1)", true)
  ])
  func `the constant is there unless it is taken out`(text: String, hasIntercept: Bool) throws {
    #expect(try terms(text).hasIntercept == hasIntercept)
  }

  @Test(arguments: [
    ("y ~ a + )", 9, "unexpected ')'"), ("y ~ a +", 8, "ends too early"), ("y", 2, "outcome ~ item"), ("y a ~ b", 3, "unexpected 'a'"),
    ("y ~ a ~ b", 7, "unexpected '~'"), ("y ~ `a", 5, "quote"), ("y ~ a $ b", 7, "unexpected '$'"), ("factor(y) ~ a", 1, "one column"),
    ("y ~ factor(a, b)", 5, "factor() takes one column"), ("y ~ a + logg(b)", 9, "Did you mean log()?"),
    ("y ~ a : a", 5, "crossed with itself"),
    ("y ~ a + (1 | b)", 9, "for kizashi fit only"), ("y ~ a + b^2", 9, "write I(b^2)"), ("y ~ 1e999", 5, "number"),
    ("", 1, "ends too early"),
    ("y ~ ns(a, knot = c(1, 2))", 11, "Did you mean 'knots'?"), ("y ~ a ||| b", 9, "unexpected '|'"), ("y ~ 2", 5, "2 makes no columns"),
    ("y ~ (a + b", 11, "ends too early"), ("y ~ a + y", 9, "explain itself"), (". ~ a", 1, "one column"), ("2 ~ a", 1, "one column")
  ])
  func `a refusal points at the character`(text: String, character: Int, words: String) {
    let message = message(text)
    #expect(message.hasPrefix("formula, character \(character): "))
    #expect(message.contains(words))
  }

  @Test func `the mark stands below the character, wide ones counting two places`() {
    #expect(
      message("y ~ a + )")
        == "formula, character 9: unexpected ')'. A column name with signs in it needs backquotes.\n  y ~ a + )\n          ^")
    #expect(message("結果 ~ )").hasSuffix("\n  結果 ~ )\n         ^"))
  }

  @Test func `long and deep formulas end in a refusal, not in a crash`() {
    #expect(message("y ~ " + String(repeating: "(", count: 10_000)).contains("nested deeper"))
    #expect(message("y ~ " + String(repeating: "-", count: 10_000)).contains("nested deeper"))
    #expect(message("y ~ " + String(repeating: "a^", count: 9_000)).contains("nested deeper"))
    #expect(message("y ~ a" + String(repeating: " + a", count: 20_000)).contains("longer than the limit"))
    #expect(message("y ~ a" + String(repeating: "+a", count: 4_000)).isEmpty)
  }

  @Test func `signs bind as in R`() throws {
    let formula = try Formula("y ~ a + b:c^2 | g")
    guard case .operation("|", let left, _) = formula.predictors.kind, case .sum(let parts) = left.kind, let product = parts.last?.value,
      case .operation(":", _, let power) = product.kind, case .operation("^", _, _) = power.kind
    else {
      Issue.record("\(formula)")
      return
    }
    #expect(formula.text(of: product) == "b:c^2")
    #expect(product.range == 8..<13)
    let negative = try Formula("y ~ - a ^ 2")
    guard case .prefix("-", let inner) = negative.predictors.kind else {
      Issue.record("\(negative)")
      return
    }
    #expect(negative.text(of: inner) == "a^2")
  }

  @Test func `the text of a part keeps blanks inside quotes only`() throws {
    let formula = try Formula("y ~ f( `a b` , \"c d\" )")
    #expect(formula.text(of: formula.predictors) == "f(a b,\"c d\")")
  }
}
