extension CityItem {
  /// The items of 職員・連絡.
  static let staff: [CityItem] = [
    CityItem("nursery_mtg", "保育所・学校連絡会 対象", .flag(rate: 0.1), .surveillance, direction: .none)
  ]
}
