/// Where the value of an item can lie: in a bin, or nowhere for a reason.
public struct ItemPlace: Equatable, Sendable {
  /// The values of the bin, or the reason in brackets.
  public let name: LocalizedText
  /// The points.
  public let points: Int
  /// Whether there is no value.
  public let isMissing: Bool
}

extension ScoringRule {
  /// The places of an item: its bins, then every reason of the rule for which a value can be missing.
  /// - Complexity: O(bins + reasons).
  public func places(of item: RuleItem) -> [ItemPlace] {
    item.bins.indices.map { ItemPlace(name: text(ofBin: $0, item), points: item.bins[$0].points, isMissing: false) }
      + missingReasons.map { reason in
        let name = MissingReasonName.text(reason) ?? LocalizedText(ja: reason, en: reason)
        return ItemPlace(
          name: LocalizedText(ja: "（\(name.ja)）", en: "(\(name.en))"), points: item.missing.first { $0.reason == reason }?.points ?? 0,
          isMissing: true)
      }
  }
}

extension Scorer {
  /// The place among `ScoringRule.places(of:)` at which item `j` of a child of the last batch lies; nil for a child that is refused or outside
  /// the population.
  public func place(ofItem j: Int, row: Int = 0, in workspace: borrowing ScoringWorkspace) -> Int? {
    guard workspace.outcomes[row].isCounted else { return nil }
    return Int(workspace.slotPlaces[j * workspace.rows + row] - compiled.items[j].slot)
  }
}
