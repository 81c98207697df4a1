import Tabular

/// The groups of rows by a column, or by the combinations of several: those that occur, in the order of the levels.
public struct GroupFactor: Equatable, Sendable {
  /// The name: `school`, `class:school`.
  public let name: String
  /// The names of the groups: the levels of the columns with `:` between them.
  public let levels: [String]
  /// The place of the group of each row.
  public let codes: [Int32]

  /// Finds the groups of these rows, in all of which the columns have a value.
  ///
  /// - Complexity: O(rows + groups × log groups).
  /// - Throws: ``FormulaError``.
  init(_ group: GroupExpression, table: Table, rows: [Int32]) throws(FormulaError) {
    var (names, places) = ([""], [Int](repeating: 0, count: rows.count))
    for (k, name) in group.columns.enumerated() {
      let codes = try LevelCodes(try table.column(name))
      let levels = codes.levels(in: rows)
      for (row, place) in codes.places(in: levels, rows: rows).enumerated() { places[row] = places[row] * levels.count + Int(place) }
      let occurring = Set(places).sorted()
      names = occurring.map { (k == 0 ? "" : names[$0 / levels.count] + ":") + levels[$0 % levels.count] }
      let rank = Dictionary(uniqueKeysWithValues: zip(occurring, occurring.indices))
      for row in places.indices { places[row] = rank[places[row]] ?? 0 }
    }
    self.name = group.name
    levels = names
    codes = places.map(Int32.init)
  }
}
