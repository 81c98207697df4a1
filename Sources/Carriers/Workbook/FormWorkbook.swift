/// A workbook to fill in: a sheet with filled rows and columns of empty cells, and a page that explains it.
public struct FormWorkbook: Sendable {
  /// A cell that is filled in already.
  public enum Cell: Equatable, Sendable {
    /// A number.
    case number(Double)
    /// A text.
    case text(String)
  }

  /// A column to fill in.
  public struct Entry: Equatable, Sendable {
    /// The header.
    public var header: String
    /// The values to choose from; none where anything can be written.
    public var values: [String]
    /// What the cell says when it is chosen.
    public var message: String

    /// A column to fill in.
    public init(header: String, values: [String] = [], message: String = "") {
      (self.header, self.values, self.message) = (header, values, message)
    }
  }

  /// A heading and a text of the page that explains.
  public typealias Explanation = (heading: String, text: String)

  /// The name of the sheet to fill in.
  public var name: String
  /// The headers of the filled columns.
  public var header: [String]
  /// The filled rows.
  public var rows: [[Cell]]
  /// The columns to fill in.
  public var entries: [Entry]
  /// The name of the page that explains.
  public var guideName: String
  /// Its lines.
  public var guide: [Explanation]

  /// A workbook without explanations; set them before it is written.
  public init(name: String, header: [String], rows: [[Cell]], entries: [Entry]) {
    (self.name, self.header, self.rows, self.entries) = (name, header, rows, entries)
    (guideName, guide) = ("guide", [])
  }

  /// The bytes of the file; the same workbook has the same bytes.
  /// - Throws: `CarrierError.noTemporaryFile` when the disk is full.
  /// - Complexity: O(cells).
  public func bytes() throws(CarrierError) -> [UInt8] {
    let file = try WorkbookFile()
    let sheet = file.sheet(name), page = file.sheet(guideName), lists = file.hiddenSheet(Self.listsName)
    writeRows(sheet)
    writeEntries(sheet, lists)
    writeGuide(page)
    file.setFixedDate()
    return try file.bytes()
  }

  private static let listsName = "lists"

  private enum Width {
    static let filled = 12.0
    static let entry = 18.0
    static let heading = 22.0
    static let text = 90.0
  }

  private func writeRows(_ sheet: WorkbookSheet) {
    for (column, text) in header.enumerated() { sheet.write(text, CellPlace(0, column), .header) }
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        switch cell {
        case .number(let number): sheet.write(.number(number), CellPlace(row + 1, column), .label)
        case .text(let text): sheet.write(text, CellPlace(row + 1, column), .label)
        }
      }
    }
    sheet.width(Width.filled, 0..<header.count)
    sheet.width(Width.entry, header.count..<header.count + entries.count)
    sheet.freeze(CellPlace(1, 1))
    sheet.protect()
    sheet.printOnA4(.landscape, footer: name)
    sheet.fitWidth()
  }

  private func writeEntries(_ sheet: WorkbookSheet, _ lists: WorkbookSheet) {
    for (k, entry) in entries.enumerated() {
      let column = header.count + k
      sheet.write(entry.header, CellPlace(0, column), .inputHeader)
      for row in rows.indices { sheet.write(.blank, CellPlace(row + 1, column), .input) }
      for (row, value) in entry.values.enumerated() { lists.write(value, CellPlace(row, k)) }
      guard !rows.isEmpty else { continue }
      let list =
        entry.values.isEmpty ? nil : CellRange(sheet: lists.name, first: CellPlace(0, k), last: CellPlace(entry.values.count - 1, k))
      sheet.offer(.init(title: entry.header, message: entry.message, list: list), column: column, rows: 1..<rows.count + 1)
    }
  }

  private func writeGuide(_ page: WorkbookSheet) {
    page.write(guideName, CellPlace(0, 0), .title)
    for (row, line) in guide.enumerated() {
      page.write(line.heading, CellPlace(row + 1, 0), .header)
      page.write(line.text, CellPlace(row + 1, 1), .wrapped)
      page.height(AboutSheet.height(of: line.text, width: Width.text), row: row + 1)
    }
    page.width(Width.heading, 0..<1)
    page.width(Width.text, 1..<2)
    page.protect()
    page.printOnA4(.portrait, footer: name)
    page.fitWidth()
  }
}
