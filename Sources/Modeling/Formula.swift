/// What is to be modelled: `outcome ~ predictors`, as in R.
///
/// Understood now: columns joined by `+`, taken out by `-`, `.` for all other columns, `factor(column)`, `1`, `0`, `- 1`, parentheses.
/// The grammar of `: * ^ | ||` and of functions is read; a term that has no design yet is refused at its character.
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

  /// A part of the formula as it was written, without blanks and backquotes outside quotes: the name of a term.
  ///
  /// - Complexity: O(length of the part).
  public func text(of expression: FormulaExpression) -> String {
    var quote: Character?
    return String(
      characters[expression.range].filter { character in
        if quote == nil, character.isWhitespace { return false }
        if let open = quote {
          if character == open { quote = nil }
        } else if character == "`" || character == "\"" || character == "'" {
          quote = character
        }
        return character != "`"
      })
  }

  /// The column of the outcome.
  ///
  /// - Throws: ``FormulaError/syntax(formula:at:_:)`` when the outcome is not one column.
  public func outcomeColumn() throws(FormulaError) -> String {
    guard case .name(let name) = outcome.kind, name != "." else {
      throw .syntax(formula: text, at: outcome.range.lowerBound, .outcomeNotColumn)
    }
    return name
  }

  /// The terms in the order in which they appear, each once, and whether there is a constant.
  ///
  /// - Parameter columns: what `.` stands for.
  /// - Complexity: O(terms + columns).
  /// - Throws: ``FormulaError/syntax(formula:at:_:)`` for a term that has no design.
  public func terms(columns: [String]) throws(FormulaError) -> FormulaTerms {
    var terms = FormulaTerms(formula: self, columns: columns)
    try terms.add(predictors, isRemoval: false)
    return terms
  }
}
