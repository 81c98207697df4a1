public import LinearAlgebra

/// The posterior distribution of school effects: a mixture of normal distributions over a grid of variances.
public struct ValueAddedPosterior: Sendable {
  /// What is known of each school.
  public let schools: [SchoolEffect]
  /// The standard deviation between schools.
  public let schoolDeviation: DeviationEstimate
  /// The standard deviation between years of a school; nil without a term of years.
  public let yearDeviation: DeviationEstimate?
  /// The correlation of a school's effects in two years, `σ_u² / (σ_u² + σ_w²)`; nil without a term of years.
  public let stability: DeviationEstimate?
  /// The standard deviation between classes of a school and year (REML); nil without a term of classes.
  public let classDeviation: Double?
  /// The residual standard deviation (REML).
  public let residualDeviation: Double
  /// The fixed effects, averaged over the grid.
  public let coefficients: [Double]
  /// Their standard errors, with the uncertainty of the variances.
  public let standardErrors: [Double]
  /// The joint draws of the effects compared with the type's mean, schools × draws; NaN for schools without answer.
  public let draws: Matrix
}
