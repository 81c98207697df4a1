/// What is to be modelled: `outcome ~ predictors`, as in R.
///
/// Terms are joined by `+`, taken out by `-`, crossed by `:` and `*`, nested by `/`, crossed up to a degree by `^`; `.` stands for all other columns,
/// `0`, `1` and `- 1` for the constant. A term is a column, `factor(column)`, a function of numbers such as `log(x + 1)` or `I(x^2)`,
/// a condition such as `I(x > 3)`, `scale()`, `poly()`, `ns()`, `bs()`, `rcs()` or `offset()`. A random term `(1 + x | g)` is added to them.
public struct Formula: Equatable, Sendable {
  /// The formula as it was written.
  public let text: String
  /// What stands before `~`.
  public let outcome: FormulaExpression
  /// What stands after `~`.
  public let predictors: FormulaExpression
  private let characters: [Character]

  /// Reads a formula.
  ///
  /// - Throws: ``FormulaError/syntax(formula:at:_:)`` with the character.
  public init(_ text: String) throws(FormulaError) {
    let sides = try FormulaParser.sides(of: text)
    self.text = text
    outcome = sides.outcome
    predictors = sides.predictors
    characters = Array(text)
  }

  /// The same formula with another right side, which is a part of it.
  func replacing(predictors: FormulaExpression) -> Formula {
    Formula(text: text, outcome: outcome, predictors: predictors, characters: characters)
  }

  private init(text: String, outcome: FormulaExpression, predictors: FormulaExpression, characters: [Character]) {
    (self.text, self.outcome, self.predictors, self.characters) = (text, outcome, predictors, characters)
  }

  /// A part of the formula as it was written, without backquotes, and without blanks outside quotes but between `<` and `-`: the name of a term.
  ///
  /// - Complexity: O(length of the part).
  public func text(of expression: FormulaExpression) -> String {
    var (text, quote) = ("", Character?.none)
    for character in characters[expression.range] {
      if quote == nil, character.isWhitespace { continue }
      if character == quote {
        quote = nil
      } else if quote == nil, "`\"'".contains(character) {
        quote = character
      }
      if character == "-", quote == nil, text.last == "<" { text.append(" ") }
      if character != "`" { text.append(character) }
    }
    return text
  }

  /// A part of the formula as it was written.
  func source(of expression: FormulaExpression) -> String { String(characters[expression.range]) }

  /// The name of a variable: its text without the parentheses around it.
  func name(of expression: FormulaExpression) -> String {
    let text = text(of: expression)
    let parentheses = text.prefix { $0 == "(" }.count
    return String(text.dropFirst(parentheses).dropLast(parentheses))
  }

  /// A refusal at a part of the formula.
  func problem(_ problem: FormulaProblem, at expression: FormulaExpression) -> FormulaError {
    .syntax(formula: text, at: expression.range.lowerBound, problem)
  }

  /// The outcome: a column, or a function of columns of numbers.
  ///
  /// - Throws: ``FormulaError/syntax(formula:at:_:)`` when it is neither.
  public func outcomeVariable() throws(FormulaError) -> FormulaVariable {
    guard outcome.kind != .name(".") else { throw problem(.outcomeNotColumn, at: outcome) }
    switch outcome.kind {
    case .name, .call:
      let variable = try VariableReader(formula: self).variable(outcome)
      switch variable.kind {
      case .column, .number: return variable
      case .factor, .basis, .offset: throw problem(.outcomeNotColumn, at: outcome)
      }
    default: return FormulaVariable(name: text(of: outcome), position: outcome.range.lowerBound, kind: .number(try arithmeticOutcome()))
    }
  }

  /// In R the outcome needs no `I()` around its arithmetic.
  private func arithmeticOutcome() throws(FormulaError) -> Arithmetic {
    let arithmetic = try Arithmetic(outcome, in: self)
    guard !arithmetic.columns.isEmpty else { throw problem(.outcomeNotColumn, at: outcome) }
    return arithmetic
  }

  /// The terms, each once, and whether there is a constant.
  ///
  /// - Parameter columns: what `.` stands for.
  /// - Complexity: O(terms × variables + columns).
  /// - Throws: ``FormulaError/syntax(formula:at:_:)`` for a term that makes no columns, or that holds the outcome.
  public func terms(columns: [String]) throws(FormulaError) -> FormulaTerms {
    var expansion = TermExpansion(formula: self, columns: columns)
    let products = try expansion.products(of: predictors).products
    let terms = FormulaTerms(expansion, terms: products)
    let outcome = try outcomeVariable()
    for variable in terms.variables + terms.offsets where variable.holds(outcome: outcome) {
      throw .syntax(formula: text, at: variable.position, .outcomeInPredictors(outcome.columns[0]))
    }
    return terms
  }
}

extension FormulaVariable {
  /// Whether an outcome would explain itself: a variable of its only column, or the same expression.
  ///
  /// A difference of two columns may be explained by one of them.
  fileprivate func holds(outcome: FormulaVariable) -> Bool {
    outcome.columns.count == 1 ? columns.contains(outcome.columns[0]) : name == outcome.name
  }
}
