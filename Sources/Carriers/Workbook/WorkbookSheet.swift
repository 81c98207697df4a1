import CXlsxWriter

/// One sheet of a workbook that is being written.
struct WorkbookSheet {
  let name: String
  let pointer: UnsafeMutablePointer<lxw_worksheet>
  let file: WorkbookFile

  /// Writes a value.
  func write(_ value: CellValue, _ place: CellPlace, _ style: CellStyle? = nil) {
    let (row, column, format) = (lxw_row_t(place.row), lxw_col_t(place.column), style.map(file.format))
    switch value {
    case .blank: worksheet_write_blank(pointer, row, column, format)
    case .number(let number): worksheet_write_number(pointer, row, column, number, format)
    case .text(let text): worksheet_write_string(pointer, row, column, Self.storable(text), format)
    }
  }

  /// Writes a text.
  func write(_ text: String, _ place: CellPlace, _ style: CellStyle? = nil) { write(.text(text), place, style) }

  /// Writes a formula and what it gives.
  func formula(_ formula: Formula, _ place: CellPlace, _ style: CellStyle? = nil) {
    let (row, column, format) = (lxw_row_t(place.row), lxw_col_t(place.column), style.map(file.format))
    file.checkLength(formula.text, of: formula.purpose)
    switch formula.result {
    case .blank: worksheet_write_formula_num(pointer, row, column, "=" + formula.text, format, 0)
    case .number(let number): worksheet_write_formula_num(pointer, row, column, "=" + formula.text, format, number)
    case .text(let text): worksheet_write_formula_str(pointer, row, column, "=" + formula.text, format, Self.storable(text))
    }
  }

  /// A text as the format stores it: no NUL, `_x` spelt so that no reader takes it for a character code, cut where a cell ends.
  /// - Complexity: O(length).
  static func storable(_ text: String) -> String {
    let bytes = text.utf8
    guard bytes.count > longestStored || bytes.contains(0) || zip(bytes, bytes.dropFirst()).contains(where: { $0 == UInt8(ascii: "_") && $1 == UInt8(ascii: "x") }) else {
      return text
    }
    var stored: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars.prefix(longestStored) {
      if stored.last == "_", scalar == "x" { stored += "x005F_".unicodeScalars }
      stored.append(scalar == "\0" ? "\u{FFFD}" : scalar)
    }
    var cut = String.UnicodeScalarView()
    cut.append(contentsOf: stored.prefix(longestStored))
    return String(cut)
  }

  /// So many characters fit, also when each takes two units.
  private static let longestStored = WorkbookLimits.longestText / 2
}

/// A formula, without its `=`.
struct Formula {
  var text: String
  /// What it gives: readers that do not recalculate show this.
  var result: CellValue
  /// The field of the rule that it computes.
  var purpose: String

  init(_ text: String, giving result: CellValue = .blank, for purpose: String = "items") {
    self.text = text
    self.result = result
    self.purpose = purpose
  }
}
