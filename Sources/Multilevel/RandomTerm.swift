public import LinearAlgebra

/// The groups that rows belong to: one level a row, counted from 0.
public struct GroupingFactor: Sendable, Equatable {
  /// The level of each row.
  public let codes: [Int32]
  /// The number of levels.
  public let levels: Int

  /// Takes the level of each row; every level from 0 to `levels` − 1 should have rows.
  public init(codes: [Int32], levels: Int) {
    self.codes = codes
    self.levels = levels
  }
}

/// Random effects `(columns | factor)`: each level of the factor has its own coefficients of the columns, drawn together from one
/// normal distribution with mean 0 and a covariance of their own.
///
/// Independent effects, `(1 + x || g)`, are several terms of one factor, as in lme4.
public struct RandomTerm: Sendable {
  /// The place of the factor in the data's list of factors.
  public let factor: Int
  /// The columns whose coefficients vary from level to level; a constant column for a random intercept.
  public let design: any RowBlocks

  /// A term of the factor at this place.
  public init(factor: Int, design: any RowBlocks) {
    self.factor = factor
    self.design = design
  }
}
