/// The tables that leave together. Tables over the same people share the sums over the attributes that they have in common, so they are protected together.
public struct Release: Sendable {
  /// What counts as small.
  public let rule: SmallCells
  /// The tables.
  public private(set) var tables: [CountTable] = []

  /// A release without tables.
  public init(_ rule: SmallCells) { self.rule = rule }

  /// Adds a table over the same people as those before it.
  public mutating func add(_ table: CountTable) { tables.append(table) }

  /// Chooses what is hidden.
  public func protected() -> ProtectedRelease { ProtectedRelease(rule: rule, tables: tables) }
}
