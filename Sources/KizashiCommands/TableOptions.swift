import ArgumentParser
import DelimitedText
import Tabular

/// The options of every command that reads a table.
struct TableOptions: ParsableArguments {
  @Option(help: "Kinds of columns: item=number|category|text|date|key, separated by commas; the others are guessed.")
  var types: String?

  @Option(help: "Encoding of the file: utf-8, cp932 or euc-jp.")
  var encoding: String?

  @Option(help: "The sheet of a workbook (default: the first).")
  var sheet: String?

  @Option(help: "What separates fields: comma, tab or semicolon.")
  var delimiter: String?

  @Option(help: "The dictionary that describes the columns.", completion: .file(extensions: ["csv"]))
  var dictionary: String?

  @Flag(help: "Take full-width digits in number columns as half-width ones.")
  var normalizeWidth = false

  func validate() throws {
    _ = try declaredKinds()
    if let encoding, TextEncoding(named: encoding) == nil {
      throw ValidationError("--encoding \(encoding): known are utf-8, cp932 and euc-jp.")
    }
    if let delimiter, Self.byte(delimiter) == nil { throw ValidationError("--delimiter \(delimiter): known are comma, tab and semicolon.") }
  }

  /// Reads the table.
  ///
  /// - Throws: `TabularError`.
  func read(_ path: String, threads: Int) throws -> Table {
    let kinds = try declaredKinds()
    let asRead = normalizeWidth ? kinds.mapValues { $0 == .number ? .text : $0 } : kinds
    let reader = try TableReader(
      path: path, sheet: sheet, encoding: encoding.flatMap { TextEncoding(named: $0) }, delimiter: delimiter.flatMap(Self.byte),
      types: asRead,
      dictionary: try items(for: path), fullWidth: normalizeWidth ? .read : .refused, threads: threads)
    let table = try reader.read()
    let language = Language.chosen(in: CommandLine.arguments)
    for warning in table.notes.warnings where warning.code == .externalLinks {
      Failure.write("\(path): " + language.text(warning.japanese, warning.english))
    }
    return normalizeWidth ? try WidthNormalization(path: path, kinds: kinds).table(table) : table
  }

  private func items(for path: String) throws -> [DictionaryItem]? {
    guard let dictionary else { return nil }
    let file = path.split(separator: "/").last ?? ""
    return try DataDictionary(path: dictionary).items(ofTable: String(file.prefix { $0 != "." }))
  }

  private func declaredKinds() throws -> [String: ColumnKind] {
    var kinds: [String: ColumnKind] = [:]
    for (item, value) in try OptionList.pairs(types, option: "--types") {
      guard let kind = ColumnKind(rawValue: value) else {
        throw ValidationError("--types \(item)=\(value): known are \(ColumnKind.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      kinds[item] = kind
    }
    return kinds
  }

  private static func byte(_ name: String) -> UInt8? {
    switch name {
    case "comma", ",": UInt8(ascii: ",")
    case "tab", "\t", "\\t": UInt8(ascii: "\t")
    case "semicolon", ";": UInt8(ascii: ";")
    case "|": UInt8(ascii: "|")
    default: nil
    }
  }
}
