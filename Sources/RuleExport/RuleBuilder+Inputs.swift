import Glibc
import Scorecards
import Scoring
import Tabular

extension RuleBuilder {
  /// The name of the column with last year's value of an item.
  public static func previousColumn(of item: String) -> String { item + "_previous" }

  /// The reason under which a category counts that no training row had.
  static let unseen = "unseen"

  /// The inputs of all features, each once, in the order of the card.
  var inputs: [RuleInput] {
    var inputs: [RuleInput] = []
    for entry in source.card.entries {
      for input in self.inputs(of: entry) where !inputs.contains(where: { $0.id == input.id }) { inputs.append(input) }
    }
    return inputs
  }

  private func inputs(of entry: PointsCard.Entry) -> [RuleInput] {
    let id = entry.item.feature.item, item = source.dictionary[id]!
    var now = RuleInput(
      id: id, label: LocalizedText(ja: item.label, en: id), column: id, values: values(of: entry, item), missing: missing(entry, item))
    now.unit = item.unit.isEmpty ? nil : item.unit
    guard entry.item.feature.kind == .change else { return [now] }
    let previous = Self.previousColumn(of: id)
    var before = RuleInput(
      id: previous, label: LocalizedText(ja: "前年度の\(item.label)", en: "\(id), previous year"), column: previous,
      values: values(of: entry, item), missing: missing(entry, item))
    before.unit = now.unit
    return [now, before]
  }

  private func values(of entry: PointsCard.Entry, _ item: DictionaryItem) -> InputValues {
    switch entry.item.scale {
    case .nominal(let levels, let bins):
      .category(levels.indices.filter { bins[$0] != nil }.map { levels[$0] }, unseen: .missing(Self.unseen))
    case .numeric(_, _, let decimals):
      decimals == 0 ? .integer(range(of: item, decimals)) : .decimal(scale: decimals, range(of: item, decimals))
    }
  }

  /// Generous limits on a round scale, so that they neither refuse what may well occur nor give away the largest value of a child.
  private func range(of item: DictionaryItem, _ decimals: Int) -> PlausibleRange {
    if item.type == .flag { return PlausibleRange(low: "0", high: "1") }
    let seen = source.seen[item.id] ?? 0...1
    let reach = Self.roundUp(max(abs(seen.lowerBound), abs(seen.upperBound), highestCut(of: item)) * 2)
    let low = seen.lowerBound < 0 ? -reach : 0
    return PlausibleRange(low: RecordedNumber.text(low, decimals: decimals), high: RecordedNumber.text(reach, decimals: decimals))
  }

  /// The highest cut of an item's values: a bin of an official scale that no child was in must be within the limits too.
  private func highestCut(of item: DictionaryItem) -> Double {
    source.card.entries.map(\.item).filter { $0.feature.item == item.id && $0.feature.kind == .level }.flatMap(\.cuts).max() ?? 0
  }

  /// The next number of the form 1, 2 or 5 times a power of ten, at least 10.
  private static func roundUp(_ value: Double) -> Double {
    var power = 10.0
    while power * 10 < value { power *= 10 }
    return [power, 2 * power, 5 * power, 10 * power].first { $0 >= value }!
  }

  /// Every missing reason by its name, and the town's own codes for them.
  private func missing(_ entry: PointsCard.Entry, _ item: DictionaryItem) -> InputMissing {
    let reasons = entry.item.reasons.map(\.name)
    let own = item.missingCodes.filter { reasons.contains($0.reason) && !reasons.contains($0.code) }
    return InputMissing(
      empty: InputMissing.defaultReason,
      codes: reasons.map { MissingCode(code: $0, reason: $0) } + own.map { MissingCode(code: $0.code, reason: $0.reason) })
  }
}
