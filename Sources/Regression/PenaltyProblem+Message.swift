extension PenaltyProblem {
  /// What is wrong and what to do; folds and columns are counted from 1 here.
  public var english: String {
    switch self {
    case .factorsAllZero: "Every penalty factor is 0: there is nothing to penalise. Give at least one column a factor above 0."
    case .outcomeConstant: "The outcome is the same in every row: there is nothing to explain. Check the outcome column."
    case .notConverged(let λ, let violation):
      "The penalised fit did not converge at lambda \(λ) (violation \(violation)): check columns with extreme values, or use larger penalties."
    case .unpenalizedDependent(let columns):
      "Columns \(columns.map { String($0 + 1) }.joined(separator: ", ")) have no penalty and depend on others: penalise them or leave them out."
    case .tooFewFolds(let count): "\(count) fold is too few for cross-validation: at least 2 are needed, 5 to 10 are usual."
    case .emptyFold(let fold): "Fold \(fold + 1) has no row with a positive weight: use fewer folds."
    case .oneSidedFold(let fold, let events):
      "Fold \(fold + 1) has \(events ? "nothing but events" : "no event"): use fewer folds, or folds that each have events and others."
    case .constantOutside(let fold): "Outside fold \(fold + 1) the outcome is the same in every row: use other folds."
    }
  }

  /// The same in Japanese.
  public var japanese: String {
    switch self {
    case .factorsAllZero: "罰則係数がすべて 0 のため、罰則をかける列がありません。少なくとも1列は 0 より大きくしてください。"
    case .outcomeConstant: "目的変数がすべての行で同じ値のため、説明できるものがありません。目的変数の列を確認してください。"
    case .notConverged(let λ, let violation):
      "lambda \(λ) で罰則付き推定が収束しませんでした（残差 \(violation)）。極端な値を持つ列を確認するか、より大きな罰則を使ってください。"
    case .unpenalizedDependent(let columns):
      "罰則のない\(columns.map { String($0 + 1) }.joined(separator: ", "))列目が他の列に従属しています。罰則をかけるか、除いてください。"
    case .tooFewFolds(let count): "分割が\(count)個では交差検証ができません。2個以上（通常は5〜10個）が必要です。"
    case .emptyFold(let fold): "分割\(fold + 1)に重みが正の行がありません。分割数を減らしてください。"
    case .oneSidedFold(let fold, let events):
      "分割\(fold + 1)には\(events ? "該当する行しか" : "該当する行が")ありません。分割数を減らすか、該当・非該当の両方を含む分割にしてください。"
    case .constantOutside(let fold): "分割\(fold + 1)以外の行で目的変数がすべて同じ値です。別の分割を使ってください。"
    }
  }
}
