import DelimitedText

/// A column of the evaluation file: a header and a cell for each row.
struct FileColumn: Sendable {
  /// What the cells are made from.
  private enum Cells: Sendable {
    case texts(codes: [Int32], cells: [EncodedCell])
    case numbers([Double])
  }

  let header: String
  private let cells: Cells

  /// A column of texts: a place among `levels` for each row, −1 for an empty cell.
  init(_ header: String, codes: [Int32], levels: [String], format: DelimitedFormat) throws(DelimitedTextError) {
    var cells: [EncodedCell] = []
    for level in levels { cells.append(try EncodedCell(level, format: format)) }
    (self.header, self.cells) = (header, .texts(codes: codes, cells: cells))
  }

  /// A column of numbers; not a number is an empty cell.
  init(_ header: String, numbers: [Double]) { (self.header, cells) = (header, .numbers(numbers)) }

  /// Adds the cell of a row.
  func add(_ row: Int, to rows: inout DelimitedBuffer) {
    switch cells {
    case .numbers(let values): rows.add(number: values[row])
    case .texts(let codes, let cells): codes[row] < 0 ? rows.addEmpty() : rows.add(cells[Int(codes[row])])
    }
  }
}
