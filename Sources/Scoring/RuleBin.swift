/// One bin of an item: values below a cut, or a set of categories.
public struct RuleBin: Codable, Equatable, Sendable {
  /// Of numbers: the bin ends below this decimal text, which no recordable value can equal; absent in the last bin.
  public var below: String?
  /// Of categories: the values in the bin.
  public var values: [String]?
  /// The points.
  public var points: Int
  /// What is said instead of the item's reason when this bin gives the points.
  public var text: LocalizedText?

  /// Makes a bin of numbers below a cut; without a cut, the last bin.
  public init(below: String?, points: Int) {
    self.below = below
    self.points = points
  }

  /// Makes a bin of categories.
  public init(values: [String], points: Int) {
    self.values = values
    self.points = points
  }
}
