public import DelimitedText
import Workbooks

/// The file of a table, opened: delimited text, or a sheet of a workbook as such.
public struct TableFile: Sendable {
  /// Its rows.
  public let text: DelimitedFile
  /// What opening it found that a person should know.
  let warnings: [ReadingWarning]

  /// How a file is opened whose encoding is not declared.
  public enum Encoding: Equatable, Sendable {
    /// It must be UTF-8.
    case utf8
    /// It is looked at.
    case detected
    /// It is this one.
    case declared(TextEncoding)
  }

  /// Opens a file; a workbook, of which the first sheet is taken where none is named, is in UTF-8 whatever is declared.
  /// - Throws: `TabularError.text`, `.workbook`, `.sheetOfNoWorkbook`.
  /// - Complexity: O(bytes of the file).
  public init(
    path: String, sheet: String? = nil, encoding: Encoding = .detected, delimiter: UInt8? = nil, threads: Int = 1
  ) throws(TabularError) {
    do throws(DelimitedTextError) {
      text = try Self.open(path, encoding, delimiter, threads)
      warnings = []
    } catch DelimitedTextError.otherKind(_, .workbook) {
      (text, warnings) = try Self.open(path, sheet: sheet, threads)
      return
    } catch {
      throw .text(error)
    }
    if let sheet { throw .sheetOfNoWorkbook(file: path, sheet: sheet) }
  }

  private static func open(
    _ path: String, _ encoding: Encoding, _ delimiter: UInt8?, _ threads: Int
  ) throws(DelimitedTextError) -> DelimitedFile {
    switch encoding {
    case .detected: try DelimitedFile.detectingEncoding(path: path, delimiter: delimiter, threads: threads)
    case .utf8: try DelimitedFile(path: path, delimiter: delimiter, threads: threads)
    case .declared(let encoding): try DelimitedFile(path: path, encoding: encoding, delimiter: delimiter, threads: threads)
    }
  }

  private static func open(_ path: String, sheet name: String?, _ threads: Int) throws(TabularError) -> (DelimitedFile, [ReadingWarning]) {
    let sheet: SheetText
    do throws(WorkbookError) { sheet = try WorkbookReader(path: path).text(ofSheet: name) } catch { throw .workbook(error) }
    do throws(DelimitedTextError) {
      let file = try DelimitedFile(text: sheet.bytes, path: path, threads: threads)
      return (file, sheet.links.map { [warning($0, file)] } ?? [])
    } catch {
      throw .text(error)
    }
  }

  private static func warning(_ links: SheetText.Links, _ file: DelimitedFile) -> ReadingWarning {
    let column = links.column <= file.header.count ? file.header[links.column - 1] : ""
    var warning = ReadingWarning(code: .externalLinks, column: column, line: links.row, count: links.count)
    warning.cell = links.cell
    return warning
  }
}
