import CZip
import Glibc

@testable import Workbooks

/// A workbook of a few parts, written to a temporary file.
struct TinyWorkbook: ~Copyable {
  let path: String

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// The parts of a workbook whose sheet `S` has these rows, texts and styles.
  static func parts(_ rows: String, texts: String = "", styles: String = "", book: String = "", after: String = "") -> [(String, String)] {
    [
      ("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        "<workbook xmlns='\(main)' xmlns:r='\(office)'>\(book)<sheets><sheet name='S' sheetId='1' r:id='r0'/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relationships([("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "/xl/styles.xml")])
      ),
      ("xl/worksheets/sheet1.xml", "<?xml version='1.0'?><worksheet xmlns='\(main)'><sheetData>\(rows)</sheetData>\(after)</worksheet>"),
      ("xl/sharedStrings.xml", "<sst xmlns='\(main)'>\(texts)</sst>"),
      ("xl/styles.xml", "<styleSheet xmlns='\(main)'>\(styles)</styleSheet>")
    ]
  }

  private static func relationships(_ targets: [(String, String)]) -> String {
    let lines = targets.enumerated().map { "<Relationship Id='r\($0)' Type='\(office)/\($1.0)' Target='\($1.1)'/>" }
    return "<Relationships xmlns='\(package)'>\(lines.joined())</Relationships>"
  }

  init(_ parts: [(String, String)]) {
    path = Self.newPath()
    let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil)
    for (name, text) in parts {
      let bytes = Array(text.utf8), copy = malloc(max(bytes.count, 1))!
      bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: bytes.count) }
      zip_file_add(archive, name, zip_source_buffer(archive, copy, UInt64(bytes.count), 1), 0)
    }
    zip_close(archive)
  }

  /// A file with these bytes.
  init(bytes: [UInt8]) {
    path = Self.newPath()
    let file = fopen(path, "wb")
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  deinit { unlink(path) }

  var bytes: [UInt8] {
    let file = fopen(path, "rb")
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    return Array(buffer.prefix(fread(&buffer, 1, buffer.count, file)))
  }

  private static func newPath() -> String {
    var template = Array("\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/kizashi-XXXXXX".utf8CString)
    close(mkstemp(&template))
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The sheet as text, or what is wrong with it.
  borrowing func text() throws(WorkbookError) -> String { String(decoding: try WorkbookReader(path: path).text().bytes, as: UTF8.self) }

  /// What is wrong with the workbook.
  borrowing func problem() -> WorkbookProblem? {
    do throws(WorkbookError) {
      _ = try text()
      return nil
    } catch {
      return error.problem
    }
  }
}
