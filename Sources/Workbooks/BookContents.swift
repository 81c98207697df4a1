/// What the workbook part says: its sheets in order, and from when days are counted.
final class BookContents: XMLPart {
  /// A sheet: its name, and the reference by which its part is found.
  struct Sheet: Equatable {
    var name: String
    var reference: String
  }

  private(set) var sheets: [Sheet] = []
  /// The first day of serial numbers.
  private(set) var epoch = SerialDay.Epoch.from1900
  let problem: WorkbookProblem? = nil

  init(_ name: String, in archive: ZipArchive) throws(WorkbookProblem) { try XMLStream.read(name, of: archive, into: self) }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "workbookPr", ["1", "true"].contains(attributes.text("date1904")) { epoch = .from1904 }
    if name == "sheet", let title = attributes.text("name"), let reference = attributes.text("id") {
      sheets.append(Sheet(name: title, reference: reference))
    }
  }
}
