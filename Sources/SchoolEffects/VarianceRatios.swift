/// Variances of random effects as multiples of the residual variance.
public struct VarianceRatios: Equatable, Sendable {
  /// Of schools.
  public var school: Double
  /// Of years within schools.
  public var year: Double
  /// Of classes within years.
  public var schoolClass: Double

  /// Variances of these sizes; 0 for an effect that is not in the model.
  public init(school: Double, year: Double = 0, schoolClass: Double = 0) {
    self.school = school
    self.year = year
    self.schoolClass = schoolClass
  }
}
