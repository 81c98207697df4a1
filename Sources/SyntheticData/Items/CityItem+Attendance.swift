extension CityItem {
  /// The items of 出欠.
  static let attendance: [CityItem] = [
    CityItem(
      "abs_days", "欠席日数", .count(mean: 1.05, spread: 0.75), .direct,
      loads: Factors(distress: 0.45, illness: 0.25, engagement: -0.3), effects: ByOutcome(need: 0.28, absence: 0.62, behavior: 0.12),
      trend: Trend(grade: 0.1), recording: Recording(unit: "日")),
    CityItem(
      "late_cnt", "遅刻回数", .count(mean: -0.1, spread: 1.05), .direct, loads: Factors(strain: 0.3, distress: 0.2, engagement: -0.4),
      effects: ByOutcome(need: 0.15, absence: 0.3, behavior: 0.3), trend: Trend(grade: 0.12), recording: Recording(unit: "回")),
    CityItem(
      "early_leave", "早退回数", .count(mean: -0.45, spread: 0.8), .direct, loads: Factors(distress: 0.4, illness: 0.3),
      effects: ByOutcome(absence: 0.22), recording: Recording(unit: "回")),
    CityItem(
      "abs_mon", "月曜欠席割合", .measure(mean: 0.22, spread: 0.1), .proxy, loads: Factors(distress: 0.3, engagement: -0.2),
      recording: Recording(decimals: 2, floor: 0)),
    CityItem(
      "abs_sick", "病気欠席日数", .count(mean: 0.75, spread: 0.65), .proxy, loads: Factors(distress: 0.15, illness: 0.55),
      recording: Recording(unit: "日")),
    CityItem(
      "abs_sept", "9月欠席日数", .count(mean: -0.9, spread: 0.85), .proxy, loads: Factors(distress: 0.5, engagement: -0.25),
      recording: Recording(unit: "日")),
    CityItem(
      "abs_run", "連続欠席最大日数", .count(mean: 0.2, spread: 0.6), .proxy, loads: Factors(distress: 0.4, illness: 0.35),
      recording: Recording(unit: "日")),
    CityItem(
      "pe_skip", "体育見学回数", .count(mean: -0.2, spread: 0.7), .proxy, loads: Factors(distress: 0.25, illness: 0.4),
      trend: Trend(sex: 0.15), recording: Recording(unit: "回"))
  ]
}
