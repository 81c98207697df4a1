extension CityItem {
  /// The items of 学校徴収金・給食費.
  static let fees: [CityItem] = [
    CityItem(
      "arrears_m", "学校徴収金 滞納月数", .count(mean: -3, spread: 1.5), .direct, loads: Factors(poverty: 0.5, strain: 0.3),
      effects: ByOutcome(need: 0.34, absence: 0.06, behavior: 0.08), recording: Recording(unit: "月")),
    CityItem(
      "lunch_arrears", "給食費 未納(円)", .count(mean: -3.2, spread: 1.6), .proxy, loads: Factors(poverty: 0.5, strain: 0.25),
      recording: Recording(factor: 4400, unit: "円")),
    CityItem(
      "bank_fail", "口座振替不能回数", .count(mean: -2.2, spread: 1.2), .proxy, loads: Factors(poverty: 0.45, strain: 0.25),
      recording: Recording(unit: "回")),
    CityItem("trip_unpaid", "修学旅行積立 未納", .flag(rate: 0.015), .proxy, loads: Factors(poverty: 0.45, strain: 0.25))
  ]
}
