extension CityItem {
  /// The items of 給付・手当.
  static let benefit: [CityItem] = [
    CityItem("shugaku", "就学援助 認定", .flag(rate: 0.14), .proxy, loads: Factors(poverty: 0.85), level: .household),
    CityItem(
      "seiho", "生活保護 受給", .flag(rate: 0.013), .direct, loads: Factors(poverty: 0.8),
      effects: ByOutcome(need: 0.1, absence: 0.05, behavior: 0.05), level: .household),
    CityItem("jifu", "児童扶養手当 受給", .flag(rate: 0.1), .proxy, loads: Factors(poverty: 0.55, strain: 0.3), level: .household),
    CityItem(
      "benefit_new", "就学援助 新規認定(当年)", .flag(rate: 0.018), .direct, loads: Factors(poverty: 0.3, strain: 0.35),
      effects: ByOutcome(need: 0.16, absence: 0.1)),
    CityItem("tax_exempt", "住民税 非課税", .flag(rate: 0.11), .proxy, loads: Factors(poverty: 0.85), level: .household),
    CityItem(
      "jite_late", "児童手当 現況届遅延", .flag(rate: 0.05), .direct, loads: Factors(poverty: 0.2, strain: 0.45),
      effects: ByOutcome(need: 0.2)),
    CityItem("med_sub", "医療費助成 受診件数", .count(mean: 1.9, spread: 0.6), .decoy, recording: Recording(unit: "件"), direction: .none),
    CityItem("toku_jifu", "特別児童扶養手当", .flag(rate: 0.015), .proxy, loads: Factors(distress: 0.2, illness: 0.5)),
    CityItem(
      "welfare_vis", "福祉窓口 来庁回数(世帯)", .count(mean: -0.5, spread: 1), .surveillance, loads: Factors(poverty: 0.45),
      recording: Recording(unit: "回"), level: .household)
  ]
}
