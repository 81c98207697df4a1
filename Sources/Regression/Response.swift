/// An outcome on the scale of its mean.
public struct Response: Sendable {
  /// The outcomes: for a binary family shares of events, between 0 and 1.
  public var values: [Double]
  /// The prior weights, not negative.
  public var weights: [Double]
  /// The terms of the log-likelihood that do not depend on the means, such as binomial coefficients.
  public var constant: Double

  /// A response with its weights.
  public init(values: [Double], weights: [Double], constant: Double = 0) {
    self.values = values
    self.weights = weights
    self.constant = constant
  }
}
