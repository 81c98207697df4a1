/// The columns whose coefficients vary from group to group, for the rows of a model.
public struct RandomDesign: Sendable {
  /// The place of the groups among the factors of the frame.
  public let factor: Int
  /// The columns, with their names: `(Intercept)`, `x`.
  public let design: DesignMatrix
}
