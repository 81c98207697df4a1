extension ScorecardsError {
  /// What is wrong and what to do, in English.
  public var english: String {
    switch self {
    case .lengthsDiffer(let what, let count, let rows): "\(what): \(count) values for \(rows) rows. Give one value a row."
    case .rowOutside(let rows): "the row subset names a row outside the \(rows) rows of the table. Name rows from 0 to \(rows - 1)."
    case .outcomeNotBinary(let rows):
      "the outcome is not 0 or 1 in \(rows) rows. Code an event as 1 and no event as 0, and leave out unknown outcomes."
    case .invalidWeights(let rows): "the weight is negative or not a number in \(rows) rows. Give weights of 0 or more."
    case .invalidOffset(let rows): "the offset is not a number in \(rows) rows. Give each row a finite offset."
    case .oneKindOnly(let events, let rows):
      "there are \(Int(events)) events among \(Int(rows)) rows. A card needs rows of both kinds; check the outcome and the period."
    case .notRecordable(let item, let decimals, let rows):
      "item \"\(item)\": \(rows) values are infinite or have more than \(decimals) decimals. Correct `decimals` in the dictionary or round the values."
    case .invalidDecimals(let item, let decimals): "item \"\(item)\": decimals is \(decimals). Give a whole number from 0 to 9."
    case .unknownCode(let item, let code): "item \"\(item)\": code \(code) has no name. Add it to the dictionary."
    case .invalidCuts(let item):
      "item \"\(item)\": the official cut points are not ascending finite numbers. Correct `cuts` in the dictionary."
    case .tooManyBins(let item): "item \"\(item)\": more than 255 bins and missing reasons. Group levels or reasons in the dictionary."
    case .kindsDiffer(let item):
      "item \"\(item)\": numbers where levels were binned, or the reverse. Use the dictionary of the training data."
    case .invalidSetting(let name, let allowed): "setting \(name) must be \(allowed)."
    case .notConverged(let iterations):
      "the fit did not converge in \(iterations) steps. Look for a feature that separates events from non-events."
    }
  }

  /// What is wrong and what to do, in Japanese.
  public var japanese: String {
    switch self {
    case .lengthsDiffer(let what, let count, let rows): "\(what) の件数（\(count)）が行数（\(rows)）と一致しません。1 行に 1 つの値を指定してください。"
    case .rowOutside(let rows): "対象行の指定が表の行数（\(rows)）を超えています。0 から \(rows - 1) までの行を指定してください。"
    case .outcomeNotBinary(let rows): "目的変数が 0 または 1 でない行が \(rows) 行あります。該当を 1、非該当を 0 とし、不明の行は対象から外してください。"
    case .invalidWeights(let rows): "重みが負または数値でない行が \(rows) 行あります。0 以上の重みを指定してください。"
    case .invalidOffset(let rows): "オフセットが数値でない行が \(rows) 行あります。すべての行に有限の値を指定してください。"
    case .oneKindOnly(let events, let rows): "\(Int(rows)) 行のうち該当は \(Int(events)) 行です。該当と非該当の両方が必要ですので、目的変数と対象期間を確認してください。"
    case .notRecordable(let item, let decimals, let rows):
      "項目「\(item)」に、無限大または小数点以下 \(decimals) 桁を超える値が \(rows) 行あります。データ辞書の decimals を直すか、値を丸めてください。"
    case .invalidDecimals(let item, let decimals): "項目「\(item)」の decimals が \(decimals) です。0 から 9 までの整数を指定してください。"
    case .unknownCode(let item, let code): "項目「\(item)」のコード \(code) に名称がありません。データ辞書に追加してください。"
    case .invalidCuts(let item): "項目「\(item)」の公式の区切り値が昇順の有限な数値ではありません。データ辞書の cuts を直してください。"
    case .tooManyBins(let item): "項目「\(item)」の区分と欠測理由が 255 を超えています。データ辞書で区分または理由をまとめてください。"
    case .kindsDiffer(let item): "項目「\(item)」の種類（数値・区分）が学習時と異なります。学習時と同じデータ辞書を使ってください。"
    case .invalidSetting(let name, let allowed): "設定 \(name) は \(allowed) の範囲で指定してください。"
    case .notConverged(let iterations): "\(iterations) 回の反復で収束しませんでした。該当と非該当を完全に分ける項目がないか確認してください。"
    }
  }
}
