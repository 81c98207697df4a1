/// Why a score cannot be calibrated by a method; the line is that of the file.
enum CalibrationFailure: Explained, Equatable {
  /// A score is below 0 or above 1.
  case notProbability(column: String, line: Int)
  /// A score is exactly 0 or 1.
  case atEnd(column: String, line: Int)
  /// An outcome is no share of events.
  case notShare(column: String, line: Int)
  /// All rows that count have an event, or none has.
  case oneClass(column: String)
  /// The score tells events and others apart without error.
  case separated(column: String)
  /// The score has one value, or for beta two functions of it that say the same.
  case tooFewScores(column: String)

  var english: String {
    switch self {
    case .notProbability(let column, let line):
      "line \(line), column \"\(column)\": the score is not between 0 and 1, so it has no logit. Use --method isotonic."
    case .atEnd(let column, let line):
      "line \(line), column \"\(column)\": the score is exactly 0 or 1, so its logit is infinite. Use --method isotonic, or a score that is not rounded."
    case .notShare(let column, let line):
      "line \(line), column \"\(column)\": the outcome is neither one of two values nor a share between 0 and 1. Recode it."
    case .oneClass(let column): "column \"\(column)\" has only one value in the rows that count: there is nothing to tell apart."
    case .separated(let column):
      "column \"\(column)\" tells events and others apart without error, so the map would be infinitely steep. Use --method platt or isotonic."
    case .tooFewScores(let column): "column \"\(column)\" has too few different values for this method. Use --method isotonic."
    }
  }

  var japanese: String {
    switch self {
    case .notProbability(let column, let line):
      "\(line) 行目の列「\(column)」: スコアが 0 から 1 の範囲にないため、ロジットがありません。--method isotonic を使ってください。"
    case .atEnd(let column, let line):
      "\(line) 行目の列「\(column)」: スコアがちょうど 0 か 1 のため、ロジットが無限大です。--method isotonic を使うか、丸める前のスコアを使ってください。"
    case .notShare(let column, let line): "\(line) 行目の列「\(column)」: 結果が二値でも 0 から 1 の割合でもありません。置き換えてください。"
    case .oneClass(let column): "列「\(column)」の値が、使う行では一つしかないため、区別できるものがありません。"
    case .separated(let column):
      "列「\(column)」によって発生の有無が誤りなく分かれるため、写像の傾きが無限大になります。--method platt か isotonic を使ってください。"
    case .tooFewScores(let column): "列「\(column)」の値の種類が、この方法には少なすぎます。--method isotonic を使ってください。"
    }
  }
}
