/// A kind of file that is no delimited text, known by its first bytes.
public enum ForeignKind: String, Sendable, CaseIterable {
  /// Compressed with gzip, bzip2, xz, zstd or 7-Zip.
  case compressed
  /// A zip archive that is no workbook.
  case zip
  /// A workbook of Excel 2007 or later: a zip archive of XML.
  case workbook
  /// An OLE2 file: a workbook of Excel 97–2003, or one that a password protects.
  case oldWorkbook
  /// Named as a workbook without being one.
  case notAWorkbook
  /// Text in UTF-16, which Excel calls "Unicode text".
  case utf16
  /// A PDF, a database or another binary file.
  case binary

  /// The kind of the file at `path` with these bytes; `nil` when it may be delimited text.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, path: String) -> ForeignKind? {
    let name = path.lowercased()
    if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) {
      return known.kind == .zip && holdsWorkbook(bytes, name: name) ? .workbook : known.kind
    }
    return workbookExtensions.contains { name.hasSuffix($0) } ? .notAWorkbook : nil
  }

  private static let signatures: [(bytes: [UInt8], kind: ForeignKind)] = [
    ([0x1F, 0x8B], .compressed), (Array("BZh".utf8), .compressed), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .compressed),
    ([0x28, 0xB5, 0x2F, 0xFD], .compressed), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .compressed),
    (Array("PK".utf8) + [3, 4], .zip), (Array("PK".utf8) + [5, 6], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldWorkbook),
    ([0xFF, 0xFE], .utf16), ([0xFE, 0xFF], .utf16),
    (Array("%PDF".utf8), .binary), (Array("PAR1".utf8), .binary), (Array("SQLite format 3".utf8), .binary)
  ]

  private static let workbookExtensions = [".xlsx", ".xlsm", ".xls"]

  /// The first entries of a workbook's archive name its parts; only the first bytes are looked at.
  private static func holdsWorkbook(_ bytes: UnsafeBufferPointer<UInt8>, name: String) -> Bool {
    if workbookExtensions.contains(where: { name.hasSuffix($0) }) { return true }
    let start = String(decoding: bytes.prefix(4096).map { $0 < 128 ? $0 : 0 }, as: UTF8.self)
    return start.contains("xl/") || start.contains("[Content_Types].xml")
  }
}
