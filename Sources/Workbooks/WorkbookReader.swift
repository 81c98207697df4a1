/// A workbook of Excel 2007 or later, as LibreOffice and Excel save it, opened for reading.
///
/// ```swift
/// let book = try WorkbookReader(path: "children.xlsx")
/// let text = try book.text(ofSheet: nil)  // the first sheet
/// ```
/// Nothing is unpacked to the disk, no file outside is looked at, and no formula is computed: their saved results are taken.
public struct WorkbookReader {
  /// The path of the file.
  public let path: String
  /// The names of the sheets, in order.
  public var sheets: [String] { contents.sheets.map(\.name) }
  private let archive: ZipArchive
  private let contents: BookContents
  private let references: Relationships

  /// Opens a workbook.
  /// - Throws: `WorkbookError`.
  /// - Complexity: O(entries of the archive).
  public init(path: String) throws(WorkbookError) {
    self.path = path
    do throws(WorkbookProblem) {
      archive = try ZipArchive(path: path)
      let root = try Relationships(of: "", in: archive)
      guard let book = root.first("officeDocument"), archive.holds(book) else { throw .noWorkbook }
      contents = try BookContents(book, in: archive)
      references = try Relationships(of: book, in: archive)
      guard !contents.sheets.isEmpty else { throw .noWorkbook }
    } catch {
      throw WorkbookError(error, file: path)
    }
  }

  /// The cells of a sheet as delimited text; of the first sheet without a name.
  /// - Throws: `WorkbookError` at the first thing that is wrong.
  /// - Complexity: O(bytes of the sheet and of the shared texts).
  public func text(ofSheet name: String? = nil) throws(WorkbookError) -> SheetText {
    do throws(WorkbookProblem) {
      guard let sheet = name == nil ? contents.sheets.first : contents.sheets.first(where: { $0.name == name }) else {
        throw .noSheet(name ?? "", sheets: sheets)
      }
      guard let part = references.targets[sheet.reference]?.name else { throw .missingPart(sheet.name) }
      let cells = try SheetCells(part, sheet: sheet.name, of: BookParts(contents, references, in: archive), in: archive)
      guard !cells.text.isEmpty else { throw .emptySheet(sheet.name) }
      return cells.text
    } catch {
      throw WorkbookError(error, file: path)
    }
  }
}
