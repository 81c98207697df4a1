/// The rows of a table that a mixed model uses: the fixed part, the groups, and what varies with them.
public struct MixedModelFrame: Sendable {
  /// Fixed design, outcome, and what else belongs to a row.
  public let fixed: ModelFrame
  /// The groups, each factor once, in the order in which they first appear.
  public let factors: [GroupFactor]
  /// The random effects in the order of the formula; `||` and `/` are written out.
  public let terms: [RandomDesign]
}
