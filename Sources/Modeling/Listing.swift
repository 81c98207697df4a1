public import Tabular

/// When children entered and left a list, in days since 1970-01-01, by the panel's child codes.
public struct Listing: Sendable {
  /// Per child, the spells on the list: entry, and exit or `Int32.max`.
  public let spells: [[ClosedRange<Int32>]]
  /// Entries that found no child of the roster; an entry without a day says nothing that can be dated, so it counts as one without key.
  public let unjoined: UnjoinedRows

  /// Reads the spells from a register with the roles child, listed_on and perhaps delisted_on.
  /// - Complexity: O(rows of the register + children).
  /// - Throws: `PanelError.noKey` without children, `PanelError.noEntryDay` without days of entry.
  public init(_ table: Table, dictionary: DataDictionary, panel: Panel) throws(PanelError) {
    let columns = RegisterColumns(table, dictionary: dictionary)
    guard let child = columns[.child]?.group else { throw .noKey(table: table.name) }
    guard let entries = columns[.listedOn]?.column.days else { throw .noEntryDay(table: table.name) }
    let exits = columns[.delistedOn]?.column.days
    let code = Dictionary(uniqueKeysWithValues: panel.children.enumerated().map { ($1, $0) })
    let own = child.levels.map { code[$0] }
    var spells = [[ClosedRange<Int32>]](repeating: [], count: panel.children.count)
    var report = UnjoinedRows(table: table.name)
    for row in 0..<table.rows {
      guard entries[row] != Column.missingDay, child.codes[row] >= 0 else {
        report.withoutKey.append(table.line(ofRow: row))
        continue
      }
      guard let owner = own[Int(child.codes[row])] else {
        report.unknownKey += 1
        continue
      }
      let exit = exits.flatMap { $0[row] == Column.missingDay ? nil : $0[row] }
      spells[owner].append(entries[row]...max(exit ?? .max, entries[row]))
    }
    self.spells = spells
    unjoined = report
  }

  /// Whether the child is on the list on this day.
  func contains(child: Int32, on day: Int32) -> Bool { spells[Int(child)].contains { $0.lowerBound <= day && $0.upperBound > day } }

  /// Whether the child enters the list after the first day and not after the last.
  func enters(child: Int32, after first: Int32, until last: Int32) -> Bool {
    spells[Int(child)].contains { $0.lowerBound > first && $0.lowerBound <= last }
  }
}
