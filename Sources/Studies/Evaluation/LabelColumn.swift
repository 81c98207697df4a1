/// A column of values that divide the rows: sex, ward, school, household.
public struct LabelColumn: Sendable, Equatable {
  /// The name in files.
  public var name: String
  /// The name for Japanese readers.
  public var label: String
  /// The values, in their order.
  public var levels: [String]
  /// The value of each row, as a place in `levels`; −1 where it is missing.
  public var codes: [Int32]

  /// A column.
  public init(name: String, label: String, levels: [String], codes: [Int32]) {
    (self.name, self.label, self.levels, self.codes) = (name, label, levels, codes)
  }
}
