/// The tables that leave together. Tables over the same people share the sums over the attributes that they have in common, so they are protected together.
///
/// An attribute is the same in two tables when it has the same name; it must then have the same values. People with a missing value are counted
/// as a value of their own, so that every table is over the same people.
public struct Release: Sendable {
  /// What may be done about sums.
  public enum Sums: Sendable {
    /// A small sum is hidden, and others where cells are not enough.
    case mayBeHidden
    /// Every sum is published, small ones too.
    case published
  }

  /// What may be done about cells without people.
  public enum Zeros: Sendable {
    /// A zero is always shown: often everybody knows that there can be nobody. A reader then knows that what is hidden is 1 or more.
    case published
    /// A zero may be hidden to protect others.
    case mayBeHidden
  }

  /// What counts as small.
  public let rule: SmallCells
  /// The tables.
  public private(set) var tables: [CountTable] = []
  /// What may be done about sums.
  public let sums: Sums
  /// What may be done about cells without people.
  public let zeros: Zeros

  /// A release without tables.
  public init(_ rule: SmallCells, sums: Sums = .mayBeHidden, zeros: Zeros = .published) {
    (self.rule, self.sums, self.zeros) = (rule, sums, zeros)
  }

  /// Adds a table over the same people as those before it.
  public mutating func add(_ table: CountTable) { tables.append(table) }

  /// Chooses what is hidden: the fewest printed numbers, then those with the smallest total, so that each small number is protected.
  ///
  /// Exact for small tables (see `Suppression`); what was chosen is audited by another linear program over the whole release.
  /// - Complexity: a linear program for each small number, and for small tables a search among the choices.
  public func protected() -> ProtectedRelease { ProtectedRelease(self, numbers: ReleaseNumbers(tables)) }

  /// The release with these numbers hidden instead of chosen ones: for each a table and a place in it.
  /// - Complexity: two linear programs for each hidden number.
  public func hiding(_ places: [(table: String, place: [Int?])]) -> ProtectedRelease {
    let numbers = ReleaseNumbers(tables)
    return ProtectedRelease(self, numbers: numbers, hidden: Set(places.compactMap { numbers.number($0.table, $0.place) }))
  }
}
