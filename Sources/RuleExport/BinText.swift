import Glibc
public import Scorecards
public import Tabular

/// The words for a bin: "0～2日", "3日以上", "あり". The Japanese ones carry the item's unit.
public struct BinText: Sendable {
  private let dictionary: DictionaryItem
  private let kind: Scorecards.Feature.Kind

  /// Words for the bins of a feature of this item.
  public init(_ dictionary: DictionaryItem, kind: Scorecards.Feature.Kind) {
    self.dictionary = dictionary
    self.kind = kind
  }

  /// The words for each bin in order, in Japanese and English.
  public func texts(_ item: BinnedItem) -> [(ja: String, en: String)] {
    switch item.scale {
    case .nominal(let levels, let bins):
      (0..<item.binCount).map { bin in
        let names = levels.indices.filter { bins[$0] == bin }.map { dictionary.label(ofCode: levels[$0]) }
        return (names.joined(separator: "・"), names.joined(separator: ", "))
      }
    case .numeric(let cuts, _, let decimals): (0...cuts.count).map { text(of: $0, cuts, decimals) }
    }
  }

  private func text(of bin: Int, _ cuts: [Double], _ decimals: Int) -> (ja: String, en: String) {
    if dictionary.type == .flag, kind == .level, cuts.count == 1 { return bin == 0 ? ("なし", "no") : ("あり", "yes") }
    let low = bin > 0 ? above(cuts[bin - 1], decimals) : kind == .level && hasZero ? "0" : nil
    let high = bin < cuts.count ? below(cuts[bin], decimals) : nil
    switch (low, high) {
    case (nil, nil): return ("すべて", "any")
    case (nil, let high?): return (high + unit + "以下", "up to " + high)
    case (let low?, nil): return (low + unit + "以上", low + " or more")
    case (let low?, let high?): return low == high ? (low + unit, low) : (low + "～" + high + unit, low + " to " + high)
    }
  }

  /// The unit behind a number; a number of months is not written as the name of a month.
  private var unit: String { dictionary.unit == "月" ? "か月" : dictionary.unit }

  private var hasZero: Bool { dictionary.type == .count || dictionary.type == .flag }

  /// The smallest recordable value above a cut, and the largest below it.
  private func above(_ cut: Double, _ decimals: Int) -> String { number(ceil(cut * scale(decimals)) / scale(decimals), decimals) }
  private func below(_ cut: Double, _ decimals: Int) -> String { number(floor(cut * scale(decimals)) / scale(decimals), decimals) }

  private func number(_ value: Double, _ decimals: Int) -> String {
    (kind == .change && value > 0 ? "+" : "") + RecordedNumber.text(value, decimals: decimals)
  }

  private func scale(_ decimals: Int) -> Double { pow(10, Double(decimals)) }
}
