extension EvaluationError {
  /// The message in English.
  public var english: String {
    switch self {
    case .noEvaluation(let run): "\(run): no run folder with an evaluation file; name the folder of a 'kizashi run' that made a card"
    case .notRoles(let file, let key): "\(file): '\(key)' is missing or not what it should be; make the run again with this version"
    case .missingColumn(let table, let column, let nearest):
      "table '\(table)' has no column '\(column)'" + (nearest.map { ". Did you mean '\($0)'?" } ?? "; add it, or name another")
    case .noScore(let table): "table '\(table)': no column of scores is named; name the score to be judged, or a rule"
    case .notNumbers(let table, let column): "table '\(table)': column '\(column)' holds other things than numbers; check the column"
    case .noValue(let table, let column, let line): "table '\(table)', line \(line): column '\(column)' is empty; every row needs a value"
    case .notAllowed(let table, let column, let line, let allowed):
      "table '\(table)', line \(line): the value of column '\(column)' is not \(allowed.english)"
    case .repeatedChild(let table, let line):
      "table '\(table)', line \(line): this child stands in the table already (in the same year); keep one row for each child and year"
    case .oneClass(let outcome, let isEvent, let rows):
      "outcome '\(outcome)': \(isEvent ? "all" : "none") of the \(rows) children to be judged have it; a score cannot be judged without both"
    case .noRows(let table): "table '\(table)': no row has both an outcome and a score; check the columns that are named"
    }
  }

  /// The message in Japanese.
  public var japanese: String {
    switch self {
    case .noEvaluation(let run): "\(run)：評価用ファイルのある実行フォルダーではありません。点数表ができた「kizashi run」のフォルダーを指定してください。"
    case .notRoles(let file, let key): "\(file)：「\(key)」がないか、正しくありません。この版で分析をやり直してください。"
    case .missingColumn(let table, let column, let nearest):
      "表「\(table)」に列「\(column)」がありません。" + (nearest.map { "「\($0)」ではありませんか。" } ?? "列を加えるか、別の列を指定してください。")
    case .noScore(let table): "表「\(table)」：評価する点数の列が指定されていません。点数の列か規則を指定してください。"
    case .notNumbers(let table, let column): "表「\(table)」：列「\(column)」に数値でないものがあります。列を確かめてください。"
    case .noValue(let table, let column, let line): "表「\(table)」（\(line)行目）：列「\(column)」が空です。すべての行に値が必要です。"
    case .notAllowed(let table, let column, let line, let allowed):
      "表「\(table)」（\(line)行目）：列「\(column)」の値が\(allowed.japanese)ではありません。"
    case .repeatedChild(let table, let line):
      "表「\(table)」（\(line)行目）：同じ児童が（同じ年度に）すでにあります。児童と年度ごとに1行にしてください。"
    case .oneClass(let outcome, let isEvent, let rows):
      "結果「\(outcome)」：評価する\(rows)人\(isEvent ? "すべてが当てはまる" : "のうち当てはまる児童がいない")ため、点数を評価できません。"
    case .noRows(let table): "表「\(table)」：結果と点数の両方がある行がありません。指定した列を確かめてください。"
    }
  }
}

extension AllowedValues {
  fileprivate var english: String {
    switch self {
    case .yesNo: "0 or 1; name the value that is an event, or write 1 and 0"
    case .probability: "from 0 to 1, as a probability is; name it as a score without probabilities, or mend the column"
    case .part: "train, calibrate or test"
    case .year: "a school year such as 2026"
    }
  }

  fileprivate var japanese: String {
    switch self {
    case .yesNo: "0か1"
    case .probability: "0から1まで（確率）"
    case .part: "train・calibrate・test のいずれか"
    case .year: "年度（2026 など）"
    }
  }
}
