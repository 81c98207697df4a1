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
    case .missingKeyColumn(let path, let column):
      "\(path): no column \"\(column)\" for the key. Correct the header, or name it with --key COLUMN."
    case .sameFile(let path): "\(path): the answer would overwrite this input. Choose another name with --output."
    }
  }

  /// What is wrong, where, and what to do, in Japanese.
  public var japanese: String {
    switch self {
    case .rule(let error): error.japanese
    case .table(let error): error.scoringHint?.after(japanese: error.japanese) ?? error.japanese
    case .noKeyColumn(let path): "\(path)：ルールに識別子の列の指定がありません。--key 列名 で指定してください。"
    case .missingKeyColumn(let path, let column): "\(path)：識別子の列「\(column)」がありません。見出しを直すか、--key 列名 で指定してください。"
    case .sameFile(let path): "\(path)：結果がこの入力ファイルを上書きしてしまいます。--output で別の名前を指定してください。"
    }
  }

  /// The message in a language.
  public func message(_ language: TextLanguage) -> String { language == .ja ? japanese : english }
}
