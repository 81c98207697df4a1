import Scoring

/// Why a rule that proves itself may not be used all the same.
enum VerifyProblem: Explained {
  /// The date lies outside the school years of the rule.
  case outsideValidity(path: String, RuleValidity, AsOfDate)

  var english: String {
    switch self {
    case .outsideValidity(let path, let validity, let date):
      "\(path): valid in the school years \(validity.fromYear) to \(validity.toYear), not on \(date.text). Ask for a newer rule, or check --as-of."
    }
  }

  var japanese: String {
    switch self {
    case .outsideValidity(let path, let validity, let date):
      "\(path)：有効なのは\(validity.fromYear)～\(validity.toYear)年度です（指定日\(date.text)）。新しいルールを求めるか、--as-ofを確認してください。"
    }
  }
}
