/// What the newest complete year says about the probabilities of a rule in use.
public enum RecalibrationAdvice: String, Sendable, CaseIterable {
  /// The probabilities still hold.
  case none
  /// A new intercept: one number, signed as a new version.
  case interceptRefresh = "intercept_refresh"
  /// A new intercept and slope.
  case slopeRefresh = "slope_refresh"
  /// New points: the rule ranks worse than it did.
  case refit
  /// Too few events to say.
  case notEnoughEvents = "not_enough_events"

  /// How far the logit may be off in the large.
  public static let largestShift = 0.10
  /// The slopes that are let pass.
  public static let slopes = 0.85...1.15
  /// How much of the area under the curve may be lost.
  public static let largestAreaLoss = 0.03

  /// The advice as a sentence, in English.
  public var english: String {
    switch self {
    case .none: "The probabilities still hold: change nothing."
    case .interceptRefresh: "Refresh the intercept (one number) and sign the rule as a new version; the ranking stays as it is."
    case .slopeRefresh: "Refresh intercept and slope (two numbers) and sign the rule as a new version; the ranking stays as it is."
    case .refit: "The rule ranks worse than it did: train it anew."
    case .notEnoughEvents: "There are too few events to say whether the probabilities still hold: look again with another year."
    }
  }

  /// The advice as a sentence, in Japanese.
  public var japanese: String {
    switch self {
    case .none: "確率は引き続き合っています。変更は不要です。"
    case .interceptRefresh: "切片（1つの数）を付け直し、新しい版として署名してください。順位は変わりません。"
    case .slopeRefresh: "切片と傾き（2つの数）を付け直し、新しい版として署名してください。順位は変わりません。"
    case .refit: "順位付けの精度が以前より落ちています。学習からやり直してください。"
    case .notEnoughEvents: "該当が少なく、確率がまだ合っているかを判断できません。次の年度と合わせて確認してください。"
    }
  }
}
