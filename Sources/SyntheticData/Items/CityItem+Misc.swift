extension CityItem {
  /// Thirty items without any meaning: machine-made columns such as a real extract has.
  static let misc: [CityItem] = flags + counts + measures

  private static let flagRates = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.01, 0.03, 0.08, 0.15, 0.25]

  private static let flags = flagRates.enumerated().map { k, rate in
    CityItem("dx_bin\(twoDigits(k))", "雑項目2値\(twoDigits(k))", .flag(rate: rate), .decoy, direction: .none)
  }

  private static let counts = (0..<10).map { k in
    CityItem(
      "dx_cnt\(twoDigits(k))", "雑項目件数\(twoDigits(k))", .count(mean: -1.5 + 0.35 * Double(k), spread: 0.8), .decoy, direction: .none)
  }

  private static let measures = (0..<8).map { k in
    CityItem(
      "dx_num\(twoDigits(k))", "雑項目数値\(twoDigits(k))", .measure(mean: 0, spread: 1), .decoy, recording: Recording(decimals: 2),
      direction: .none)
  }

  private static func twoDigits(_ k: Int) -> String { k < 10 ? "0\(k)" : "\(k)" }
}
