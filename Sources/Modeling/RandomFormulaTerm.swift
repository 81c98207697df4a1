/// A random term `(effects | group)` of a formula: effects that vary together from group to group.
public struct RandomFormulaTerm: Equatable, Sendable {
  /// The formula whose right side are the effects.
  let formula: Formula
  /// The effects.
  public let terms: FormulaTerms
  /// What the groups are.
  public let group: GroupExpression
  /// The first character in the formula, from 0.
  public let position: Int
}
