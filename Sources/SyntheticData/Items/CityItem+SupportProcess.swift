extension CityItem {
  /// The items of 支援の過程.
  static let supportProcess: [CityItem] = [
    CityItem("ssw_visit", "SSW 訪問回数", .count(mean: 0, spread: 0), .leak, recording: Recording(unit: "回")),
    CityItem("case_conf", "ケース会議 開催回数", .count(mean: 0, spread: 0), .leak, recording: Recording(unit: "回")),
    CityItem("plan_flag", "支援計画 作成", .flag(rate: 0), .leak),
    CityItem("home_call", "家庭訪問記録 件数", .count(mean: 0, spread: 0), .leak, recording: Recording(unit: "件")),
    CityItem("jiso_liaison", "児相 連絡記録", .flag(rate: 0), .leak),
    CityItem("alt_class", "別室登校・教育支援センター 利用日数", .count(mean: 0, spread: 0), .leak, recording: Recording(unit: "日"))
  ]
}
