import Carriers
import DelimitedText
import Scoring
import Studies

/// A sheet of a review as a file.
struct ReviewForm {
  private let key: ReviewKey
  private let words: ReviewWords
  private let guide: ReviewGuide

  init(_ key: ReviewKey) { (self.key, words, guide) = (key, ReviewWords(key.language), ReviewGuide(key)) }

  /// The page that explains, as text.
  var guideText: String { ([guide.title, ""] + guide.lines.map { "■ \($0.heading)\n\($0.text)\n" }).joined(separator: "\n") }

  /// The sheet as a workbook with lists to choose from.
  func workbook(_ sheet: ReviewSheet) -> FormWorkbook {
    let rows = sheet.rows.map { $0.map(Self.cell) }
    var book = FormWorkbook(name: key.language == .ja ? "判定票" : "Verdicts", header: sheet.header, rows: rows, entries: entries)
    book.guideName = guide.title
    book.guide = guide.lines.map { ($0.heading, $0.text) }
    return book
  }

  /// Writes the sheet as CSV.
  ///
  /// - Throws: `DelimitedTextError`.
  func write(_ sheet: ReviewSheet, to path: String, format: DelimitedFormat) throws {
    var writer = try DelimitedWriter(path: path, format: format)
    let empty = words.verdictColumns.map { _ in "" }
    try writer.writeRow(sheet.header + words.verdictColumns)
    for row in sheet.rows {
      try writer.write { rows throws(DelimitedTextError) in
        for cell in row {
          switch cell {
          case .number(let number): rows.add(number: number)
          case .text(let text): try rows.add(text: text)
          }
        }
        try rows.addRow(empty)
      }
    }
    try writer.close()
  }

  private var entries: [FormWorkbook.Entry] {
    let steps = key.scale.steps.indices.map { key.scale.label($0, key.language) }
    let items = key.columns.map(\.label) + [words.otherItem]
    return [
      .init(header: words.low, values: steps), .init(header: words.high, values: steps),
      .init(header: words.confidence, values: words.confidences), .init(header: words.information, values: words.informationAnswers),
      .init(header: words.missingInformation)
    ] + words.items.map { .init(header: $0, values: items) }
  }

  /// Workbooks hold texts as texts; what a spreadsheet would compute once the sheet is saved as CSV has an apostrophe before it.
  private static func cell(_ cell: ReviewSheet.Cell) -> FormWorkbook.Cell {
    switch cell {
    case .number(let number): .number(number)
    case .text(let text): .text(safe(text))
    }
  }

  /// A text that no spreadsheet computes: an apostrophe stands before `= + - @`, tab and carriage return.
  private static func safe(_ text: String) -> String {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }), formulaStarts.contains(first) else { return text }
    return "'" + text
  }

  private static let formulaStarts: [Unicode.Scalar] = ["=", "+", "-", "@", "\t", "\r"]
}
