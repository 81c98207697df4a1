extension AssociationError {
  /// What is wrong, where, and what to do, in English.
  public var english: String {
    switch self {
    case .outcomeIsNotBinary(let row):
      "The outcome of row \(row) is neither 0 nor 1. Write 1 for a child with the event, 0 for one without, and leave unknown outcomes empty."
    case .outcomeDoesNotVary(let rows, let events):
      "\(events) of \(rows) rows have the event, so nothing can be compared. Check the outcome column and the period."
    case .pValueOutOfRange(let position):
      "The p-value at position \(position) is not between 0 and 1. Correct it, or leave it empty if the test was not made."
    case .settingOutOfRange(let name, let lowest, let highest):
      "The setting \"\(name)\" must lie between \(lowest) and \(highest)."
    case .lengthsDiffer(let column, let rows, let expected):
      "Column \"\(column)\" has \(rows) rows where \(expected) were expected. Make all columns from the same table."
    case .decompositionFailed(let columns):
      "The correlations of \(columns) columns could not be decomposed. Look for values that are infinite or far too large."
    }
  }

  /// What is wrong, where, and what to do, in Japanese.
  public var japanese: String {
    switch self {
    case .outcomeIsNotBinary(let row):
      "\(row) 行目の結果の値が 0 でも 1 でもありません。該当する児童は 1、該当しない児童は 0 とし、不明の場合は空欄にしてください。"
    case .outcomeDoesNotVary(let rows, let events):
      "\(rows) 行のうち該当が \(events) 行のため、比較できません。結果の列と対象期間を確認してください。"
    case .pValueOutOfRange(let position):
      "\(position) 番目の p 値が 0 から 1 の範囲にありません。値を訂正するか、検定していない場合は空欄にしてください。"
    case .settingOutOfRange(let name, let lowest, let highest):
      "設定「\(name)」は \(lowest) から \(highest) までの値にしてください。"
    case .lengthsDiffer(let column, let rows, let expected):
      "列「\(column)」は \(rows) 行ですが、\(expected) 行が必要です。すべての列を同じ表から作成してください。"
    case .decompositionFailed(let columns):
      "\(columns) 列の相関行列を分解できませんでした。無限大や極端に大きい値がないか確認してください。"
    }
  }
}
