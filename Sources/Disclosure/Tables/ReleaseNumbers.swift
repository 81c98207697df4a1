/// The different numbers that the tables of a release print: each cell and each sum once, in however many tables it stands.
struct ReleaseNumbers: Sendable {
  /// A number that is the sum of others.
  struct Relation: Sendable {
    let sum: Int
    let parts: [Int]
    /// Whether it does not follow from the others.
    let isDefining: Bool
    /// The sum and its parts.
    var members: [Int] { [sum] + parts }
  }

  /// A table with the number at each of its places.
  struct NumberedTable: Sendable {
    let table: CountTable
    let shape: TableShape
    let numbers: [Int]
  }

  /// The numbers themselves.
  private(set) var counts: [Int] = []
  /// How often each number is printed.
  private(set) var printings: [Int] = []
  /// Whether the number is a cell of some table, not only a sum.
  private(set) var isCell: [Bool] = []
  /// What adds up to what.
  private(set) var relations: [Relation] = []
  /// The tables.
  private(set) var tables: [NumberedTable] = []
  /// Tables that cannot be published with those before them.
  private(set) var refused: [DisclosureError] = []

  private var attributes: [String: [String: Int]] = [:]
  private var places: [[Selection]: Int] = [:]
  private var known: Set<[Int]> = []

  /// One value of an attribute.
  private struct Selection: Hashable { let attribute: String, level: Int }

  /// The numbers of these tables.
  /// - Complexity: O(cells × 2 to the number of attributes).
  init(_ tables: [CountTable]) { for table in tables { add(table) } }

  private mutating func add(_ table: CountTable) {
    if let problem = problem(of: table) { return refused.append(problem) }
    for dimension in table.dimensions where attributes[dimension.name] == nil {
      attributes[dimension.name] = Dictionary(uniqueKeysWithValues: dimension.levels.enumerated().map { ($1, $0) })
    }
    let shape = TableShape(table), sums = Self.sums(table, shape), keys = (0..<shape.count).map { key($0, shape, table) }
    if let other = keys.indices.first(where: { place in places[keys[place]].map { counts[$0] != sums[place] } ?? false }) {
      return refused.append(.otherPeople(table: table.name, attributes: keys[other].map(\.attribute)))
    }
    let cells = Set((0..<shape.cells).map(shape.place(ofCell:)))
    let numbers = keys.indices.map { number(keys[$0], sums[$0], isCell: cells.contains($0)) }
    tables.append(NumberedTable(table: table, shape: shape, numbers: numbers))
    relate(numbers, shape)
  }

  /// The number of this key, new or known.
  private mutating func number(_ key: [Selection], _ count: Int, isCell cell: Bool) -> Int {
    let number = places[key] ?? counts.count
    if number == counts.count {
      places[key] = number
      counts.append(count)
      printings.append(0)
      isCell.append(false)
    }
    printings[number] += 1
    if cell { isCell[number] = true }
    return number
  }

  /// Each sum over each of its attributes; the one over the fewest values defines it, and the others follow.
  private mutating func relate(_ numbers: [Int], _ shape: TableShape) {
    let order = shape.sizes.indices.sorted { (shape.sizes[$0], $0) < (shape.sizes[$1], $1) }
    for place in numbers.indices {
      for (rank, places) in order.lazy.compactMap({ shape.parts(of: place, over: $0) }).enumerated() {
        let parts = places.map { numbers[$0] }
        guard known.insert([numbers[place]] + parts).inserted else { continue }
        relations.append(Relation(sum: numbers[place], parts: parts, isDefining: rank == 0))
      }
    }
  }

  /// What is selected at a place, in an order that does not depend on the table.
  private func key(_ place: Int, _ shape: TableShape, _ table: CountTable) -> [Selection] {
    let at = shape.coordinates(place)
    return table.dimensions.indices.filter { at[$0] < shape.sizes[$0] }
      .map { k in
        let dimension = table.dimensions[k]
        return Selection(attribute: dimension.name, level: attributes[dimension.name]?[dimension.levels[at[k]]] ?? at[k])
      }
      .sorted { $0.attribute < $1.attribute }
  }

  private static func sums(_ table: CountTable, _ shape: TableShape) -> [Int] {
    var sums = [Int](repeating: 0, count: shape.count)
    for (cell, count) in table.counts.enumerated() {
      for place in shape.sums(over: shape.place(ofCell: cell)) { sums[place] += count }
    }
    return sums
  }
}

extension ReleaseNumbers {
  /// The largest sum that every double near it still tells apart.
  private static let countable = 1 << 53

  /// Why the table cannot be taken, whatever its counts mean.
  private func problem(of table: CountTable) -> DisclosureError? {
    let name = table.name, expected = table.dimensions.reduce(1) { $0 * $1.levels.count }
    if tables.contains(where: { $0.table.name == name }) { return .repeatedTable(table: name) }
    for dimension in table.dimensions {
      let isTwice = table.dimensions.count { $0.name == dimension.name } > 1 || Set(dimension.levels).count < dimension.levels.count
      if isTwice || dimension.levels.isEmpty { return .unusableAttribute(table: name, attribute: dimension.name) }
      if let levels = attributes[dimension.name], Set(levels.keys) != Set(dimension.levels) {
        return .otherLevels(table: name, attribute: dimension.name)
      }
    }
    if table.counts.count != expected { return .wrongNumberOfCounts(table: name, expected: expected, found: table.counts.count) }
    if table.counts.contains(where: { $0 < 0 }) { return .negativeCount(table: name) }
    let sum = table.counts.reduce(into: 0) { sum, count in sum = min(Self.countable + 1, sum + min(count, Self.countable + 1)) }
    return sum > Self.countable ? .tooManyPeople(table: name) : nil
  }
}
