public import Tabular

/// When children entered and left a list, in days since 1970-01-01, by the panel's child codes.
public struct Listing: Sendable {
  /// Per child, the spells on the list: entry, and exit or `Int32.max`.
  public let spells: [[ClosedRange<Int32>]]
  /// The number of entries about children that the roster does not have.
  public let unknownChildren: Int

  /// Reads the spells from a register with the roles child, listed_on and perhaps delisted_on.
  /// - Throws: `PanelError.noKey` when one of the first two is missing.
  public init(_ table: Table, dictionary: DataDictionary, panel: Panel) throws(PanelError) {
    let columns = RegisterColumns(table, dictionary: dictionary)
    guard let child = columns[.child]?.group, case .days(let entries)? = columns[.listedOn]?.column.storage else {
      throw .noKey(table: table.name)
    }
    var exits = [Int32](repeating: Column.missingDay, count: table.rows)
    if case .days(let days)? = columns[.delistedOn]?.column.storage { exits = days }
    let code = Dictionary(uniqueKeysWithValues: panel.children.enumerated().map { ($1, $0) })
    let own = child.levels.map { code[$0] }
    var spells = [[ClosedRange<Int32>]](repeating: [], count: panel.children.count)
    var unknown = 0
    for row in 0..<table.rows where entries[row] != Column.missingDay && child.codes[row] >= 0 {
      guard let owner = own[Int(child.codes[row])] else {
        unknown += 1
        continue
      }
      let exit = exits[row] == Column.missingDay ? Int32.max : max(exits[row], entries[row])
      spells[owner].append(entries[row]...exit)
    }
    self.spells = spells
    unknownChildren = unknown
  }

  /// Whether the child is on the list on this day.
  func contains(child: Int32, on day: Int32) -> Bool { spells[Int(child)].contains { $0.lowerBound <= day && $0.upperBound > day } }

  /// Whether the child enters the list after the first day and not after the last.
  func enters(child: Int32, after first: Int32, until last: Int32) -> Bool {
    spells[Int(child)].contains { $0.lowerBound > first && $0.lowerBound <= last }
  }
}
