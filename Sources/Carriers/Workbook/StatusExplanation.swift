import Scoring

/// What a status means in Japanese, as a formula and as a text.
enum StatusExplanation {
  /// The status of a row without a key.
  static let noKey = "REFUSED_NO_KEY"
  /// The status of a row that is not in use.
  static let notUsed = "-"

  /// What is said of it.
  static let missingKey = "番号を入力してください"

  /// Statuses that say all by themselves, and what they mean.
  private static let whole = [
    (notUsed, ""), ("SCORED", "採点済み"), (noKey, missingKey),
    (ScoreStatus.refusedExpired.code, "有効期間外のため採点できません"), (ScoreStatus.notInPopulation.code, "対象外の児童です"),
  ]
  /// How statuses that name an input begin, and what is said before its label.
  private static let ofInput = [
    ("REFUSED_RANGE", "範囲外の値："), ("REFUSED_UNSEEN", "登録のない値："), ("REFUSED_NOT_A_NUMBER", "数として読めない値："),
  ]
  private static let missing = "採点済み（記録のない項目あり）"
  private static let tooMany = "情報不足（記録のない項目が多い）"

  /// The meaning of the status in one cell; `input` is the cell with the position of the refused input.
  static func formula(status: String, input: String, labels: CellRange) -> String {
    let wholes = whole.map { "IF(\(status)=\"\($0.0)\",\"\($0.1)\"," }
    let inputs = ofInput.map { "IF(LEFT(\(status),\($0.0.count))=\"\($0.0)\",\"\($0.1)\"&INDEX(\(labels.reference),\(input))," }
    let rest = "IF(LEFT(\(status),8)=\"TOO_MANY\",\"\(tooMany)\",\"\(missing)\")"
    return (wholes + inputs).joined() + rest + String(repeating: ")", count: wholes.count + inputs.count)
  }

  /// The meaning of the status of a child that was scored here.
  static func text(_ status: ScoreStatus, _ rule: ScoringRule) -> String {
    switch status {
    case .scoredWithMissing: missing
    case .tooManyMissing: tooMany
    case .refusedRange(let input), .refusedUnseen(let input), .refusedNotANumber(let input):
      ofInput.first { status.code.hasPrefix($0.0) }!.1 + rule.input(input)!.label.ja
    default: whole.first { $0.0 == status.code }!.1
    }
  }
}
