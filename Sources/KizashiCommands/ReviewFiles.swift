import Carriers
import DelimitedText
import Glibc
import Scoring
import StructuredText
import Studies

/// The files of a draw: a sheet for each expert, and the key, which they do not get.
struct ReviewFiles {
  /// The forms of a sheet.
  enum Format { case workbook, delimited }

  /// The file of the key.
  let keyPath: String
  private let key: ReviewKey
  private let stem: String
  private let format: Format
  private let delimited: DelimitedFormat

  /// The files of a draw at `output`, for the experts of `key`.
  ///
  /// - Throws: `ReviewProblem` for an unknown ending, and where one of the files is there already.
  init(_ key: ReviewKey, output: String, keyPath: String?, delimited: DelimitedFormat) throws {
    let endings: [(ending: String, format: Format)] = [(".xlsx", .workbook), (".csv", .delimited)]
    guard let known = endings.first(where: { output.lowercased().hasSuffix($0.ending) }), output.count > known.ending.count else {
      throw ReviewProblem.unknownFormat(path: output)
    }
    (self.key, format, self.delimited) = (key, known.format, delimited)
    stem = String(output.dropLast(known.ending.count))
    self.keyPath = keyPath ?? stem + ".key.json"
    for path in [self.keyPath] + sheetPaths + (format == .delimited ? [guidePath] : []) where access(path, F_OK) == 0 {
      throw ReviewProblem.alreadyThere(path: path)
    }
  }

  /// The sheets, in the order of the experts.
  var sheetPaths: [String] {
    let ending = format == .workbook ? ".xlsx" : ".csv"
    return key.reviewers.count == 1 ? [stem + ending] : key.reviewers.map { "\(stem)-\($0)\(ending)" }
  }

  /// The page that explains sheets without one.
  private var guidePath: String { stem + ".guide.txt" }

  /// All files that are written.
  var paths: [String] { sheetPaths + (format == .delimited ? [guidePath] : []) + [keyPath] }

  /// Writes the key and the sheets.
  ///
  /// - Throws: `StudyError`, `CarrierError` or `DelimitedTextError` when a file cannot be written.
  func write(_ sheets: [ReviewSheet]) throws {
    try writeWhole(key.json.bytes(), to: keyPath)
    let form = ReviewForm(key)
    if format == .delimited { try writeWhole(Array(form.guideText.utf8), to: guidePath) }
    for (sheet, path) in zip(sheets, sheetPaths) {
      switch format {
      case .workbook: try writeWhole(try form.workbook(sheet).bytes(), to: path)
      case .delimited: try form.write(sheet, to: path, format: delimited)
      }
    }
  }
}
