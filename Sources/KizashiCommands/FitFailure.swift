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
    case .illConditioned(_, let columns): "\(list(columns)) nearly depend on each other. Leave one of them out."
    case .profileNotFound(let column, _): "no profile limit was found for \(list([column])). Use --interval wald or another --level."
    default: error.english
    }
  }

  var japanese: String {
    switch error {
    case .separated(let separation):
      "\(separation.status == .complete ? "完全分離" : "準完全分離"): \(list(separation.infiniteColumns)) によって発生の有無が誤りなく分かれるため、"
        + "有限の推定値がありません。--method firth を使うか、まれなカテゴリを統合してください。"
    case .illConditioned(_, let columns): "\(list(columns)) は互いにほぼ従属しています。いずれかを外してください。"
    case .profileNotFound(let column, _): "\(list([column])) のプロファイル信頼限界が見つかりません。--interval wald か別の --level を使ってください。"
    default: error.japanese
    }
  }
}
