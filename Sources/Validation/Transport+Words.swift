extension Transport.Verdict {
  /// The verdict as a sentence, in English.
  public var english: String {
    switch self {
    case .usable: "The rule may be used here as it is."
    case .recalibrateIntercept: "The rule ranks well enough; its probabilities need a new intercept (one number) before they are used here."
    case .recalibrateSlope:
      "The rule ranks well enough; its probabilities need a new intercept and a new slope (two numbers) before they are used here."
    case .refit: "The rule does not fit the children of this town: fit a rule to them."
    case .notEnoughEvidence: "There is not enough evidence to say whether the rule may be used here."
    }
  }

  /// The verdict as a sentence, in Japanese.
  public var japanese: String {
    switch self {
    case .usable: "このルールは、ここでもそのまま使えます。"
    case .recalibrateIntercept: "順位付けは十分です。確率は、切片（1つの数）を付け直してから使ってください。"
    case .recalibrateSlope: "順位付けは十分です。確率は、切片と傾き（2つの数）を付け直してから使ってください。"
    case .refit: "このルールは、この自治体の児童に合っていません。この自治体のデータで作り直してください。"
    case .notEnoughEvidence: "ここで使えるかどうかを判断するには、根拠が足りません。"
    }
  }
}

extension Transport.Reason {
  /// Why, in English.
  public var english: String {
    switch self {
    case .mostlyUnscored: "Fewer than half of the children with an outcome could be scored."
    case .fewEvents(_, let needed): "There are fewer than \(needed) events, or children without one: too few even for a new intercept."
    case .rankingUncertain: "The limits of the area under the curve reach below what is asked for."
    case .ranksTooBadly: "The area under the curve lies below what is asked for, limits included."
    case .weightsDiffer: "The items weigh differently here: a new intercept and slope are not enough (likelihood-ratio test)."
    case .spreadDiffers: "Risks spread differently here: a new intercept is not enough, a new intercept and slope are."
    case .levelDiffers: "The outcome is more or less frequent here than the rule says; a new intercept is enough."
    case .nothingAgainst: "The children here refute neither the probabilities of the rule nor its ranking."
    }
  }

  /// Why, in Japanese.
  public var japanese: String {
    switch self {
    case .mostlyUnscored: "結果の分かる児童のうち、点数が付いたのは半数未満です。"
    case .fewEvents(_, let needed): "該当か非該当が\(needed)件に満たず、切片の付け直しにも足りません。"
    case .rankingUncertain: "AUCの信頼区間が、求められる下限をまたいでいます。"
    case .ranksTooBadly: "AUCは、信頼区間を含めて、求められる下限に達していません。"
    case .weightsDiffer: "項目の重みがここでは異なり、切片と傾きの付け直しでは足りません（尤度比検定）。"
    case .spreadDiffers: "リスクの散らばりがここでは異なります。切片だけでは足りず、切片と傾きの付け直しで足ります。"
    case .levelDiffers: "該当の頻度が、ここではルールの示す水準と異なります。切片の付け直しで足ります。"
    case .nothingAgainst: "ここの児童のデータは、ルールの確率とも順位付けとも矛盾しません。"
    }
  }
}
