import Tabular
import Validation

/// A CSV file of bootstrap draws: a column for each replicate, a row number from 1 in each cell; shorter draws end with empty cells.
struct DrawsFile {
  let path: String
  let reading: TableOptions
  let threads: Int

  /// The draws, for a fit of `rows` rows.
  ///
  /// - Throws: `TabularError`, `FileFailure` with the line of a cell that is no row.
  func draws(of rows: Int) throws -> BootstrapDraws {
    let table = try reading.read(path, threads: threads)
    let draws = try table.columns.map { column in
      guard let numbers = column.numbers else { throw problem(column, table.line(ofRow: 0), rows) }
      return try numbers.indices.compactMap { row -> Int? in
        if column.isMissing(row: row) { return nil }
        guard let drawn = Int(exactly: numbers[row]), 1...rows ~= drawn else { throw problem(column, table.line(ofRow: row), rows) }
        return drawn - 1
      }
    }
    do { return try BootstrapDraws(rows: draws, of: rows) } catch {
      throw FileFailure(path: path, reason: FitValidationProblem.refits(error))
    }
  }

  private func problem(_ column: Column, _ line: Int, _ rows: Int) -> FileFailure {
    FileFailure(path: path, reason: FitValidationProblem.draw(column: column.name, line: line, rows: rows))
  }
}
