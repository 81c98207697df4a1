import Scoring

/// What the graph must know of the items. Every feature is a sum over its inputs of
/// `weight·value + [counted if value ≥ threshold] + table[start + step·value]`, so that one set of nodes serves all kinds of items.
struct ItemTable {
  /// What an input contributes to its item's feature.
  struct Term {
    var input: Int
    var weight: Int64 = 0
    /// Whether it counts when the value reaches the threshold: 1 or 0.
    var counts: Int64 = 0
    var threshold: Int64 = 0
    /// Where the answers for its categories start in `table`; position 0 holds a 0.
    var start: Int64 = 0
    var step: Int64 = 0
  }

  /// The terms of each item, as many for all: the last input may stand again, with nothing to contribute.
  private(set) var terms: [[Term]] = []
  private(set) var table: [Int64] = [0]
  /// Tenfold the cuts, as many for all items.
  private(set) var cuts: [[Int64]] = []
  /// Where the bins of each item start among the slots, and where its missing reasons do.
  private(set) var binSlots: [Int64] = [], reasonSlots: [Int64] = []
  private(set) var points: [Int64] = []
  private(set) var texts: [String] = []

  init(_ rule: ScoringRule, _ inputs: InputTable) {
    for item in rule.items {
      addTerms(of: item, inputs)
      cuts.append(Self.cuts(of: item, scale: rule.scale(of: item)))
      addSlots(of: item, inputs.reasons)
    }
    let mostTerms = terms.map(\.count).max()!, mostCuts = max(1, cuts.map(\.count).max()!)
    terms = terms.map { $0 + Array(repeating: Term(input: $0.last!.input), count: mostTerms - $0.count) }
    cuts = cuts.map { $0 + Array(repeating: Int64.max, count: mostCuts - $0.count) }
  }

  /// The answers of a category for each accepted text; gives the position of the first.
  private mutating func add(_ answers: [Int64]) -> Int64 {
    defer { table += answers }
    return Int64(table.count)
  }

  private mutating func addTerms(of item: RuleItem, _ inputs: InputTable) {
    let feature = item.feature
    terms.append(
      feature.inputs.enumerated().map { k, id in
        let values = inputs.inputs[inputs.position(id)].values!
        var term = Term(input: inputs.position(id))
        if let accepted = values.accepted {
          term.step = 1
          term.start = add(accepted.map { answer(to: $0, item) })
        } else if feature.kind == .years {
          term.counts = 1
          term.threshold = DecimalText.exact(feature.atLeast!, scale: values.effectiveScale)!
        } else {
          term.weight = k == 0 ? 1 : -1
        }
        return term
      })
  }

  /// Whether a text counts, of years; its bin, of levels.
  private func answer(to text: String, _ item: RuleItem) -> Int64 {
    if let counting = item.feature.values { return counting.contains(text) ? 1 : 0 }
    return Int64(item.bins.firstIndex { $0.values!.contains(text) }!)
  }

  /// Cuts have one digit more than values; bins of categories are told apart by their numbers.
  private static func cuts(of item: RuleItem, scale: Int) -> [Int64] {
    if item.bins[0].values != nil { return item.bins.indices.dropLast().map { Int64($0 * 10 + 5) } }
    return item.bins.compactMap(\.below).map { DecimalText.exact($0, scale: scale + 1)! }
  }

  private mutating func addSlots(of item: RuleItem, _ reasons: [String]) {
    binSlots.append(Int64(points.count))
    points += item.bins.map { Int64($0.points) }
    texts += item.bins.map { item.text(of: $0).ja }
    reasonSlots.append(Int64(points.count))
    let missing = reasons.map { reason in item.missing.first { $0.reason == reason } }
    points += missing.map { Int64($0?.points ?? 0) }
    texts += missing.map { $0.map { item.text(of: $0).ja } ?? "" }
  }
}
