import StructuredText

/// What is true of a synthetic city, read from its `truth.json`.
struct CityTruth {
  /// One item.
  struct Item {
    let role: String
    let isAssociated: [String: Bool]
    /// Whether the item has an effect of its own on the outcome (on need, for the support list).
    let isDirect: [String: Bool]

    /// Whether the item tells nothing about the outcome among children of the same grade, sex and year.
    ///
    /// Traces of support and items that move detection are a bias of their own, graded by the leakage audit.
    func isNull(_ outcome: String) -> Bool { !(isAssociated[outcome] ?? true) && !["leak", "surveillance"].contains(role) }
  }

  let items: [String: Item]
  /// Area under the curve of the true hazards, by year and outcome.
  let oracle: [Int: [String: Double]]

  init(path: String) throws {
    let json = try JSONValue(path: path)
    var items: [String: Item] = [:]
    for item in json["items"]?.array ?? [] {
      let associated = item["associated"], direct = item["direct"]
      items[item["item"]!.string!] = Item(
        role: item["role"]!.string!,
        isAssociated: ["support": item["label_associated"]?.bool ?? true, "long_absence": associated?["absence"]?.bool ?? true],
        isDirect: ["support": direct?["need"]?.bool ?? false, "long_absence": direct?["absence"]?.bool ?? false])
    }
    self.items = items
    var oracle: [Int: [String: Double]] = [:]
    for year in json["years"]?.array ?? [] {
      var areas: [String: Double] = [:]
      for outcome in ["support", "long_absence"] { areas[outcome] = year["oracle_auc"]?[outcome]?.double }
      oracle[year["fiscal_year"]!.integer!] = areas
    }
    self.oracle = oracle
  }
}
