/// The scale of an item, which decides how its association is measured.
public enum ItemScale: String, CaseIterable, Codable, Equatable, Sendable {
  /// Two values, of which the larger one is exposure.
  case binary
  /// Numbers of times: 0, 1, 2, …
  case count
  /// Measurements.
  case continuous
  /// Ordered levels, coded by ascending numbers.
  case ordinal
  /// Levels without order, coded 0, 1, 2, …
  case nominal
}
