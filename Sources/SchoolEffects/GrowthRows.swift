public import LinearAlgebra

/// One row for each pupil and year of growth: the later score, what it is expected from, and whose growth it is.
public struct GrowthRows: Equatable, Sendable {
  /// The later score of each row.
  public let outcomes: [Double]
  /// The fixed effects, rows × p: grade and year, the calibrated prior score, the pupil's hardship, the school's hardship …
  ///
  /// No column may follow from the others. An intercept is not added: dummies of every grade and year contain it.
  public let design: Matrix
  /// School, year and class of each row.
  public let groups: SchoolGroups

  /// Growth rows from vectors of the same length.
  public init(outcomes: [Double], design: Matrix, groups: SchoolGroups) {
    self.outcomes = outcomes
    self.design = design
    self.groups = groups
  }
}
