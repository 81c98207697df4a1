/// The values of a number that can be true.
public struct PlausibleRange: Codable, Equatable, Sendable {
  /// The smallest value, as decimal text.
  public var low: String
  /// The largest value, as decimal text.
  public var high: String
  /// What happens with a value outside.
  public var outside: ValuePolicy

  /// Makes a range, both ends included.
  public init(low: String, high: String, outside: ValuePolicy = .refuse) {
    self.low = low
    self.high = high
    self.outside = outside
  }
}
