/// Why scores cannot be judged; lines are those of the file, and values of children are never told.
enum ValidateProblem: Error, Equatable {
  /// No row has an outcome and the score.
  case noRows(score: String, outcome: String)
  /// Every row that is judged has the event, or none has.
  case oneClass(outcome: String, rows: Int)
  /// A score that is declared a probability does not lie between 0 and 1.
  case notProbability(column: String, line: Int)
  /// Two rows are of the same child.
  case repeatedChild(column: String, line: Int, first: Int)
  /// More children than there are should be taken from the top.
  case capacityTooLarge(k: Int, rows: Int)
  /// There are fewer than two clusters.
  case tooFewClusters(column: String)
  /// A column has two parts in the question.
  case repeatedColumn(String)
}

extension ValidateProblem: Explained {
  var english: String {
    switch self {
    case .noRows(let score, let outcome):
      "no row has both a score (column \"\(score)\") and an outcome (column \"\(outcome)\"). Check the names of the columns and their missing values."
    case .oneClass(let outcome, let rows):
      "the outcome, column \"\(outcome)\", has only one value in the \(rows) rows that have a score: there is nothing to tell apart. "
        + "Judge the score on rows with and without the event."
    case .notProbability(let column, let line):
      "line \(line), column \"\(column)\": the score is not between 0 and 1, so it is no probability. Leave out --probability, "
        + "or make probabilities of the scores with kizashi calibrate."
    case .repeatedChild(let column, let line, let first):
      "line \(line), column \"\(column)\": the child of line \(first) again. Keep one row a child, or, where children have several rows, "
        + "name the column with --cluster in place of --key."
    case .capacityTooLarge(let k, let rows): "--top-k \(k): only \(rows) rows have a score and an outcome. Give a smaller number."
    case .tooFewClusters(let column):
      "--cluster: column \"\(column)\" has fewer than two values in the rows that are judged. Leave out --cluster."
    case .repeatedColumn(let name): "column \"\(name)\" has two parts in the question; name each column once."
    }
  }

  var japanese: String {
    switch self {
    case .noRows(let score, let outcome):
      "スコア（列「\(score)」）と結果（列「\(outcome)」）の両方がある行がありません。列の名前と欠測を確かめてください。"
    case .oneClass(let outcome, let rows):
      "スコアのある \(rows) 行では、結果の列「\(outcome)」の値が一つしかないため、区別できるものがありません。該当と非該当の両方を含む行で評価してください。"
    case .notProbability(let column, let line):
      "\(line)行目、列「\(column)」: スコアが 0 から 1 の範囲にないため、確率ではありません。--probability を外すか、kizashi calibrate で確率に直してください。"
    case .repeatedChild(let column, let line, let first):
      "\(line)行目、列「\(column)」: \(first)行目と同じ児童です。1人1行にするか、1人に複数の行があるときは --key ではなく --cluster でこの列を指定してください。"
    case .capacityTooLarge(let k, let rows): "--top-k \(k): スコアと結果のある行は \(rows) 行です。それ以下の数を指定してください。"
    case .tooFewClusters(let column): "--cluster: 評価する行では、列「\(column)」の値が二つありません。--cluster を外してください。"
    case .repeatedColumn(let name): "列「\(name)」が二つの役割で指定されています。一つの列は一度だけ指定してください。"
    }
  }
}
