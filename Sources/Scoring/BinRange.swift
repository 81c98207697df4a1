/// The recordable numbers of a bin, in words.
struct BinRange {
  /// The first and the last number as text; `nil` where the bin has no end.
  private let low, high: String?
  private let unit: String

  init(_ bin: Int, of item: RuleItem, scale: Int, unit: String) {
    func cut(_ bin: Int) -> Int64? { item.bins.indices.contains(bin) ? item.bins[bin].below.flatMap { DecimalText.exact($0, scale: scale + 1) } : nil }
    let sign = item.feature.kind == .change ? "+" : ""
    func text(_ value: Int64) -> String { (value > 0 ? sign : "") + DecimalText.text(value, scale: scale) }
    low = cut(bin - 1).map { text(Self.floor(ofTenth: $0) + 1) }
    high = cut(bin).map { text(Self.floor(ofTenth: $0)) }
    self.unit = unit
  }

  /// `2～5日`, `15日以上`, `1日以下`.
  var text: LocalizedText {
    switch (low, high) {
    case (nil, nil): LocalizedText(ja: "すべて", en: "any")
    case (nil, let high?): LocalizedText(ja: high + unit + "以下", en: "up to " + high)
    case (let low?, nil): LocalizedText(ja: low + unit + "以上", en: low + " or more")
    case (let low?, let high?):
      low == high ? LocalizedText(ja: low + unit, en: low) : LocalizedText(ja: low + "～" + high + unit, en: low + " to " + high)
    }
  }

  /// The largest whole number not above a tenth of a number.
  private static func floor(ofTenth number: Int64) -> Int64 {
    let ten: Int64 = 10
    return number / ten - (number < 0 && number % ten != 0 ? 1 : 0)
  }
}
