/// One term of a formula: a variable, or several whose columns are multiplied with each other.
public struct FormulaTerm: Equatable, Sendable {
  /// The names of the variables with `:` between them: `age`, `smoke:race`.
  public let name: String
  /// The places of the variables in ``FormulaTerms/variables``, ascending.
  public let variables: [Int]
  /// The first character in the formula, from 0.
  public let position: Int
}
