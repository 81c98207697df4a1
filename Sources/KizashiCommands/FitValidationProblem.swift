import Validation

/// Why the performance of a fit cannot be corrected for optimism.
enum FitValidationProblem: Explained, Equatable {
  /// The formula has no constant.
  case noIntercept
  /// There are more folds than clusters or rows.
  case moreFolds(Int, than: Int)
  /// A file of draws has a cell that is no row of the fit; the line is that of the file.
  case draw(column: String, line: Int, rows: Int)
  /// The refits came to nothing.
  case refits(ValidationError)

  var english: String {
    switch self {
    case .noIntercept: "--validate needs the constant, which the formula leaves out. Leave out '+ 0' or '- 1'."
    case .moreFolds(let folds, let count): "--folds \(folds): there are only \(count) groups of rows to share among folds. Use fewer folds."
    case .draw(let column, let line, let rows):
      "line \(line), column \"\(column)\": not the number of a row between 1 and \(rows). Count rows from 1, and only those that enter the fit."
    case .refits(let error): error.english
    }
  }

  var japanese: String {
    switch self {
    case .noIntercept: "--validate には切片が必要ですが、式に切片がありません。「+ 0」や「- 1」を外してください。"
    case .moreFolds(let folds, let count): "--folds \(folds): 分割できるまとまりは \(count) 個しかありません。分割数を減らしてください。"
    case .draw(let column, let line, let rows):
      "\(line) 行目の列「\(column)」: 1 から \(rows) までの行番号ではありません。推定に使う行だけを 1 から数えてください。"
    case .refits(let error): error.japanese
    }
  }
}
