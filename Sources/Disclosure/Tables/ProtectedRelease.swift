/// The tables of a release as they may be shown.
public struct ProtectedRelease: Sendable {
  /// A table as it may be shown.
  private struct ShownTable: Sendable {
    let shape: TableShape
    let values: [Int?]
  }

  private var tables: [String: ShownTable] = [:]
  /// Each hidden number once, in the order of the tables, with what a reader can work out about it.
  public let audit: [HiddenNumber]
  /// Why tables are withheld as a whole: they cannot be published with those before them.
  public let refused: [DisclosureError]
  /// Whether no other choice hides fewer numbers, or as many with a smaller total; known for small releases only.
  public let isOptimal: Bool

  /// Whether every small number is protected.
  public var isProtected: Bool { audit.allSatisfy { $0.role == .complementary || $0.isProtected } }

  /// Chooses what is hidden, and hides everything that may be hidden when the choice does not pass the audit.
  init(_ release: Release, numbers: ReleaseNumbers, effort: Int = Suppression.effort) {
    let problem = SuppressionProblem(numbers, release)
    if release.rule == .noCounts {
      self.init(release, numbers: numbers, hidden: Set(numbers.counts.indices))
      return
    }
    let chosen = Suppression(problem, tables: numbers.tables, effort: effort)
    let first = Self(release, numbers: numbers, hidden: chosen.hidden, isOptimal: chosen.isOptimal)
    let isRefused = chosen.unprotectable.isEmpty && !first.isProtected
    self = isRefused ? Self(release, numbers: numbers, hidden: Set(problem.movable)) : first
  }

  /// The release with these numbers hidden.
  init(_ release: Release, numbers: ReleaseNumbers, hidden: Set<Int>, isOptimal: Bool = false) {
    let shown = numbers.tables.map { $0.numbers.map { hidden.contains($0) ? nil : numbers.counts[$0] } }
    for (table, values) in zip(numbers.tables, shown) { tables[table.table.name] = ShownTable(shape: table.shape, values: values) }
    let places = numbers.firstPlaces(of: hidden)
    let isZeroHidden = release.zeros == .mayBeHidden || hidden.contains { numbers.counts[$0] == 0 }
    let limits = Audit(numbers.tables, shown: shown, least: isZeroHidden ? 0 : 1).limits(places)
    audit = zip(places, limits).map { HiddenNumber(numbers, release.rule, $0, limits: $1) }
    (refused, self.isOptimal) = (numbers.refused, isOptimal)
  }

  /// A cell or a sum of a table: for each attribute the place of its value, or nil for all values together.
  /// - Complexity: O(attributes).
  public func count(_ table: String, _ place: [Int?]) -> PublishedCount {
    guard let table = tables[table], let k = table.shape.place(place), let value = table.values[k] else { return .hidden }
    return .count(value)
  }
}

extension ReleaseNumbers {
  /// The number at a place of a table.
  func number(_ table: String, _ place: [Int?]) -> Int? {
    guard let table = tables.first(where: { $0.table.name == table }) else { return nil }
    return table.shape.place(place).map { table.numbers[$0] }
  }

  /// Where each of these numbers is printed first, in the order of the tables and their places.
  /// - Complexity: O(numbers).
  func firstPlaces(of chosen: Set<Int>) -> [(table: Int, place: Int)] {
    var left = chosen, places: [(Int, Int)] = []
    for (k, table) in tables.enumerated() {
      for (place, number) in table.numbers.enumerated() where left.remove(number) != nil { places.append((k, place)) }
    }
    return places
  }
}

extension HiddenNumber {
  fileprivate init(_ numbers: ReleaseNumbers, _ rule: SmallCells, _ at: (table: Int, place: Int), limits: ClosedRange<Double>?) {
    let table = numbers.tables[at.table], count = numbers.counts[table.numbers[at.place]]
    let place = zip(table.shape.coordinates(at.place), table.shape.sizes).map { $0 < $1 ? $0 : nil }
    self.init(
      table: table.table.name, place: place, count: count, role: rule.isSmall(count) ? .primary : .complementary,
      low: limits?.lowerBound, high: limits?.upperBound, threshold: rule.threshold)
  }
}
