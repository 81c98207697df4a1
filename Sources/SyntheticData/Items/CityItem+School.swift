extension CityItem {
  /// The items of 学習・生活記録.
  static let school: [CityItem] = [
    CityItem(
      "score", "学力テスト 偏差", .measure(mean: 50, spread: 10), .change, loads: Factors(poverty: -0.3, engagement: 0.45),
      effects: ByOutcome(absence: -0.2, behavior: -0.12), missing: .whenAbsent(0.05), recording: Recording(decimals: 1, unit: "点"),
      direction: .falling),
    CityItem(
      "grade_avg", "評定平均", .measure(mean: 3.3, spread: 0.7), .proxy, loads: Factors(poverty: -0.25, engagement: 0.5),
      missing: .whenAbsent(0.02), recording: Recording(decimals: 2), direction: .falling),
    CityItem(
      "hw_miss", "宿題 未提出率", .measure(mean: 0.12, spread: 0.1), .direct, loads: Factors(strain: 0.2, engagement: -0.5),
      effects: ByOutcome(need: 0.08, absence: 0.16, behavior: 0.16), recording: Recording(decimals: 2, floor: 0)),
    CityItem(
      "beh_inc", "生徒指導記録 件数", .count(mean: -2.3, spread: 1.3), .direct, loads: Factors(strain: 0.3, engagement: -0.35),
      effects: ByOutcome(need: 0.1, behavior: 0.55), trend: Trend(sex: -0.25), recording: Recording(unit: "件")),
    CityItem(
      "bully_v", "いじめ被害 認知", .flag(rate: 0.055), .direct, loads: Factors(distress: 0.3),
      effects: ByOutcome(need: 0.05, absence: 0.26)),
    CityItem("bully_p", "いじめ加害 認知", .flag(rate: 0.04), .proxy, loads: Factors(strain: 0.25, engagement: -0.3), trend: Trend(sex: -0.15)),
    CityItem("club", "部活動 参加", .flag(rate: 0.55), .confounded, trend: Trend(grade: 0.6), direction: .falling),
    CityItem(
      "eng_hours", "英語 年間時数", .measure(mean: 60, spread: 15), .confounded, trend: Trend(grade: 0.9),
      recording: Recording(decimals: 0, unit: "時間"), direction: .none),
    CityItem(
      "period6", "週6時間授業日数", .count(mean: 1.2, spread: 0.15), .confounded, trend: Trend(grade: 0.8),
      recording: Recording(unit: "日"), direction: .none),
    CityItem(
      "test50m", "50m走(秒)", .measure(mean: 9.8, spread: 0.8), .confounded, trend: Trend(grade: -0.8, sex: 0.25),
      recording: Recording(decimals: 1, unit: "秒"), direction: .none),
    CityItem(
      "grip", "握力(kg)", .measure(mean: 17, spread: 4), .confounded, trend: Trend(grade: 0.85, sex: -0.15),
      recording: Recording(decimals: 1, floor: 0, unit: "kg"), direction: .none),
    CityItem(
      "lib", "図書 貸出冊数", .count(mean: 2.2, spread: 0.9), .decoy, trend: Trend(sex: 0.1), recording: Recording(unit: "冊"),
      direction: .falling),
    CityItem("seat", "出席番号", .count(mean: 2.7, spread: 0.5), .decoy, direction: .none),
    CityItem("committee", "委員会活動", .flag(rate: 0.4), .decoy, direction: .falling),
    CityItem(
      "tablet_night", "端末 深夜利用時間", .count(mean: 0, spread: 0.8), .direct, loads: Factors(distress: 0.2, engagement: -0.2),
      effects: ByOutcome(absence: 0.12, behavior: 0.06), trend: Trend(year: 0.15), recording: Recording(unit: "時間")),
    CityItem(
      "tablet_h", "端末 利用時間", .measure(mean: 9, spread: 4), .confounded, trend: Trend(year: 0.6),
      recording: Recording(decimals: 1, floor: 0, unit: "時間"), direction: .none),
    CityItem(
      "lunch_left", "給食 残量", .measure(mean: 0.12, spread: 0.08), .decoy, recording: Recording(decimals: 2, floor: 0),
      direction: .none),
    CityItem("club_award", "大会 出場回数", .count(mean: -1.5, spread: 1), .decoy, recording: Recording(unit: "回"), direction: .none),
    CityItem(
      "special_cls", "特別支援学級", .flag(rate: 0.035), .proxy, loads: Factors(distress: 0.35), trend: Trend(sex: -0.12),
      isStatic: true)
  ]
}
