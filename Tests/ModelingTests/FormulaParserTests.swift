import Testing

@testable import Modeling

struct FormulaParserTests {
  /// The tree of an expression with every operation in brackets.
  private func tree(_ text: String) throws -> String {
    func written(_ expression: FormulaExpression) -> String {
      switch expression.kind {
      case .name(let name): name
      case .number(let number): "\(number)"
      case .string(let text): "'\(text)'"
      case .prefix(let sign, let inner): "[\(sign)\(written(inner))]"
      case .operation(let sign, let left, let right): "[\(written(left))\(sign)\(written(right))]"
      case .sum(let parts): "[" + parts.map { ($0.isTakenOut ? "-" : "+") + written($0.value) }.joined() + "]"
      case .call(let name, let arguments):
        "\(name)(" + arguments.map { ($0.name.map { "\($0)=" } ?? "") + written($0.value) }.joined(separator: ",") + ")"
      }
    }
    return written(try FormulaParser.sides(of: "y ~ " + text).predictors)
  }

  private func problem(_ text: String) -> FormulaError? {
    do throws(FormulaError) {
      _ = try FormulaParser.sides(of: text)
      return nil
    } catch { return error }
  }

  // The table of R's operators, ?Syntax: ^ from right to left, then the sign, `:`, `* /`, `+ -`, comparisons, `!`, `&`, `|`.
  @Test(arguments: [
    ("a*b/c", "[[a*b]/c]"), ("a^b^c", "[a^[b^c]]"), ("a^-2", "[a^[-2.0]]"), ("-a:b", "[[-a]:b]"), ("-a^b", "[-[a^b]]"),
    ("a:b*c", "[[a:b]*c]"),
    ("a*b:c", "[a*[b:c]]"), ("a+b*c", "[+a+[b*c]]"), ("a|b+c", "[a|[+b+c]]"), ("a|b||c", "[[a|b]||c]"), ("(a+b)*c", "[[+a+b]*c]"),
    ("a-b-c", "[+a-b-c]"), ("a-(b-c)", "[+a-[+b-c]]"), ("--a", "[-[-a]]"), ("+a", "[+a]"), ("((a))", "a"),
    ("a+1>b*2", "[[+a+1.0]>[b*2.0]]"), ("a>1&b<=2|c!=3", "[[[a>1.0]&[b<=2.0]]|[c!=3.0]]"),
    ("!a==1&b>=2", "[[![a==1.0]]&[b>=2.0]]"), ("!!a", "[![!a]]"), ("(a<1)==(b<1)", "[[a<1.0]==[b<1.0]]")
  ]) func `operations bind as in R`(text: String, expected: String) throws { #expect(try tree(text) == expected) }

  @Test(arguments: [
    ("f()", "f()"), ("f(a)", "f(a)"), ("ns(a, df = 3)", "ns(a,df=3.0)"), ("f(g(a), 'x y', c(1, 2))", "f(g(a),'x y',c(1.0,2.0))"),
    ("f(a = b + c)", "f(a=[+b+c])"), ("f(`a b`)", "f(a b)"), ("1.5e-3 + .5", "[+0.0015+0.5]"), ("f (a)", "f(a)")
  ]) func `functions keep their arguments and the names of these`(text: String, expected: String) throws {
    #expect(try tree(text) == expected)
  }

  @Test func `each part knows the characters that it covers`() throws {
    let sides = try FormulaParser.sides(of: "yy ~ a + (b : c)")
    #expect(sides.outcome.range == 0..<2 && sides.predictors.range == 5..<16)
    guard case .sum(let parts) = sides.predictors.kind else { throw FormulaError.noCompleteRows(rows: 0) }
    #expect(parts.map(\.value.range) == [5..<6, 9..<16], "parentheses belong to what they hold")
  }

  @Test func `sixty-four levels are read and sixty-five are refused`() {
    func nested(_ levels: Int) -> String { "y ~ " + String(repeating: "(", count: levels) + "a" + String(repeating: ")", count: levels) }
    #expect(problem(nested(64)) == nil)
    #expect(problem(nested(65)) == .syntax(formula: nested(65), at: 4 + 65, .tooDeep(limit: 64)))
    func chain(_ signs: Int) -> String { "y ~ a" + String(repeating: ":a", count: signs) }
    #expect(problem(chain(64)) == nil)
    #expect(problem(chain(65)) == .syntax(formula: chain(65), at: 5 + 2 * 64, .tooDeep(limit: 64)))
  }

  @Test(arguments: [
    ("y ~ f(a", 7, FormulaProblem.unexpectedEnd), ("y ~ f(a b)", 8, .unexpected("b")), ("y ~ (a", 6, .unexpectedEnd),
    ("y ~ f(a,)", 8, .unexpected(")")), ("y ~ a b", 6, .unexpected("b")), ("y + b", 5, .missingTilde), ("y ~ a 'x'", 6, .unexpected("'x'")),
    ("y ~ a ~", 6, .unexpected("~")), ("y ~ * a", 4, .unexpected("*"))
  ]) func `what breaks the grammar is refused at its character`(text: String, at: Int, problem: FormulaProblem) {
    #expect(self.problem(text) == .syntax(formula: text, at: at, problem))
  }

  @Test(arguments: [("y ~ I(a<-3)", 7, "<-"), ("y ~ I(a < 1 < 2)", 12, "<"), ("y ~ I(a && b)", 9, "&"), ("y ~ I(a > !b)", 10, "!")])
  func `what R reads as something else, or not at all, is refused at its character`(text: String, at: Int, found: String) {
    #expect(problem(text) == .syntax(formula: text, at: at, .unexpected(found)))
  }
}
