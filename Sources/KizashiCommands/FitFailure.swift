import Regression

/// Why a regression has no answer, with the names of its columns.
struct FitFailure: Explained {
  let error: RegressionError
  /// The names of the columns of the design.
  let names: [String]

  /// Runs `work`; what it refuses gets the names of the columns.
  static func naming<Answer>(_ names: [String], _ work: () throws(RegressionError) -> Answer) throws(FitFailure) -> Answer {
    do { return try work() } catch { throw FitFailure(error: error, names: names) }
  }

  private func list(_ columns: [Int]) -> String { columns.map { "\"\(names[$0])\"" }.joined(separator: ", ") }

  var english: String {
    switch error {
    case .separated(let separation):
      "\(separation.status == .complete ? "complete" : "quasi-complete") separation: \(list(separation.infiniteColumns)) "
        + "tell events and others apart without error, so no finite estimate exists. Use --method firth, or join rare categories."
    case .illConditioned(_, let columns):
      "\(list(columns)) nearly depend on each other. Leave one of them out, or use --allow-ill-conditioned and trust predictions only."
    case .tooFewRows(let rows, let columns):
      "\(rows) complete rows cannot determine \(columns) coefficients. Use fewer items, or --penalty ridge or lasso."
    case .nothingToFit: "every weight is 0, or no row or item is left: there is nothing to fit. Check --weights and the formula."
    case .notConverged(let iterations, _):
      "no maximum was found in \(iterations) steps: it may lie where means leave their range. Leave out --link for the usual one, or check "
        + "items with extreme values."
    case .meansOutOfRange: "with this --link no coefficients keep every mean in its range. Leave out --link for the usual one."
    case .profileNotFound(let column, _): "no profile limit was found for \(list([column])). Use --interval wald or another --level."
    default: error.english
    }
  }

  var japanese: String {
    switch error {
    case .separated(let separation):
      "\(separation.status == .complete ? "完全分離" : "準完全分離"): \(list(separation.infiniteColumns)) によって発生の有無が誤りなく分かれるため、"
        + "有限の推定値がありません。--method firth を使うか、まれなカテゴリを統合してください。"
    case .illConditioned(_, let columns):
      "\(list(columns)) は互いにほぼ従属しています。いずれかを外すか、--allow-ill-conditioned を付けて予測値だけを使ってください。"
    case .tooFewRows(let rows, let columns):
      "欠測のない \(rows) 行では \(columns) 個の係数を定められません。項目を減らすか、--penalty ridge か lasso を使ってください。"
    case .nothingToFit: "重みがすべて 0 か、行か項目が残っていないため、推定できません。--weights と式を確認してください。"
    case .notConverged(let iterations, _):
      "\(iterations) 回の反復で最大値が見つかりません。平均が範囲の端に達している可能性があります。--link を外すか、極端な値のある項目を確認してください。"
    case .meansOutOfRange: "この --link ではすべての平均を範囲内に保つ係数がありません。--link を外して標準のリンクを使ってください。"
    case .profileNotFound(let column, _): "\(list([column])) のプロファイル信頼限界が見つかりません。--interval wald か別の --level を使ってください。"
    default: error.japanese
    }
  }
}
