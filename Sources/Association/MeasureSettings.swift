/// What the measures of an item hold besides estimates and large-sample tests.
public struct MeasureSettings: Equatable, Sendable {
  /// Which tests are made.
  public enum Extent: Equatable, Sendable {
    /// The large-sample ones.
    case asymptotic
    /// The exact ones too.
    case exact
  }

  /// How children are compared.
  public let comparison: ComparisonKind
  /// Which tests are made.
  public let extent: Extent
  /// The level of the intervals.
  public let level: Double

  /// Settings for the measures of items.
  /// - Throws: `AssociationError.settingOutOfRange` unless the level lies strictly between 0 and 1.
  public init(_ comparison: ComparisonKind = .crude, extent: Extent = .asymptotic, level: Double = 0.95) throws(AssociationError) {
    guard level > 0, level < 1 else { throw .settingOutOfRange(name: "level", lowest: 0, highest: 1) }
    (self.comparison, self.extent, self.level) = (comparison, extent, level)
  }
}
