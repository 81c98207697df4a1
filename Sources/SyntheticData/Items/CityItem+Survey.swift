extension CityItem {
  /// The items of 生活アンケート.
  static let survey: [CityItem] = [
    CityItem(
      "q_breakfast", "朝食を食べない(5段階)", .scale(steps: 5), .direct, loads: Factors(poverty: 0.2, strain: 0.4, engagement: -0.15),
      effects: ByOutcome(need: 0.14, absence: 0.14, behavior: 0.06), missing: .nonResponse(0.08)),
    CityItem(
      "q_sleep", "就寝時刻の乱れ", .scale(steps: 5), .proxy, loads: Factors(distress: 0.35, engagement: -0.25),
      missing: .nonResponse(0.08)),
    CityItem(
      "q_self", "自己肯定感", .scale(steps: 5), .proxy, loads: Factors(distress: -0.45, engagement: 0.2), missing: .nonResponse(0.08),
      direction: .falling),
    CityItem(
      "q_friend", "友人関係の不安", .scale(steps: 5), .direct, loads: Factors(distress: 0.5), effects: ByOutcome(absence: 0.22),
      missing: .nonResponse(0.08)),
    CityItem(
      "q_school", "学校が楽しい", .scale(steps: 5), .direct, loads: Factors(distress: -0.25, engagement: 0.5),
      effects: ByOutcome(absence: -0.26, behavior: -0.06), missing: .nonResponse(0.08), direction: .falling),
    CityItem("q_home", "家族と話す", .scale(steps: 5), .proxy, loads: Factors(strain: -0.4), missing: .nonResponse(0.08), direction: .falling),
    CityItem(
      "q_future", "将来の夢", .scale(steps: 5), .proxy, loads: Factors(engagement: 0.35), missing: .nonResponse(0.08),
      direction: .falling),
    CityItem("q_food", "好きな給食(分類)", .choice(of: 6), .decoy, missing: .nonResponse(0.08), direction: .none),
    CityItem("q_color", "好きな教科(分類)", .choice(of: 8), .decoy, missing: .nonResponse(0.08), direction: .none),
    CityItem("q_tv", "テレビ視聴時間", .scale(steps: 5), .decoy, missing: .nonResponse(0.08)),
    CityItem("q_read", "読書時間", .scale(steps: 5), .decoy, missing: .nonResponse(0.08), direction: .falling),
    CityItem("q_pet", "ペット飼育", .flag(rate: 0.3), .decoy, missing: .nonResponse(0.08), direction: .none),
    CityItem(
      "q_lesson", "習い事の数", .count(mean: 0.2, spread: 0.6), .proxy, loads: Factors(poverty: -0.4), missing: .nonResponse(0.08),
      direction: .falling),
    CityItem(
      "q_care", "家族の世話をする(ヤングケアラー)", .scale(steps: 5), .direct, loads: Factors(strain: 0.35),
      effects: ByOutcome(need: 0.2, absence: 0.1), missing: .nonResponse(0.08))
  ]
}
