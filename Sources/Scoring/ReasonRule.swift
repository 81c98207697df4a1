/// How the reasons of a score are chosen: items by points above their baseline, ties in the order of the items.
public struct ReasonRule: Codable, Equatable, Sendable {
  /// The number of reasons when nothing else is said.
  public static let defaultMaximum = 4

  /// What points are counted from.
  public enum Baseline: String, Codable, Sendable {
    /// The lowest bin of the item.
    case lowestBin = "lowest_bin"
    /// `baseline_points` of the item.
    case itemBaseline = "item_baseline"
  }

  /// What points are counted from.
  public var baseline: Baseline
  /// The largest number of reasons.
  public var maximum: Int
  /// With more unknown items than this a child has no points, no band and no reasons.
  public var maximumUnknown: Int
  /// What is said when no item is above its baseline.
  public var none: LocalizedText
  /// What a page about one child says when too few items are known.
  public var insufficient: LocalizedText

  /// Makes the rule with the usual texts.
  public init(maximumUnknown: Int, maximum: Int = Self.defaultMaximum, baseline: Baseline = .lowestBin) {
    self.baseline = baseline
    self.maximum = maximum
    self.maximumUnknown = maximumUnknown
    none = LocalizedText(ja: "特に高い項目はありません", en: "no item stands out")
    insufficient = LocalizedText(ja: "情報不足", en: "insufficient information")
  }

  enum CodingKeys: String, CodingKey {
    case baseline, maximum, none, insufficient
    case maximumUnknown = "maximum_unknown"
  }
}
