extension CityItem {
  /// The items of 保健室.
  static let nurse: [CityItem] = [
    CityItem(
      "nurse_cnt", "保健室来室回数", .count(mean: 0.75, spread: 0.75), .direct, loads: Factors(distress: 0.4, illness: 0.25),
      effects: ByOutcome(need: 0.12, absence: 0.26, behavior: 0.1), trend: Trend(sex: 0.1), recording: Recording(unit: "回")),
    CityItem(
      "nurse_psych", "保健室来室(心の相談)", .count(mean: -1.5, spread: 1.1), .direct, loads: Factors(distress: 0.6),
      effects: ByOutcome(need: 0.18, absence: 0.28), trend: Trend(grade: 0.08, sex: 0.12), recording: Recording(unit: "回")),
    CityItem("nurse_inj", "保健室来室(けが)", .count(mean: 0.1, spread: 0.6), .decoy, trend: Trend(sex: -0.15), recording: Recording(unit: "回")),
    CityItem(
      "nurse_am", "保健室来室(午前)割合", .measure(mean: 0.45, spread: 0.18), .decoy, recording: Recording(decimals: 2, floor: 0),
      direction: .none),
    CityItem(
      "nurse_room", "保健室登校日数", .count(mean: -3.2, spread: 1.2), .proxy, loads: Factors(distress: 0.65),
      recording: Recording(unit: "日"))
  ]
}
