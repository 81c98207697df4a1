import Scorecards
import Scoring
import Tabular

extension RuleBuilder {
  /// One line of the card as one item of the rule.
  func item(_ entry: PointsCard.Entry) -> RuleItem {
    let feature = entry.item.feature, dictionary = source.dictionary[feature.item]!
    let isChange = feature.kind == .change
    let label =
      isChange
      ? LocalizedText(ja: "\(dictionary.label)の前年度からの変化", en: "change of \(feature.item) since last year")
      : LocalizedText(ja: dictionary.label, en: feature.item)
    let inputs = isChange ? ItemFeature.change(feature.item, from: Self.previous(feature.item)) : .level(feature.item)
    var item = RuleItem(
      id: isChange ? "\(feature.item).change" : feature.item, label: label, feature: inputs, bins: bins(entry, dictionary, label),
      reason: label)
    item.missing = missing(entry)
    item.direction = direction(entry)
    item.baselinePoints = baseline(entry)
    return item
  }

  /// The points that say nothing special of a child: those of the place that most children have, or of a child on average, whichever is more.
  private func baseline(_ entry: PointsCard.Entry) -> Int {
    let usual = entry.item.slots.indices.max { (entry.item.slots[$0].rows, $1) < (entry.item.slots[$1].rows, $0) }
    return max(usual.map { entry.points[$0] } ?? 0, -entry.shift)
  }

  private func bins(_ entry: PointsCard.Entry, _ dictionary: DictionaryItem, _ label: LocalizedText) -> [RuleBin] {
    let texts = BinText(dictionary, kind: entry.item.feature.kind).texts(entry.item)
    return texts.indices.map { k in
      var bin = bin(entry, k)
      bin.text = LocalizedText(ja: "\(label.ja)：\(texts[k].ja)", en: "\(label.en): \(texts[k].en)")
      return bin
    }
  }

  private func bin(_ entry: PointsCard.Entry, _ k: Int) -> RuleBin {
    switch entry.item.scale {
    case .numeric(let cuts, let cutTexts, _): RuleBin(below: k < cuts.count ? cutTexts[k] : nil, points: entry.points[k])
    case .nominal(let levels, let bins):
      RuleBin(values: levels.indices.filter { bins[$0] == k }.map { levels[$0] }, points: entry.points[k])
    }
  }

  private func missing(_ entry: PointsCard.Entry) -> [MissingPoints] {
    let first = entry.item.binCount
    var missing = entry.item.reasons.enumerated().map { MissingPoints(reason: $1.name, points: entry.points[first + $0]) }
    if case .nominal = entry.item.scale {
      missing.append(MissingPoints(reason: Self.unseen, points: entry.points[entry.item.unseenSlot]))
    }
    return missing
  }

  private func direction(_ entry: PointsCard.Entry) -> Scoring.RiskDirection {
    guard case .numeric = entry.item.scale else { return .none }
    let points = Array(entry.points[..<entry.item.binCount])
    if zip(points, points.dropFirst()).allSatisfy({ $0 <= $1 }) { return .rising }
    return zip(points, points.dropFirst()).allSatisfy { $0 >= $1 } ? .falling : .none
  }
}
