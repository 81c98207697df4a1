/// One term of a formula: an item, or an item taken as a category.
public struct FormulaTerm: Equatable, Sendable {
  /// The name, as written without blanks: `age`, `factor(grade)`.
  public let name: String
  /// The column that it is made from.
  public let column: String
  /// Whether numbers are taken as categories.
  public let isFactor: Bool
  /// The first character in the formula, from 0.
  public let position: Int
}
