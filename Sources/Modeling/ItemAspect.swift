/// One way of looking at an item: as it is, as it changed since last year, or for how many years so far.
public enum ItemAspect: String, Sendable, CaseIterable {
  /// The value of this year.
  case level
  /// This year's value minus last year's.
  case change
  /// The number of the child's years so far, this one included, in which the value was above zero.
  case years

  /// The name of an item's aspect in results and rule files: `abs_days`, `abs_days.change`, `abs_days.years`.
  public func name(of item: String) -> String { self == .level ? item : "\(item).\(rawValue)" }
}

/// The values of one aspect of an item for some rows: NaN with a reason where there is none.
public struct AspectColumn: Sendable {
  /// The values.
  public var values: [Double]
  /// The raw values of `MissingReason`.
  public var reasons: [UInt8]
}
