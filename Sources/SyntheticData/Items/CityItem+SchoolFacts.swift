extension CityItem {
  /// The items of 学校施設.
  static let schoolFacts: [CityItem] = [
    CityItem(
      "bldg_age", "校舎 築年数(校)", .measure(mean: 0, spread: 0), .schoolDecoy,
      recording: Recording(offset: 35, factor: 12, floor: 0, unit: "年"), direction: .none),
    CityItem(
      "lib_books", "図書館 蔵書数(校)", .measure(mean: 0, spread: 0), .schoolDecoy,
      recording: Recording(offset: 11000, factor: 2500, floor: 0, unit: "冊"), direction: .none),
    CityItem(
      "ground_area", "運動場面積(校)", .measure(mean: 0, spread: 0), .schoolDecoy,
      recording: Recording(offset: 9000, factor: 2500, floor: 0, unit: "m2"), direction: .none),
    CityItem(
      "teacher_age", "教員平均年齢(校)", .measure(mean: 0, spread: 0), .schoolDecoy,
      recording: Recording(offset: 42, factor: 3, decimals: 1, unit: "歳"), direction: .none),
    CityItem(
      "pc_ratio", "端末整備率(校)", .measure(mean: 0, spread: 0), .schoolDecoy,
      recording: Recording(offset: 80, factor: 5, decimals: 1, unit: "%"), direction: .none),
    CityItem(
      "rooms", "教室数(校)", .measure(mean: 0, spread: 0), .schoolDecoy,
      recording: Recording(offset: 24, factor: 6, floor: 0, unit: "室"), direction: .none),
    CityItem("pool", "プール有無(校)", .flag(rate: 0), .schoolDecoy, direction: .none),
    CityItem("lunch_kitchen", "自校給食(校)", .flag(rate: 0), .schoolDecoy, direction: .none),
    CityItem("sc_days", "SC 配置日数(校)", .count(mean: 0, spread: 0), .surveillance, recording: Recording(unit: "日"), direction: .none)
  ]
}
