import Carriers
import DelimitedText
import Scoring

/// The children with whom `--records` fills a workbook.
enum WorkbookTable {
  /// The cells of a table in the order in which the rule reads them, as texts.
  ///
  /// - Throws: `DelimitedTextError`, or `ScoringError.missingColumn` naming the first column that is absent.
  /// - Complexity: O(cells).
  static func records(of rule: ScoringRule, path: String) throws -> [WorkbookRecord] {
    let file = try DelimitedFile(path: path)
    let key = try rule.keyInput.map { try field($0.column, of: file) }, fields = try rule.columns.map { try field($0, of: file) }
    var records: [WorkbookRecord] = []
    for chunk in file.chunks() {
      try file.forEachRecord(in: chunk) { record in
        // A closure cannot hold a borrowed record.
        var cells: [String] = []
        for field in fields { cells.append(text(record.field(field))) }
        var name = String(records.count + 1)
        if let key { name = text(record.field(key)) }
        records.append(WorkbookRecord(key: name, cells: cells))
      }
    }
    return records
  }

  private static func text(_ field: UnsafeBufferPointer<UInt8>) -> String { String(decoding: field, as: UTF8.self) }

  private static func field(_ column: String, of file: DelimitedFile) throws -> Int {
    guard let field = file.header.firstIndex(of: column) else { throw ScoringError.missingColumn(path: file.path, column: column) }
    return field
  }
}
