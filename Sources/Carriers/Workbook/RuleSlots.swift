import Scoring

/// Everything that can give points, in one list: the bins of all items, then for each item every missing reason of the rule.
struct RuleSlots {
  /// A bin, or a missing reason of an item.
  struct Slot {
    let points: Int
    /// The rank among reasons: points above the baseline first, then the order of the items; 0 where it is no reason.
    let key: Int
    let text: String
  }

  /// More than the most items of a rule.
  static let itemsPerPoint = 1_000

  let all: [Slot]
  /// The number of bins of all items.
  let bins: Int
  /// The number of slots before the bins, and before the missing reasons, of each item.
  let binStart: [Int]
  let missingStart: [Int]

  init(_ rule: ScoringRule) {
    let reasons = rule.missingReasons
    var slots: [Slot] = []
    var binStart: [Int] = []
    for (position, item) in rule.items.enumerated() {
      binStart.append(slots.count)
      let baseline = rule.baseline(of: item)
      slots += item.bins.map { Slot($0.points, item.text(of: $0).ja, above: baseline, position) }
    }
    bins = slots.count
    for (position, item) in rule.items.enumerated() {
      slots += reasons.map { reason in
        let missing = item.missing.first { $0.reason == reason } ?? MissingPoints(reason: reason, points: 0)
        return Slot(missing.points, item.text(of: missing).ja, above: rule.baseline(of: item), position)
      }
    }
    all = slots
    self.binStart = binStart
    missingStart = rule.items.indices.map { [bins] in bins + $0 * reasons.count }
  }
}

extension RuleSlots.Slot {
  init(_ points: Int, _ text: String, above baseline: Int, _ item: Int) {
    self.points = points
    self.text = text
    key = points > baseline ? (points - baseline) * RuleSlots.itemsPerPoint + RuleSlots.itemsPerPoint - 1 - item : 0
  }
}
