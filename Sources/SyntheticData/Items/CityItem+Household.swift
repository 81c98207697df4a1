extension CityItem {
  /// The items of 住民記録.
  static let household: [CityItem] = [
    CityItem(
      "single_par", "ひとり親世帯", .flag(rate: 0.13), .direct, loads: Factors(poverty: 0.5, strain: 0.35),
      effects: ByOutcome(need: 0.22, absence: 0.14, behavior: 0.1), isStatic: true, level: .household),
    CityItem(
      "hh_size", "世帯人数", .count(mean: 1.35, spread: 0.15), .decoy, isStatic: true, recording: Recording(unit: "人"),
      direction: .none, level: .household),
    CityItem(
      "sib_n", "兄弟姉妹数", .count(mean: 0, spread: 0.35), .proxy, loads: Factors(poverty: 0.15), isStatic: true,
      recording: Recording(unit: "人"), direction: .none, level: .household),
    CityItem(
      "moves", "転居回数(累計)", .count(mean: -1.6, spread: 0.8), .direct, loads: Factors(poverty: 0.25, strain: 0.35),
      effects: ByOutcome(need: 0.16, absence: 0.1, behavior: 0.06), recording: Recording(unit: "回"), level: .household),
    CityItem(
      "hh_change", "世帯構成 変化(当年)", .flag(rate: 0.025), .direct, loads: Factors(strain: 0.45),
      effects: ByOutcome(need: 0.22, absence: 0.15, behavior: 0.08), level: .household),
    CityItem("gp_coreside", "祖父母同居", .flag(rate: 0.12), .decoy, isStatic: true, direction: .none, level: .household),
    CityItem(
      "mother_teen", "母 出産時20歳未満", .flag(rate: 0.012), .direct, loads: Factors(poverty: 0.35),
      effects: ByOutcome(need: 0.12, behavior: 0.06), isStatic: true),
    CityItem("foreign", "外国籍", .flag(rate: 0.02), .surveillance, isStatic: true, direction: .none),
    CityItem("birth_month", "出生月", .choice(of: 12), .decoy, isStatic: true, recording: Recording(offset: 1), direction: .none),
    CityItem(
      "distance", "通学距離(m)", .measure(mean: 780, spread: 350), .decoy, isStatic: true, recording: Recording(floor: 0, unit: "m"),
      direction: .none)
  ]
}
