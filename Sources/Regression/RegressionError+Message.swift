extension RegressionError {
  /// What is wrong, where, and what to do; rows and columns are counted from 1 here.
  public var english: String {
    switch self {
    case .lengthMismatch(let role, let expected, let found):
      "\(role.english) has \(found) numbers where \(expected) are needed: give one for each row (for the design: each column)."
    case .nothingToFit: "There is nothing to fit: no column, no row, or every weight is 0."
    case .notFinite(let role, let row, let column):
      "\(role.english) has a missing or infinite number at row \(row + 1)\(column.map { ", column \($0 + 1)" } ?? ""): "
        + "leave the row out or say how missing values are to be treated."
    case .outcomeOutOfRange(let row): "The outcome at row \(row + 1) is outside 0 to 1: name the value that is the event."
    case .outcomeNegative(let row): "The outcome at row \(row + 1) is negative: counts are 0 or more."
    case .outcomeIsConstant(let events):
      "The outcome is \(events ? "an event" : "no event") in every row: there is nothing to tell apart. Check the outcome column."
    case .weightNegative(let row): "The weight at row \(row + 1) is negative: weights are 0 or more."
    case .trialsNotCounts(let row): "The number of trials at row \(row + 1) is not a whole number of 0 or more."
    case .eventsExceedTrials(let row): "The events at row \(row + 1) are not a whole number between 0 and the trials."
    case .tooFewRows(let rows, let columns):
      "\(rows) rows cannot determine \(columns) columns: use fewer columns, or a ridge or lasso penalty."
    case .illConditioned(let index, let columns):
      "Columns \(list(columns)) nearly depend on each other (condition index \(Int(min(index, largestShown)))): leave one of them out."
    case .separated(let separation):
      "\(separation.status == .complete ? "Complete" : "Quasi-complete") separation: the estimates of columns "
        + "\(list(separation.infiniteColumns)) are infinite. Use Firth's method, or join rare categories."
    case .notConverged(let iterations, let score):
      "The fit did not converge in \(iterations) steps (\(score) standard errors left): check columns with extreme values."
    case .settingOutOfRange(let name): "The setting '\(name)' is outside its range."
    case .profileNotFound(let column, let upper):
      "The \(upper ? "upper" : "lower") profile limit of column \(column + 1) was not found: use Wald intervals or a lower level."
    case .linearProgramFailed(let status):
      "The separation check ended without an answer (Clp status \(status)): check columns with extreme values."
    case .columnNotFitted(let column): "Column \(column + 1) is not in the fit: it is not in the design, not constant, or was left out."
    case .leverageIsOne(let row):
      "Row \(row + 1) alone decides a coefficient (leverage 1), so HC2 and HC3 do not exist: use HC0 or HC1, or join rare categories."
    case .meansOutOfRange: "With this link no coefficients keep every mean in its range: use the usual link of the family."
    case .countsAllZero: "The outcome is 0 in every row: the logarithm of its mean does not exist. Check the outcome column."
    case .tooFewClusters(let count): "\(count) cluster is too few for clustered standard errors: at least 2 are needed."
    case .decompositionFailed(let routine):
      "A matrix could not be decomposed (\(routine)): columns may depend on each other. Leave one of them out."
    case .penalty(let problem): problem.english
    }
  }

  /// The same in Japanese.
  public var japanese: String {
    switch self {
    case .lengthMismatch(let role, let expected, let found):
      "\(role.japanese)の数が合いません（必要 \(expected)、実際 \(found)）。各行（計画行列では各列）に1つずつ指定してください。"
    case .nothingToFit: "推定する対象がありません。列も行もないか、重みがすべて 0 です。データを確認してください。"
    case .notFinite(let role, let row, let column):
      "\(role.japanese)の\(row + 1)行目\(column.map { "・\($0 + 1)列目" } ?? "")に欠損または無限大があります。"
        + "その行を除くか、欠損の扱いを指定してください。"
    case .outcomeOutOfRange(let row): "\(row + 1)行目の目的変数が 0〜1 の範囲にありません。どの値を「該当」とするか指定してください。"
    case .outcomeNegative(let row): "\(row + 1)行目の目的変数が負です。件数は 0 以上にしてください。"
    case .outcomeIsConstant(let events):
      "目的変数がすべての行で「\(events ? "該当" : "非該当")」のため、比較ができません。目的変数の列を確認してください。"
    case .weightNegative(let row): "\(row + 1)行目の重みが負です。重みは 0 以上にしてください。"
    case .trialsNotCounts(let row): "\(row + 1)行目の試行数が 0 以上の整数ではありません。"
    case .eventsExceedTrials(let row): "\(row + 1)行目の該当数が 0 から試行数までの整数ではありません。"
    case .tooFewRows(let rows, let columns):
      "\(rows)行では\(columns)列の係数を定められません。列を減らすか、リッジ・ラッソの罰則を使ってください。"
    case .illConditioned(let index, let columns):
      "\(list(columns))列目がほぼ従属しています（条件指標 \(Int(min(index, largestShown)))）。いずれかを除いてください。"
    case .separated(let separation):
      "\(separation.status == .complete ? "完全分離" : "準完全分離")が起きています。\(list(separation.infiniteColumns))列目の推定値が"
        + "無限大になります。Firth 法を使うか、件数の少ない区分をまとめてください。"
    case .notConverged(let iterations, let score):
      "\(iterations)回の反復で収束しませんでした（残り \(score) 標準誤差）。極端な値を持つ列を確認してください。"
    case .settingOutOfRange(let name): "設定「\(name)」が範囲外です。"
    case .profileNotFound(let column, let upper):
      "\(column + 1)列目のプロファイル尤度による\(upper ? "上限" : "下限")が求まりませんでした。Wald 区間か、より低い信頼水準を使ってください。"
    case .linearProgramFailed(let status):
      "分離の検査が結論を出せませんでした（Clp の状態 \(status)）。極端な値を持つ列を確認してください。"
    case .columnNotFitted(let column): "\(column + 1)列目は推定に含まれていません。計画行列にないか、定数でないか、除かれた列です。"
    case .leverageIsOne(let row):
      "\(row + 1)行目だけで決まる係数がある（てこ比 1）ため、HC2・HC3 は計算できません。HC0 か HC1 を使うか、まれなカテゴリを統合してください。"
    case .meansOutOfRange: "このリンクではすべての平均を範囲内に保つ係数がありません。分布の標準のリンクを使ってください。"
    case .countsAllZero: "目的変数がすべての行で 0 のため、平均の対数がありません。目的変数の列を確認してください。"
    case .tooFewClusters(let count): "クラスターが\(count)個では、クラスター頑健な標準誤差を計算できません。2個以上が必要です。"
    case .decompositionFailed(let routine):
      "行列を分解できませんでした（\(routine)）。列が互いに従属している可能性があります。いずれかを除いてください。"
    case .penalty(let problem): problem.japanese
    }
  }

  /// Columns counted from 1.
  private func list(_ columns: [Int]) -> String { columns.map { String($0 + 1) }.joined(separator: ", ") }
}

/// A condition index beyond this is infinite for every purpose.
private let largestShown = 1e15

extension RegressionError.Role {
  var english: String {
    switch self {
    case .design: "The design"
    case .outcome: "The outcome"
    case .weights: "The weight"
    case .offset: "The offset"
    case .trials: "The number of trials"
    case .clusters: "The cluster"
    case .folds: "The fold"
    case .penaltyFactors: "The penalty factor"
    }
  }

  var japanese: String {
    switch self {
    case .design: "計画行列"
    case .outcome: "目的変数"
    case .weights: "重み"
    case .offset: "オフセット"
    case .trials: "試行数"
    case .clusters: "クラスター"
    case .folds: "分割"
    case .penaltyFactors: "罰則係数"
    }
  }
}
