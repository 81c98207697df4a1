/// A line of the points table as people read it: values, or reasons for which there is none, and their points.
public struct CardLine: Equatable, Sendable {
  /// The values, such as `2～5日`, without the name of the item.
  public let text: LocalizedText
  /// The points.
  public let points: Int
}

extension ScoringRule {
  /// The points table of an item: its bins, then the reasons for which the value is unknown, those of equal points in one line.
  /// - Complexity: O(bins × accepted values + reasons²).
  public func cardLines(of item: RuleItem) -> [CardLine] {
    item.bins.indices.map { CardLine(text: text(ofBin: $0, item), points: item.bins[$0].points) } + missingLines(of: item)
  }

  func text(ofBin bin: Int, _ item: RuleItem) -> LocalizedText {
    if let text = item.bins[bin].text, text.ja.hasPrefix(item.label.ja + "："), text.en.hasPrefix(item.label.en + ": ") {
      return LocalizedText(ja: String(text.ja.dropFirst(item.label.ja.count + 1)), en: String(text.en.dropFirst(item.label.en.count + 2)))
    }
    if let values = item.bins[bin].values {
      return LocalizedText(ja: values.joined(separator: "・"), en: values.joined(separator: ", "))
    }
    return BinRange(bin, of: item, scale: scale(of: item), unit: unit(of: item)).text
  }

  private func unit(of item: RuleItem) -> String {
    item.feature.kind == .years ? "年" : input(item.feature.inputs[0])?.unit ?? ""
  }

  /// The points that most reasons have stand last, without names.
  private func missingLines(of item: RuleItem) -> [CardLine] {
    let points = item.missing.reduce(into: [Int]()) { if !$0.contains($1.points) { $0.append($1.points) } }
    func reasons(_ points: Int) -> [String] { item.missing.filter { $0.points == points }.map(\.reason) }
    guard let usual = points.max(by: { reasons($0).count < reasons($1).count }) else { return [] }
    let rest = LocalizedText(
      ja: points.count > 1 ? "ほかの理由で記録がない" : "記録がない", en: points.count > 1 ? "no record for another reason" : "no record")
    return points.filter { $0 != usual }.map { CardLine(text: names(reasons($0)), points: $0) } + [CardLine(text: rest, points: usual)]
  }

  private func names(_ reasons: [String]) -> LocalizedText {
    let names = reasons.map { MissingReasonName.text($0) ?? LocalizedText(ja: $0, en: $0) }
    return LocalizedText(ja: names.map(\.ja).joined(separator: "・"), en: names.map(\.en).joined(separator: ", "))
  }
}
