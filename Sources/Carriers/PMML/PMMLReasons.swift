import Scoring

/// The ranking of reasons, as derived fields.
///
/// Engines rank reason codes in ways of their own where points are equal. Here every bin above its baseline has a key, larger for more
/// points and, among equal points, for earlier items; the largest key is the first reason.
struct PMMLReasons {
  /// A bin above its baseline.
  private struct Reason {
    let key: Int
    let text: String
  }

  let items: [PMMLItem]
  let rule: ReasonRule

  /// The function from a key to its text.
  func function() -> PMMLElement {
    let none = [Reason(key: 0, text: rule.none.ja)]
    let bins = (none + items.indices.flatMap(reasons)).map { reason in
      PMMLElement("DiscretizeBin", ["binValue": reason.text], [interval(reason.key)])
    }
    let table = PMMLElement("Discretize", ["field": "key", "dataType": "string"], bins)
    return PMMLFunctions.define(
      PMMLFunctions.reasonText, optype: "categorical", dataType: "string", parameter: ("key", "continuous", "integer"), table)
  }

  /// The derived fields, each after those that it uses.
  func fields() -> [PMMLElement] {
    let keys = items.indices.map { PMMLField.integer(PMMLNames.key(items[$0].item), key(of: $0)) }
    return keys + (1...rule.maximum).flatMap { [place($0), reason($0), reasons($0)] }
  }

  private func interval(_ key: Int) -> PMMLElement {
    PMMLElement("Interval", ["closure": "closedClosed", "leftMargin": String(key), "rightMargin": String(key)])
  }

  private func key(of k: Int) -> PMMLElement {
    let names = items[k].slots.map { ($0.name, key(of: $0, item: k)) } + [(PMMLNames.refusedBin, 0)]
    let rows = names.map { name, key in
      PMMLElement("row", [:], [PMMLElement("bin", text: name), PMMLElement("key", text: String(key))])
    }
    return PMMLElement(
      "MapValues", ["outputColumn": "key", "dataType": "integer"],
      [
        PMMLElement("FieldColumnPair", ["field": PMMLNames.bin(items[k].item), "column": "bin"]), PMMLElement("InlineTable", [:], rows)
      ])
  }

  private func reasons(of k: Int) -> [Reason] {
    items[k].slots.map { Reason(key: key(of: $0, item: k), text: $0.text.ja) }.filter { $0.key > 0 }
  }

  /// Points above the baseline, then the slots of all items counted from the last: every slot has a key of its own.
  private func key(of slot: PMMLItem.Slot, item k: Int) -> Int {
    let excess = slot.points - items[k].baseline
    guard excess > 0 else { return 0 }
    let before = items[..<k].reduce(0) { $0 + $1.slots.count } + items[k].slots.firstIndex { $0.name == slot.name }!
    let all = items.reduce(0) { $0 + $1.slots.count }
    return excess * (all + 1) + all - before
  }

  /// The largest key, or the largest that is smaller than the one before.
  private func place(_ rank: Int) -> PMMLElement {
    let keys = items.map { PMMLElement.field(PMMLNames.key($0.item)) }
    let previous = PMMLElement.field(PMMLNames.place(rank - 1))
    let rest = rank == 1 ? keys : keys.map { .first([(.apply("lessThan", $0, previous), $0)], otherwise: .integer(0)) }
    return PMMLField.integer(PMMLNames.place(rank), .apply("max", rest))
  }

  private func reason(_ rank: Int) -> PMMLElement {
    let text = PMMLElement.apply(PMMLFunctions.reasonText, .field(PMMLNames.place(rank)))
    let answered = PMMLElement.equal(PMMLNames.answered, PMMLNames.yes)
    let condition = rank == 1 ? answered : .all(answered, isTaken(rank))
    return PMMLField.text(PMMLNames.reason(rank), .apply("if", condition, text))
  }

  private func reasons(_ rank: Int) -> PMMLElement {
    let text = PMMLElement.field(PMMLNames.reason(rank))
    guard rank > 1 else { return PMMLField.text(PMMLNames.reasons(rank), text) }
    let before = PMMLElement.field(PMMLNames.reasons(rank - 1))
    return PMMLField.text(PMMLNames.reasons(rank), .first([(isTaken(rank), .apply("concat", before, .text("、"), text))], otherwise: before))
  }

  private func isTaken(_ rank: Int) -> PMMLElement { .apply("greaterThan", .field(PMMLNames.place(rank)), .number("0")) }
}
