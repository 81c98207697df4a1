/// A flexible curve of what happened over what was predicted, with a pointwise 95 % band.
public struct CalibrationCurve: Equatable, Sendable {
  /// A point of the curve.
  public struct Point: Equatable, Sendable {
    /// The prediction.
    public var prediction: Double
    /// The smoothed share of events.
    public var observed: Double
    /// Lower limit of the band.
    public var low: Double
    /// Upper limit of the band.
    public var high: Double

    /// A point.
    public init(prediction: Double, observed: Double, low: Double, high: Double) {
      (self.prediction, self.observed, self.low, self.high) = (prediction, observed, low, high)
    }
  }

  /// By ascending prediction.
  public var points: [Point]

  /// A curve through these points.
  public init(points: [Point]) { self.points = points }
}
