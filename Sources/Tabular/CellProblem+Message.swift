import DelimitedText

extension CellProblem {
  /// A short name for machines, as in a rejects file.
  public var code: String {
    switch self {
    case .notANumber: "not_a_number"
    case .fullWidthDigits: "full_width_digits"
    case .numberWord: "number_word"
    case .hexadecimal: "hexadecimal"
    case .thousandsSeparator: "thousands_separator"
    case .beyondExactIntegers: "beyond_exact_integers"
    case .outOfRange: "out_of_range"
    case .spreadsheetError: "spreadsheet_error"
    case .notACount: "not_a_count"
    case .notAFlag: "not_a_flag"
    case .unknownCode: "unknown_code"
    case .notADate: "not_a_date"
    case .impossibleDate: "impossible_date"
    case .notAFiscalYear: "not_a_fiscal_year"
    case .emptyKey: "empty_key"
    case .repeatedKey: "repeated_key"
    case .fieldCount: "field_count"
    }
  }

  /// The message in English.
  public var english: String {
    switch self {
    case .notANumber: "not a number; correct the cell"
    case .fullWidthDigits: "the number is written in full-width digits; write half-width digits"
    case .numberWord: "nan and inf are no numbers here; leave the cell empty when the value is missing"
    case .hexadecimal: "a hexadecimal number; write it in decimal digits"
    case .thousandsSeparator: "the thousands are separated by commas; write the number without commas"
    case .beyondExactIntegers:
      "a whole number beyond 9007199254740992 (2^53), where digits would be lost; such a column is a key or a text"
    case .outOfRange: "the number is too large or too small to be held"
    case .spreadsheetError(let name): "the spreadsheet's error value \(name); correct the formula, or leave the cell empty"
    case .notACount: "not a count (a whole number of 0 or more)"
    case .notAFlag: "neither 0 nor 1 nor a declared code"
    case .unknownCode: "not one of the codes that the dictionary declares; correct the cell or add the code"
    case .notADate: "not a date such as 2022-04-01, 2022/4/1 or 令和4年4月1日"
    case .impossibleDate: "a date that does not exist: check the month, the day and the years of the era"
    case .notAFiscalYear: "not a fiscal year such as 2022, 令和4年度 or R4"
    case .emptyKey: "the key is empty; each row needs one"
    case .repeatedKey: "an earlier row has the same key; the earlier row counts"
    case .fieldCount(let found, let expected): "\(found) fields, but the header has \(expected)"
    }
  }

  /// The way out for commands that have the option; `column` is the name of the column.
  func optionHint(column: String) -> OptionHint? {
    switch self {
    case .notANumber:
      OptionHint(
        option: "--types", english: "declare the column with --types \(column)=text", japanese: "--types \(column)=text を指定してください")
    case .fullWidthDigits:
      OptionHint(option: "--normalize-width", english: "use --normalize-width", japanese: "--normalize-width を指定してください")
    case .beyondExactIntegers:
      OptionHint(
        option: "--types", english: "declare it with --types \(column)=key", japanese: "--types \(column)=key を指定してください")
    default: nil
    }
  }

  /// The message in Japanese.
  public var japanese: String {
    switch self {
    case .notANumber: "数値ではありません。セルを直してください"
    case .fullWidthDigits: "全角数字です。半角数字に直してください"
    case .numberWord: "nan や inf は数値として扱いません。値がない場合は空にしてください"
    case .hexadecimal: "16進数です。10進数で書いてください"
    case .thousandsSeparator: "桁区切りのコンマがあります。コンマを除いてください"
    case .beyondExactIntegers: "2の53乗を超える整数で、桁が失われます。識別子か文字として扱う列です"
    case .outOfRange: "扱える範囲を超えた数値です"
    case .spreadsheetError(let name): "表計算ソフトのエラー値 \(name) です。数式を直すか、空にしてください"
    case .notACount: "回数（0以上の整数）ではありません"
    case .notAFlag: "0、1、定義された符号のいずれでもありません"
    case .unknownCode: "データ定義書にない符号です。セルを直すか、符号を追加してください"
    case .notADate: "日付ではありません（例: 2022-04-01、2022/4/1、令和4年4月1日）"
    case .impossibleDate: "存在しない日付です。月、日、元号の年を確かめてください"
    case .notAFiscalYear: "年度ではありません（例: 2022、令和4年度、R4）"
    case .emptyKey: "識別子が空です。各行に必要です"
    case .repeatedKey: "前の行と識別子が同じです。前の行を使いました"
    case .fieldCount(let found, let expected): "項目が\(found)個ですが、見出しは\(expected)個です"
    }
  }
}
