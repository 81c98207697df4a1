import CXlsxWriter
import Scoring

extension WorkbookSheet {
  /// Writes a day; without one an empty cell that takes a day.
  func write(date: AsOfDate?, _ place: CellPlace) {
    guard let date else { return write(.blank, place, .date) }
    var day = lxw_datetime()
    (day.year, day.month, day.day) = (Int32(date.year), Int32(date.month), Int32(date.day))
    worksheet_write_datetime(pointer, lxw_row_t(place.row), lxw_col_t(place.column), &day, file.format(.date))
  }

  /// Sets the width of columns in characters.
  func width(_ characters: Double, _ columns: Range<Int>) {
    guard !columns.isEmpty else { return }
    worksheet_set_column(pointer, lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound - 1), characters, nil)
  }

  /// Sets the height of a row in points.
  func height(_ points: Double, row: Int) { worksheet_set_row(pointer, lxw_row_t(row), points, nil) }

  /// Joins the cells of a row under one text.
  func merge(_ text: String, row: Int, _ columns: Range<Int>, _ style: CellStyle) {
    guard columns.count > 1 else { return write(text, CellPlace(row, columns.lowerBound), style) }
    let (first, last) = (lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound - 1))
    worksheet_merge_range(pointer, lxw_row_t(row), first, lxw_row_t(row), last, text, file.format(style))
  }

  /// Keeps what is above and left of a cell in sight.
  func freeze(_ place: CellPlace) { worksheet_freeze_panes(pointer, lxw_row_t(place.row), lxw_col_t(place.column)) }

  /// Guards formulas against a slip of the hand: no password; columns and rows may be resized.
  func protect() {
    var allowed = lxw_protection()
    (allowed.format_columns, allowed.format_rows) = (1, 1)
    worksheet_protect(pointer, nil, &allowed)
  }

  /// Prints on A4 with a footer that says what the page is.
  func printOnA4(_ orientation: PageOrientation, footer: String) {
    worksheet_set_paper(pointer, Self.a4)
    if orientation == .landscape { worksheet_set_landscape(pointer) }
    worksheet_set_margins(pointer, Self.margin, Self.margin, Self.margin, Self.margin + Self.footerHeight)
    worksheet_set_footer(pointer, "&8" + footer + "&R&8&P / &N")
  }

  /// Fits the sheet to the width of the page.
  func fitWidth() { worksheet_fit_to_pages(pointer, 1, 0) }

  /// Repeats the first rows and columns on each page, breaks before a column, and prints at a scale in percent.
  func paginate(repeating corner: CellPlace, breakBefore column: Int, scale: Int) {
    worksheet_repeat_rows(pointer, 0, lxw_row_t(corner.row - 1))
    worksheet_repeat_columns(pointer, 0, lxw_col_t(corner.column - 1))
    var breaks = [lxw_col_t(column), 0]
    worksheet_set_v_pagebreaks(pointer, &breaks)
    worksheet_set_print_scale(pointer, UInt16(scale))
  }

  /// How a page lies.
  enum PageOrientation { case portrait, landscape }

  private static let a4: UInt8 = 9
  /// Inches.
  private static let margin = 0.4
  private static let footerHeight = 0.3
}
