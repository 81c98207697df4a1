import Disclosure
import Modeling
import Tabular

/// Which cells of a table of counts are hidden, and what a reader can still work out.
struct DiscloseCounts {
  let rows: [String]
  let columns: [String]
  /// The counts by row.
  let counts: [[Int]]
  let limit: SmallCells
  let isPatternGiven: Bool
  let release: ProtectedRelease
  /// The table in the release.
  static let name = "table"

  /// - Complexity: as `Release.protected()`.
  /// - Throws: `FormulaError` for a column that is no number; `DiscloseProblem`.
  init(_ table: Table, _ limit: SmallCells, suppressed: String?) throws {
    guard limit != .noCounts else { throw DiscloseProblem.noCounts }
    guard table.rows > 0, table.columns.count > 1 else { throw DiscloseProblem.noCells }
    rows = try Self.labels(table)
    columns = table.columns.dropFirst().map(\.name)
    let byColumn = try table.columns.dropFirst().map { try Self.counts($0, table) }
    counts = rows.indices.map { row in byColumn.map { $0[row] } }
    (self.limit, isPatternGiven) = (limit, suppressed != nil)
    var release = Release(limit, sums: .published, zeros: .mayBeHidden)
    release.add(
      CountTable(
        name: Self.name, dimensions: [.init(name: "row", levels: rows), .init(name: "column", levels: columns)],
        counts: counts.flatMap { $0 }))
    if let suppressed {
      self.release = release.hiding(try Self.cells(suppressed, rows, columns).map { (Self.name, [$0.row, $0.column]) })
    } else {
      self.release = release.protected()
    }
    if !self.release.refused.isEmpty { throw DiscloseProblem.tooManyPeople }
  }

  private static func labels(_ table: Table) throws(DiscloseProblem) -> [String] {
    let column = table.columns[0]
    var labels: [String] = [], known: Set<String> = []
    for row in 0..<table.rows {
      guard let label = column.text(row: row), known.insert(label).inserted else {
        throw .unusableLabel(line: table.line(ofRow: row), column: column.name)
      }
      labels.append(label)
    }
    return labels
  }

  private static func counts(_ column: Column, _ table: Table) throws -> [Int] {
    if column.missingCount == table.rows { throw DiscloseProblem.notACount(line: table.line(ofRow: 0), column: column.name) }
    guard let numbers = column.numbers else { throw FormulaError.unusableKind(column: column.name, kind: column.kind) }
    return try numbers.enumerated().map { row, x in
      guard x >= 0, let count = Int(exactly: x) else {
        throw DiscloseProblem.notACount(line: table.line(ofRow: row), column: column.name)
      }
      return count
    }
  }

  /// The cells of `row:column,row:column`; labels may hold colons.
  private static func cells(_ text: String, _ rows: [String], _ columns: [String]) throws(DiscloseProblem) -> [(row: Int, column: Int)] {
    var cells: [(Int, Int)] = []
    for part in OptionList.names(text) ?? [] {
      let found = part.indices.lazy.filter { part[$0] == ":" }.compactMap { colon -> (Int, Int)? in
        guard let row = rows.firstIndex(of: String(part[..<colon])) else { return nil }
        return columns.firstIndex(of: String(part[part.index(after: colon)...])).map { (row, $0) }
      }
      guard let cell = found.first else { throw .noCell(part) }
      cells.append(cell)
    }
    return cells
  }

  /// The small cells in row order.
  var primary: [(row: Int, column: Int)] {
    rows.indices.flatMap { row in columns.indices.filter { limit.publish(counts[row][$0]) == .hidden }.map { (row, $0) } }
  }

  /// Cells that protect others, in row order.
  var complementary: [HiddenNumber] { release.audit.filter { $0.role == .complementary } }

  /// Small cells that a reader can work out to be small, or that are shown.
  var unprotected: [(row: Int, column: Int)] {
    let safe = Set(release.audit.filter(\.isProtected).map { $0.place })
    return primary.filter { !safe.contains([$0.row, $0.column]) }
  }

  /// How a cell is named.
  func name(_ row: Int, _ column: Int) -> String { rows[row] + ":" + columns[column] }
}
