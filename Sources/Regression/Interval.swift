/// The limits of an interval.
public struct Interval: Equatable, Sendable {
  /// The lower limit.
  public let low: Double
  /// The upper limit.
  public let high: Double

  /// An interval between two limits.
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}
