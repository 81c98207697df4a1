import CXlsxWriter
import Scoring

#if canImport(Glibc)
  import Glibc
#endif

/// A workbook that is being written, to a temporary file.
final class WorkbookFile {
  private let path: String
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  /// The first formula that is longer than a workbook can hold: what it was to compute.
  private(set) var tooLong: String?

  /// - Throws: `CarrierError.noTemporaryFile`.
  init() throws(CarrierError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/kizashi-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw .noTemporaryFile(folder: folder) }
    close(file)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard let book = workbook_new(path) else {
      unlink(path)
      throw .noTemporaryFile(folder: folder)
    }
    self.book = book
  }

  /// Adds a sheet.
  func sheet(_ name: String) -> WorkbookSheet { WorkbookSheet(name: name, pointer: workbook_add_worksheet(book, name), file: self) }

  /// Adds a sheet that is not shown.
  func hiddenSheet(_ name: String) -> WorkbookSheet {
    let sheet = sheet(name)
    worksheet_hide(sheet.pointer)
    return sheet
  }

  /// Says in the properties of the file from which rule it was made; the day is that on which the rule begins, so that the same rule gives the same bytes.
  func describe(_ source: CarrierSource) {
    workbook_set_custom_property_string(book, "kizashi.rule", source.rule.description.id)
    workbook_set_custom_property_string(book, "kizashi.sha256", source.sha256)
    var day = tm()
    (day.tm_year, day.tm_mon, day.tm_mday) = (Int32(source.rule.description.validity.fromYear - 1900), 3, 1)
    setCreated(&day)
  }

  /// Says in the properties of the file a day that is always the same, so that the same contents give the same bytes.
  func setFixedDate() {
    var day = tm()
    (day.tm_year, day.tm_mon, day.tm_mday) = (Self.fixedYear - 1900, 0, 1)
    setCreated(&day)
  }

  /// The year in which dates of zip archives begin.
  private static let fixedYear: Int32 = 1980

  private func setCreated(_ day: inout tm) {
    var properties = lxw_doc_properties()
    properties.created = timegm(&day)
    workbook_set_properties(book, &properties)
  }

  /// The format of a style, made once.
  func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format> {
    if let format = formats[style] { return format }
    let format = workbook_add_format(book)!
    style.apply(to: format)
    formats[style] = format
    return format
  }

  /// Notes a formula that no spreadsheet would take.
  func checkLength(_ formula: String, of purpose: String) {
    if tooLong == nil, formula.utf16.count > WorkbookLimits.longestFormula { tooLong = purpose }
  }

  /// Closes the workbook and gives its bytes.
  /// - Throws: `CarrierError.noTemporaryFile` when the disk is full, `.notExpressible` when a formula is too long.
  func bytes() throws(CarrierError) -> [UInt8] {
    defer { unlink(path) }
    guard workbook_close(book) == LXW_NO_ERROR, let bytes = Self.contents(path) else { throw .noTemporaryFile(folder: path) }
    if let tooLong { throw .notExpressible(carrier: .xlsx, field: tooLong) }
    return bytes
  }

  private static func contents(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in count = fread(buffer.baseAddress, 1, size, file) }
    return bytes.count == size ? bytes : nil
  }
}
