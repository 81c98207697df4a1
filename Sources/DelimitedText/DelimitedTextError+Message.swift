extension DelimitedTextError {
  /// The message in English: what, where, and what to do.
  public var english: String {
    switch self {
    case .system(let file, let action, let reason): "\(file): cannot \(action.rawValue) the file: \(reason)"
    case .isFolder(let file): "\(file): this is a folder; name a file"
    case .empty(let file): "\(file): the file is empty; it needs a header and at least one row"
    case .otherKind(let file, let kind): "\(file): \(kind.english)"
    case .otherDelimiter(let file, let delimiter):
      "\(file): line 1: the header is separated by \(Self.name(delimiter)), not as expected; separate the fields as expected"
    case .unusableDelimiter: "--delimiter must be comma, tab or semicolon (or | in a file that is not CP932)"
    case .undecodable(let file, let line, let byte, let encoding, let alternatives):
      "\(file): line \(line), byte \(byte): not \(encoding.title); \(Self.advice(alternatives))"
    case .ambiguousEncoding(let file, let candidates):
      "\(file): not UTF-8, and both \(Self.titles(candidates)) fit its bytes; save the file as UTF-8"
    case .markContradicts(let file, let encoding):
      "\(file): starts with the mark of UTF-8 but --encoding says \(encoding.rawValue); use --encoding utf-8"
    case .zeroByte(let file, let line): "\(file): line \(line): a zero byte (NUL): this is a binary or damaged file; export it again as CSV"
    case .loneCarriageReturn(let file, let line):
      "\(file): line \(line): a carriage return without a line feed; save the file with line ends CRLF or LF"
    case .duplicateHeader(let file, let name, let first, let second):
      "\(file): line 1: duplicate header: column \"\(name)\" appears twice, as column \(first) and column \(second); rename one"
    case .emptyHeaderCell(let file, let column):
      "\(file): line 1, column \(column): the header cell is empty; give the column a name or delete it"
    case .fieldCount(let file, let line, let found, let expected):
      "\(file): line \(line): \(found) fields, but the header has \(expected); check for a missing or an unquoted comma"
    case .unclosedQuote(let file, let line, let column):
      "\(file): line \(line), \(column): a quote opens here and never closes; add the closing quote"
    case .textAfterQuote(let file, let line, let column):
      "\(file): line \(line), \(column): text follows the closing quote; double the quotes inside a quoted field"
    case .strayQuote(let file, let line, let column):
      "\(file): line \(line), \(column): a quote inside a field without quotes; put the field in quotes and double the quote"
    case .fieldTooLong(let file, let line, let column, let limit):
      "\(file): line \(line), \(column): the field is longer than the limit of \(limit >> 20) MiB; a quote may be missing, or the file is damaged"
    case .unencodable(let encoding, let scalar):
      "cannot write the character U+\(Self.hex(scalar)) in \(encoding.title); write the file in UTF-8"
    }
  }

  /// The message in Japanese.
  public var japanese: String {
    switch self {
    case .system(let file, let action, let reason): "\(file): ファイルを\(action.japanese)できません（\(reason)）"
    case .isFolder(let file): "\(file): フォルダーです。ファイルを指定してください"
    case .empty(let file): "\(file): 空のファイルです。見出し行と1行以上のデータが必要です"
    case .otherKind(let file, let kind): "\(file): \(kind.japanese)"
    case .otherDelimiter(let file, let delimiter):
      "\(file): 1行目: 見出しの区切りは\(Self.japaneseName(delimiter))のようです。区切りを直してください"
    case .unusableDelimiter: "--delimiter には comma、tab、semicolon のいずれかを指定してください（CP932以外では | も使えます）"
    case .undecodable(let file, let line, let byte, let encoding, let alternatives):
      "\(file): \(line)行目の\(byte)バイト目: \(encoding.title)として読めません。\(Self.japaneseAdvice(alternatives))"
    case .ambiguousEncoding(let file, let candidates):
      "\(file): UTF-8ではなく、文字コードを一つに決められません（\(Self.titles(candidates))）。UTF-8で保存し直してください"
    case .markContradicts(let file, let encoding):
      "\(file): UTF-8の印（BOM）がありますが、--encoding は \(encoding.rawValue) です。--encoding utf-8 を指定してください"
    case .zeroByte(let file, let line): "\(file): \(line)行目: ゼロバイト（NUL）があります。バイナリか壊れたファイルです。CSVとして出力し直してください"
    case .loneCarriageReturn(let file, let line): "\(file): \(line)行目: 改行が復帰文字（CR）だけです。CRLFかLFで保存し直してください"
    case .duplicateHeader(let file, let name, let first, let second):
      "\(file): 1行目: 列「\(name)」が\(first)列目と\(second)列目に重複しています。どちらかの名前を変えてください"
    case .emptyHeaderCell(let file, let column): "\(file): 1行目の\(column)列目: 見出しが空です。名前を付けるか、列を削除してください"
    case .fieldCount(let file, let line, let found, let expected):
      "\(file): \(line)行目: 項目が\(found)個ですが、見出しは\(expected)個です。区切りの過不足を確かめてください"
    case .unclosedQuote(let file, let line, let column): "\(file): \(line)行目、\(column.japanese): 引用符が閉じていません。閉じる引用符を補ってください"
    case .textAfterQuote(let file, let line, let column):
      "\(file): \(line)行目、\(column.japanese): 閉じた引用符の後に文字があります。引用符の中の引用符は二つ重ねてください"
    case .strayQuote(let file, let line, let column):
      "\(file): \(line)行目、\(column.japanese): 引用符で始まらない項目の中に引用符があります。項目全体を引用符で囲んでください"
    case .fieldTooLong(let file, let line, let column, let limit):
      "\(file): \(line)行目、\(column.japanese): 項目が上限（\(limit >> 20) MiB）より長いです。引用符の閉じ忘れか、壊れたファイルです"
    case .unencodable(let encoding, let scalar): "文字 U+\(Self.hex(scalar)) は\(encoding.title)で書けません。UTF-8で出力してください"
    }
  }

  /// The way out for commands that have the option.
  public var optionHint: OptionHint? {
    switch self {
    case .otherDelimiter(_, let delimiter): Self.hint("--delimiter", "--delimiter \(Self.option(delimiter))")
    case .undecodable(_, _, _, _, let alternatives) where !alternatives.isEmpty: Self.hint("--encoding", Self.options(alternatives))
    case .ambiguousEncoding(_, let candidates): Self.hint("--encoding", Self.options(candidates))
    default: nil
    }
  }

  private static func hint(_ option: String, _ use: String) -> OptionHint {
    OptionHint(option: option, english: "use \(use)", japanese: "\(use) を指定してください")
  }

  private static func name(_ delimiter: UInt8) -> String { delimiter == Delimiters.tab ? "tabs" : option(delimiter) + "s" }

  private static func japaneseName(_ delimiter: UInt8) -> String {
    switch delimiter {
    case Delimiters.tab: "タブ"
    case Delimiters.semicolon: "セミコロン"
    default: "コンマ"
    }
  }

  private static func option(_ delimiter: UInt8) -> String {
    switch delimiter {
    case Delimiters.tab: "tab"
    case Delimiters.semicolon: "semicolon"
    default: "comma"
    }
  }

  private static func advice(_ alternatives: [TextEncoding]) -> String {
    guard !alternatives.isEmpty else { return "the file is damaged or in no encoding that is read here; export it again as UTF-8" }
    return "its bytes fit \(titles(alternatives)); save it as UTF-8"
  }

  private static func japaneseAdvice(_ alternatives: [TextEncoding]) -> String {
    guard !alternatives.isEmpty else { return "壊れているか、扱えない文字コードです。UTF-8で出力し直してください" }
    return "\(titles(alternatives))としては読めます。UTF-8で保存し直してください"
  }

  private static func titles(_ encodings: [TextEncoding]) -> String { encodings.map(\.title).joined(separator: " / ") }

  private static func options(_ encodings: [TextEncoding]) -> String {
    encodings.map { "--encoding \($0.rawValue)" }.joined(separator: " / ")
  }

  private static func hex(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension FileAction {
  fileprivate var japanese: String {
    switch self {
    case .open: "開くことが"
    case .read: "読むことが"
    case .write: "書くことが"
    case .replace: "保存"
    }
  }
}

extension ForeignKind {
  fileprivate var english: String {
    switch self {
    case .compressed: "a compressed file (whole or truncated); unpack it first and name the CSV inside"
    case .zip: "a zip archive; unpack it first and name the CSV inside"
    case .workbook: "an Excel workbook (xlsx, a zip archive inside); open it and save it as CSV"
    case .oldWorkbook: "an old Excel workbook (.xls) or one with a password; open it and save it as CSV"
    case .notAWorkbook: "named as an Excel workbook (xlsx) but it is none: damaged, truncated or renamed; save it as CSV"
    case .utf16: "text in UTF-16 (Excel calls it Unicode text); save it as CSV UTF-8"
    case .binary: "a binary file, not a table; export the table as CSV"
    }
  }

  fileprivate var japanese: String {
    switch self {
    case .compressed: "圧縮ファイルです（途中で切れている場合もあります）。展開して、中のCSVを指定してください"
    case .zip: "zipファイルです。展開して、中のCSVを指定してください"
    case .workbook: "Excelブック（xlsx）です。Excelで開き、CSVとして保存してください"
    case .oldWorkbook: "古いExcelブック（xls）か、パスワード付きのブックです。Excelで開き、CSVとして保存してください"
    case .notAWorkbook: "名前はExcelブックですが、中身が違うか壊れています。CSVとして保存してください"
    case .utf16: "UTF-16のテキストです。CSV UTF-8として保存してください"
    case .binary: "表ではないバイナリファイルです。表をCSVとして出力してください"
    }
  }
}
