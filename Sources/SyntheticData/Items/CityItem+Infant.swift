extension CityItem {
  /// The items of 母子保健.
  static let infant: [CityItem] = [
    CityItem(
      "preg_late", "妊娠届 22週以降", .flag(rate: 0.008), .direct, loads: Factors(poverty: 0.35, strain: 0.25),
      effects: ByOutcome(need: 0.14, behavior: 0.05), isStatic: true, missing: .transfer),
    CityItem(
      "check18_miss", "1歳6か月児健診 未受診", .flag(rate: 0.035), .direct, loads: Factors(poverty: 0.2, strain: 0.45),
      effects: ByOutcome(need: 0.16), isStatic: true, missing: .transfer),
    CityItem(
      "check36_sc", "3歳児健診 発達スコア", .measure(mean: 50, spread: 10), .absenceOfRecord, loads: Factors(distress: -0.15),
      effects: ByOutcome(need: 0.24, absence: 0.05, behavior: 0.05), isStatic: true, missing: .notAttended(0.05),
      recording: Recording(decimals: 1, unit: "点"), direction: .falling),
    CityItem(
      "vacc_miss", "定期予防接種 未接種数", .count(mean: -1.2, spread: 1), .proxy, loads: Factors(poverty: 0.25, strain: 0.4),
      isStatic: true, missing: .transfer, recording: Recording(unit: "回")),
    CityItem(
      "birth_wt", "出生体重(g)", .measure(mean: 3000, spread: 420), .decoy, isStatic: true, missing: .transfer,
      recording: Recording(decimals: 0, unit: "g"), direction: .none),
    CityItem("bf", "乳児期 母乳栄養", .flag(rate: 0.45), .decoy, isStatic: true, missing: .transfer, direction: .none),
    CityItem(
      "edinburgh", "産後うつ質問票(EPDS)", .count(mean: 0.9, spread: 0.75), .proxy, loads: Factors(strain: 0.45), isStatic: true,
      missing: .transfer, recording: Recording(unit: "点")),
    CityItem("newborn_visit", "新生児訪問 実施", .flag(rate: 0.93), .decoy, isStatic: true, missing: .transfer, direction: .none)
  ]
}
