/// A table in memory: typed columns of the same length.
public struct Table: Sendable, Equatable {
  /// The name: that of the file without folder and ending, or the plan's.
  public var name: String
  /// The number of rows.
  public var rows: Int
  /// The columns, in the order of the file.
  public var columns: [Column]
  /// The line of the file each row was read from; empty for a table made in memory.
  public var lines: [Int32]
  /// What reading found that a person should know.
  public var notes: ReadingNotes

  /// A table of columns that all have `rows` rows.
  public init(name: String, rows: Int, columns: [Column], lines: [Int32] = [], notes: ReadingNotes = ReadingNotes()) {
    precondition(columns.allSatisfy { $0.rows == rows } && (lines.isEmpty || lines.count == rows), "columns of one length")
    self.name = name
    self.rows = rows
    self.columns = columns
    self.lines = lines
    self.notes = notes
  }

  /// The column of this name.
  /// - Complexity: O(columns).
  public subscript(name: String) -> Column? { columns.first { $0.name == name } }

  /// The line of the file that row `row` (from 0) was read from; in a table made in memory, as if it stood below a header.
  public func line(ofRow row: Int) -> Int { lines.isEmpty ? row + 2 : Int(lines[row]) }
}
