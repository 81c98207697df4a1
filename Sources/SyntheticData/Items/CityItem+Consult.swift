extension CityItem {
  /// The items of 相談・通告.
  static let consult: [CityItem] = [
    CityItem(
      "cons_family", "家庭児童相談 件数", .count(mean: -2.9, spread: 1.4), .direct, loads: Factors(strain: 0.55),
      effects: ByOutcome(need: 0.3, absence: 0.06, behavior: 0.1), recording: Recording(unit: "件")),
    CityItem(
      "cons_edu", "教育相談 件数", .count(mean: -2.5, spread: 1.2), .direct, loads: Factors(distress: 0.5),
      effects: ByOutcome(need: 0.05, absence: 0.24, behavior: 0.06), recording: Recording(unit: "件")),
    CityItem(
      "dv_rec", "DV相談(世帯)", .flag(rate: 0.008), .direct, loads: Factors(strain: 0.5),
      effects: ByOutcome(need: 0.18, absence: 0.05, behavior: 0.08), level: .household),
    CityItem(
      "police", "警察からの連絡", .flag(rate: 0.006), .direct, loads: Factors(strain: 0.35, engagement: -0.2),
      effects: ByOutcome(need: 0.12, behavior: 0.26)),
    CityItem("cons_dev", "発達相談", .flag(rate: 0.04), .proxy, loads: Factors(distress: 0.35, illness: 0.2)),
    CityItem("cons_money", "家計・就労相談(世帯)", .flag(rate: 0.02), .proxy, loads: Factors(poverty: 0.45, strain: 0.2), level: .household)
  ]
}
