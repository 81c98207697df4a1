public import DelimitedText
import Workbooks

extension TabularError {
  /// The message in English: what, where, and what to do.
  public var english: String {
    switch self {
    case .text(let error): error.english
    case .workbook(let error): error.english
    case .sheetOfNoWorkbook(let file, let sheet): "\(file): --sheet names '\(sheet)', and the file is no workbook; leave --sheet out"
    case .noRows(let file): "\(file): there is a header but no row below it; export the table again with its rows"
    case .cell(let file, let line, let column, let problem): "\(file): line \(line), column \"\(column)\": \(problem.english)"
    case .duplicateKey(let file, let column, let first, let second):
      "\(file): column \"\(column)\": line \(first) and line \(second) have the same key; keep one of the rows, or do not declare the column as key"
    case .unknownColumn(let file, let column, let nearest): "\(file): no column \"\(column)\" in the header\(Self.did(nearest))"
    case .noItems(let file, let table): "\(file): the dictionary has no item of table \"\(table)\"; check its column table"
    case .missingItem(let file, let item, let column, let nearest):
      "\(file): line 1: no column \"\(column)\" for item \"\(item)\"\(Self.did(nearest)); correct the header or the dictionary's column"
    case .tooManyRejects(let file, let limit, let line, let column, let problem):
      "\(file): more than \(limit) rows cannot be taken; the first is line \(line), column \"\(column)\": \(problem.english)"
    case .unknownDictionaryColumn(let file, let column, let nearest):
      "\(file): line 1: a dictionary has no column \"\(column)\"\(Self.did(nearest))"
    case .missingDictionaryColumn(let file, let column): "\(file): line 1: a dictionary needs a column \"\(column)\""
    case .dictionaryCell(let file, let line, let column, let problem): "\(file): line \(line), column \"\(column)\": \(problem.english)"
    }
  }

  /// The message in Japanese.
  public var japanese: String {
    switch self {
    case .text(let error): error.japanese
    case .workbook(let error): error.japanese
    case .sheetOfNoWorkbook(let file, let sheet): "\(file): --sheet に「\(sheet)」が指定されていますが、ブックではありません。--sheet を外してください"
    case .noRows(let file): "\(file): 見出し行だけで、データの行がありません。表を出力し直してください"
    case .cell(let file, let line, let column, let problem): "\(file): \(line)行目、列「\(column)」: \(problem.japanese)"
    case .duplicateKey(let file, let column, let first, let second):
      "\(file): 列「\(column)」: \(first)行目と\(second)行目の識別子が同じです。どちらかの行を除くか、key の指定をやめてください"
    case .unknownColumn(let file, let column, let nearest): "\(file): 見出しに列「\(column)」がありません\(Self.perhaps(nearest))"
    case .noItems(let file, let table): "\(file): データ定義書に台帳「\(table)」の項目がありません。「台帳」の列を確かめてください"
    case .missingItem(let file, let item, let column, let nearest):
      "\(file): 1行目: 項目「\(item)」の列「\(column)」がありません\(Self.perhaps(nearest))。見出しかデータ定義書の「列」を直してください"
    case .tooManyRejects(let file, let limit, let line, let column, let problem):
      "\(file): 取り込めない行が\(limit)行を超えました。最初は\(line)行目、列「\(column)」: \(problem.japanese)"
    case .unknownDictionaryColumn(let file, let column, let nearest):
      "\(file): 1行目: データ定義書に「\(column)」という列は使えません\(Self.perhaps(nearest))"
    case .missingDictionaryColumn(let file, let column): "\(file): 1行目: データ定義書には列「\(column)」が必要です"
    case .dictionaryCell(let file, let line, let column, let problem): "\(file): \(line)行目、列「\(column)」: \(problem.japanese)"
    }
  }

  /// The way out for commands that have the option.
  public var optionHint: OptionHint? {
    switch self {
    case .text(let error): error.optionHint
    case .cell(_, _, let column, let problem): problem.optionHint(column: column)
    default: nil
    }
  }

  private static func did(_ nearest: String?) -> String { nearest.map { "; did you mean \"\($0)\"?" } ?? "" }

  private static func perhaps(_ nearest: String?) -> String { nearest.map { "（「\($0)」のことでしょうか）" } ?? "" }
}

extension DictionaryProblem {
  /// The message in English.
  public var english: String {
    switch self {
    case .unknownWord(let word, let nearest, let allowed):
      "\"\(word)\" is not known\(nearest.map { "; did you mean \"\($0)\"?" } ?? ""); use one of \(allowed.joined(separator: ", "))"
    case .empty: "the cell must not be empty"
    case .repeated(let item, let line): "item \"\(item)\" appears twice in its table, first on line \(line)"
    case .malformedCodes(let text): "\"\(text)\": write codes as 1=male;2=female"
    case .malformedReasons(let text): "\"\(text)\": write reasons of missing values as -1=not_attended;9=unknown"
    case .unknownReason(let item, let reason, let nearest, let allowed):
      "item \"\(item)\": no missing-value reason \"\(reason)\"\(nearest.map { "; did you mean \"\($0)\"?" } ?? ""); "
        + "use one of \(allowed.joined(separator: ", "))"
    case .badDecimals(let item, let text, let most):
      "item \"\(item)\": \"\(text)\" decimals cannot be shown; write a whole number from 0 to \(most)"
    case .repeatedCode(let code): "the code \"\(code)\" appears twice"
    case .codeWithoutNumber(let code):
      "the code \"\(code)\" of a numeric item is no number and stands for none; write \(code)=1, or use type category"
    case .notAWholeNumber(let text): "\"\(text)\" is not a whole number of 0 or more"
    case .malformedCuts(let text): "\"\(text)\": write cuts as rising numbers, 10;20;30"
    }
  }

  /// The message in Japanese.
  public var japanese: String {
    switch self {
    case .unknownWord(let word, let nearest, let allowed):
      "「\(word)」は使えません\(nearest.map { "（「\($0)」のことでしょうか）" } ?? "")。使える語: \(allowed.joined(separator: "、"))"
    case .empty: "空にできません"
    case .repeated(let item, let line): "項目「\(item)」が同じ台帳に重複しています（最初は\(line)行目）"
    case .malformedCodes(let text): "「\(text)」: 符号は 1=男;2=女 のように書いてください"
    case .malformedReasons(let text): "「\(text)」: 欠測符号は -1=not_attended;9=unknown のように書いてください"
    case .unknownReason(let item, let reason, let nearest, let allowed):
      "項目「\(item)」: 欠測理由「\(reason)」は使えません\(nearest.map { "（「\($0)」のことでしょうか）" } ?? "")。使える語: \(allowed.joined(separator: "、"))"
    case .badDecimals(let item, let text, let most): "項目「\(item)」: 小数桁「\(text)」は使えません。0から\(most)までの整数にしてください"
    case .repeatedCode(let code): "符号「\(code)」が重複しています"
    case .codeWithoutNumber(let code): "数値項目の符号「\(code)」に対応する数値がありません。\(code)=1 のように書くか、型を区分にしてください"
    case .notAWholeNumber(let text): "「\(text)」は0以上の整数ではありません"
    case .malformedCuts(let text): "「\(text)」: 区切りは 10;20;30 のように小さい順に書いてください"
    }
  }
}
