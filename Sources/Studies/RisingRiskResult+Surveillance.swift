import Association

extension RisingRiskResult {
  /// Significance at which an item counts as going with an outcome.
  private static let level = 0.05

  /// Tags items that go with being found by somebody but with no fully observed outcome: they may move detection, not risk.
  mutating func tagSurveillance() {
    let anchors = outcomes.filter { !$0.isFoundBySomebody }
    for position in outcomes.indices where outcomes[position].isFoundBySomebody && !anchors.isEmpty {
      let items = outcomes[position].items
      let label = items.map(\.strongest)
      let tests = anchors.map { anchor in items.map { item in anchor.items.first { $0.item == item.item }?.strongest } }
      guard let contrast = try? SurveillanceContrast(level: Self.level) else { continue }
      for (index, isTagged) in contrast.tags(label: label, anchors: tests).enumerated() where isTagged {
        outcomes[position].items[index].tags.append("selection")
      }
    }
    for finding in leakage where finding.flag != "none" {
      for index in outcomes[0].items.indices where outcomes[0].items[index].item == finding.item {
        outcomes[0].items[index].tags.append(finding.flag)
      }
    }
  }
}

extension ScreenedItem {
  /// The smallest p-value of the components, times their number.
  fileprivate var strongest: Double? {
    let values = components.compactMap(\.p)
    return values.min().map { min(1, $0 * Double(values.count)) }
  }
}
