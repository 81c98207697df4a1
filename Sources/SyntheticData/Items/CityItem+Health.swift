extension CityItem {
  /// The items of 健康診断.
  static let health: [CityItem] = [
    CityItem(
      "height", "身長", .measure(mean: 128, spread: 6), .confounded, trend: Trend(grade: 0.95, sex: -0.05), missing: .atRandom(0.02),
      recording: Recording(decimals: 1, unit: "cm"), direction: .none),
    CityItem(
      "weight", "体重", .measure(mean: 29, spread: 6), .confounded, trend: Trend(grade: 0.85, sex: -0.05), missing: .atRandom(0.02),
      recording: Recording(decimals: 1, unit: "kg"), direction: .none),
    CityItem(
      "bmi_z", "肥満度(Zスコア)", .measure(mean: 0, spread: 1), .change, loads: Factors(illness: 0.15), effects: ByOutcome(need: -0.22),
      missing: .atRandom(0.02), recording: Recording(decimals: 2), direction: .falling),
    CityItem(
      "caries_untx", "未処置う歯数", .count(mean: -1, spread: 1.1), .direct, loads: Factors(poverty: 0.4, strain: 0.15),
      effects: ByOutcome(need: 0.3, behavior: 0.05), missing: .whenAbsent(0.03), recording: Recording(unit: "本")),
    CityItem(
      "caries_tx", "処置済う歯数", .count(mean: -0.3, spread: 0.8), .proxy, loads: Factors(poverty: 0.2),
      recording: Recording(unit: "本"), direction: .none),
    CityItem("vision_low", "裸眼視力1.0未満", .flag(rate: 0.47), .confounded, trend: Trend(grade: 0.45), direction: .none),
    CityItem(
      "ref_nores", "受診勧告 未受診", .flag(rate: 0.12), .direct, loads: Factors(poverty: 0.35, strain: 0.25),
      effects: ByOutcome(need: 0.18), missing: .whenAbsent(0.03)),
    CityItem("asthma", "ぜん息", .flag(rate: 0.033), .decoy, trend: Trend(sex: -0.1)),
    CityItem("nasal", "鼻・副鼻腔疾患", .flag(rate: 0.11), .decoy, trend: Trend(sex: -0.1), direction: .none),
    CityItem("allergy", "食物アレルギー", .flag(rate: 0.06), .decoy),
    CityItem("scoliosis", "脊柱側弯所見", .flag(rate: 0.009), .confounded, trend: Trend(grade: 0.4, sex: 0.2), direction: .none),
    CityItem("urine", "尿検査 有所見", .flag(rate: 0.01), .decoy, direction: .none),
    CityItem("ecg", "心電図 要精検", .flag(rate: 0.025), .decoy, direction: .none)
  ]
}
