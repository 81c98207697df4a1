public import LinearAlgebra

/// A value-added model fitted by restricted maximum likelihood.
public struct ValueAddedFit: Equatable, Sendable {
  /// The variances of the random effects as multiples of the residual variance.
  public let ratios: VarianceRatios
  /// The residual variance σ².
  public let residualVariance: Double
  /// The fixed effects β.
  public let coefficients: [Double]
  /// Their covariance.
  public let covariance: Matrix
  /// The REML criterion −2 log L, with all its constants as in lme4.
  public let criterion: Double
  /// The shrunken effect of each school (empirical best linear unbiased predictor); not centred.
  public let schoolEffects: [Double]
  /// The standard error of prediction of each.
  public let schoolErrors: [Double]
  /// The number of rows.
  public let observations: Int
  /// Whether the search ended at a minimum.
  public let isConverged: Bool

  /// The standard deviation between schools.
  public var schoolDeviation: Double { (ratios.school * residualVariance).squareRoot() }
  /// The standard deviation between years of a school.
  public var yearDeviation: Double { (ratios.year * residualVariance).squareRoot() }
  /// The standard deviation between classes of a school and year.
  public var classDeviation: Double { (ratios.schoolClass * residualVariance).squareRoot() }
}
