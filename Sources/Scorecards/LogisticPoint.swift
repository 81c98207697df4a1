/// A point at which a logistic likelihood is looked at: an intercept and one coefficient a column.
public struct LogisticPoint: Equatable, Sendable {
  /// The intercept, on top of each row's offset.
  public var intercept: Double
  /// One coefficient a column of the design.
  public var coefficients: [Double]

  /// A point.
  public init(intercept: Double, coefficients: [Double]) {
    self.intercept = intercept
    self.coefficients = coefficients
  }
}
