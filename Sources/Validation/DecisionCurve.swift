/// Net benefit over the probabilities at which a town might decide to assess.
///
/// Vickers, Elkin, Medical Decision Making 26 (2006).
public struct DecisionCurve: Equatable, Sendable {
  /// The net benefits at one threshold probability.
  public struct Point: Equatable, Sendable {
    /// The probability from which a child is assessed.
    public var threshold: Double
    /// Of assessing the children whose probability reaches it.
    public var netBenefit: Double
    /// Lower 95 % limit; nil where there is none.
    public var low: Double?
    /// Upper 95 % limit; nil where there is none.
    public var high: Double?
    /// Of assessing everyone.
    public var netBenefitOfAll: Double
    /// Assessments avoided beside assessing everyone, without losing one child in need more, for 100 children; nil at threshold 0.
    public var avoidedPer100: Double?

    /// A point.
    public init(threshold: Double, netBenefit: Double, low: Double?, high: Double?, netBenefitOfAll: Double, avoidedPer100: Double?) {
      (self.threshold, self.netBenefit, self.low, self.high) = (threshold, netBenefit, low, high)
      (self.netBenefitOfAll, self.avoidedPer100) = (netBenefitOfAll, avoidedPer100)
    }
  }

  /// By ascending threshold.
  public var points: [Point]

  /// A curve through these points.
  public init(points: [Point]) { self.points = points }
}
