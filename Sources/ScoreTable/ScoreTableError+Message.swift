import DelimitedText
public import Scoring

extension DelimitedTextError {
  /// The hint, where the programs that score tables have its option.
  fileprivate var scoringHint: OptionHint? { optionHint.flatMap { $0.option == "--encoding" ? $0 : nil } }
}

extension ScoreTableError {
  /// What is wrong, where, and what to do, in English.
  public var english: String {
    switch self {
    case .rule(let error): error.english
    case .table(let error): error.scoringHint?.after(english: error.english) ?? error.english
    case .noKeyColumn(let path): "\(path): the rule names no key column. Name it with --key COLUMN."
    case .missingColumn(let path, let column, let nearest):
      "\(path): no column \"\(column)\", which the rule reads. \(Self.english(nearest))Add the column, or correct its header."
    case .missingAskedColumn(let path, let column, let nearest):
      "\(path): no column \"\(column)\". \(Self.english(nearest))Correct the header, or name another column."
    case .missingKeyColumn(let path, let column, let nearest):
      "\(path): no column \"\(column)\" for the key. \(Self.english(nearest))Correct the header, or name it with --key COLUMN."
    case .noDataDay(let path):
      "\(path): the rule limits the age of data. Name the day on which the data were recorded with --data-as-of DATE."
    case .missingDayColumn(let path, let column, let nearest):
      "\(path): no column \"\(column)\" for the day of the data. \(Self.english(nearest))"
        + "Add the column, or name the day of the whole table with --data-as-of DATE."
    case .sameFile(let path): "\(path): the answer would overwrite this input. Choose another name with --output."
    }
  }

  /// What is wrong, where, and what to do, in Japanese.
  public var japanese: String {
    switch self {
    case .rule(let error): error.japanese
    case .table(let error): error.scoringHint?.after(japanese: error.japanese) ?? error.japanese
    case .noKeyColumn(let path): "\(path)：ルールに識別子の列の指定がありません。--key 列名 で指定してください。"
    case .missingColumn(let path, let column, let nearest):
      "\(path)：ルールが使う列「\(column)」がありません。\(Self.japanese(nearest))列を加えるか、見出しを直してください。"
    case .missingAskedColumn(let path, let column, let nearest):
      "\(path)：列「\(column)」がありません。\(Self.japanese(nearest))見出しを直すか、別の列を指定してください。"
    case .missingKeyColumn(let path, let column, let nearest):
      "\(path)：識別子の列「\(column)」がありません。\(Self.japanese(nearest))見出しを直すか、--key 列名 で指定してください。"
    case .noDataDay(let path): "\(path)：このルールはデータの古さに上限があります。データの基準日を --data-as-of 日付 で指定してください。"
    case .missingDayColumn(let path, let column, let nearest):
      "\(path)：データの基準日の列「\(column)」がありません。\(Self.japanese(nearest))列を加えるか、表全体の基準日を --data-as-of 日付 で指定してください。"
    case .sameFile(let path): "\(path)：結果がこの入力ファイルを上書きしてしまいます。--output で別の名前を指定してください。"
    }
  }

  private static func english(_ nearest: String?) -> String { nearest.map { "The nearest header is \"\($0)\". " } ?? "" }
  private static func japanese(_ nearest: String?) -> String { nearest.map { "最も近い見出しは「\($0)」です。" } ?? "" }

  /// The message in a language.
  public func message(_ language: TextLanguage) -> String { language == .ja ? japanese : english }
}
