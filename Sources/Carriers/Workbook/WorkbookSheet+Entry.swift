import CXlsxWriter

extension WorkbookSheet {
  /// What a cell to fill in says when it is chosen, and the values that it offers.
  struct Entry {
    let title: String
    let message: String
    /// The column of offered values; other values are entered after a question.
    let list: CellRange?
  }

  /// Adds message and list to the cells of a column.
  func offer(_ entry: Entry, column: Int, rows: Range<Int>) {
    var texts = [
      Self.cut(entry.title, WorkbookLimits.longestTitle), Self.cut(entry.message, WorkbookLimits.longestMessage),
      entry.list.map { "=" + $0.reference } ?? "", "入力の確認", "リストにない値です。このまま入力しますか。"
    ].map { Array($0.utf8CString) }
    var validation = lxw_data_validation()
    validation.validate = UInt8((entry.list == nil ? LXW_VALIDATION_TYPE_ANY : LXW_VALIDATION_TYPE_LIST_FORMULA).rawValue)
    validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    Self.withPointers(&texts) { pointers in
      (validation.input_title, validation.input_message) = (pointers[0], pointers[1])
      if entry.list != nil {
        (validation.value_formula, validation.error_title, validation.error_message) = (pointers[2], pointers[3], pointers[4])
      }
      let (first, last, column) = (lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound - 1), lxw_col_t(column))
      worksheet_data_validation_range(pointer, first, column, last, column, &validation)
    }
  }

  /// Colours the cells of a column where a formula, written for the first row, holds.
  func mark(_ formula: String, _ style: CellStyle, column: Int, rows: Range<Int>) {
    var text = [Array(("=" + formula).utf8CString)]
    var condition = lxw_conditional_format()
    condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    condition.format = file.format(style)
    Self.withPointers(&text) { pointers in
      condition.value_string = pointers[0]
      let (first, last, column) = (lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound - 1), lxw_col_t(column))
      worksheet_conditional_format_range(pointer, first, column, last, column, &condition)
    }
  }

  /// No green corner at numbers that stand as text: cells to fill in hold texts, so that `01` stays `01`.
  func allowNumbersAsText(_ range: String) { worksheet_ignore_errors(pointer, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range) }

  private static func cut(_ text: String, _ units: Int) -> String {
    var text = text
    while text.utf16.count > units { text.removeLast() }
    return text
  }

  /// Texts as C pointers that stay valid inside the closure.
  private static func withPointers(_ texts: inout [[CChar]], _ body: ([UnsafeMutablePointer<CChar>]) -> Void) {
    let pointers = texts.map { text in
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.count)
      copy.initialize(from: text, count: text.count)
      return copy
    }
    body(pointers)
    for pointer in pointers { pointer.deallocate() }
  }
}
