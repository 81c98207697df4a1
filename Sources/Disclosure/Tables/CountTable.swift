/// A table of counts of people over one or more attributes, of which every cell and every sum is to be published.
public struct CountTable: Equatable, Sendable {
  /// An attribute and its values.
  public struct Dimension: Hashable, Sendable {
    /// The attribute; the same name in two tables of a release means the same attribute.
    public var name: String
    /// The values; every person has exactly one of them.
    public var levels: [String]

    /// An attribute.
    public init(name: String, levels: [String]) { (self.name, self.levels) = (name, levels) }
  }

  /// The name of the table.
  public var name: String
  /// The attributes.
  public var dimensions: [Dimension]
  /// The cells, the last attribute running fastest.
  public var counts: [Int]

  /// A table.
  public init(name: String, dimensions: [Dimension], counts: [Int]) {
    (self.name, self.dimensions, self.counts) = (name, dimensions, counts)
  }
}
