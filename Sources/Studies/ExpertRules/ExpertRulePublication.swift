public import Disclosure

/// What may be shown of rules of experts and of the card beside them, without giving away a few children to whoever subtracts.
///
/// What the card finds lies on the list of which the report shows other rows, so all are judged together; a rule of experts is judged by itself
/// and beside the rules that look at the same items.
public struct ExpertRulePublication {
  /// For each rule, whether what it finds is shown.
  public private(set) var rules: [Bool] = []
  /// For each rule, whether what the card finds among as many children is shown.
  public private(set) var cards: [Bool] = []

  /// Judges the rules of an evaluation, in their order.
  /// - Complexity: O(n³) in the shown rows.
  public init(_ evaluation: EvaluationResult, capacityShare: Double, cells: SmallCells) {
    let list = RankedPublication(evaluation, capacityShare: capacityShare, cells: cells)
    let whole = PeopleCount(people: evaluation.rows, events: evaluation.events)
    var added = [evaluation.proposed].compactMap(\.self).filter { list.mayAdd([$0]) }
    var shown: [ExpertRuleResult] = []
    for result in evaluation.expertRules {
      let isAlone = cells.mayShow(nested: [result.rule.count], within: whole) == [true]
      rules.append(isAlone && shown.allSatisfy { result.isApart(from: $0, cells) })
      if rules.last == true { shown.append(result) }
      cards.append(list.mayAdd(added + [result.card.count]))
      if cards.last == true { added.append(result.card.count) }
    }
  }
}

extension ExpertRuleResult {
  /// Whether the children between two rules on the same items, of whom one may hold the other, are not a few.
  fileprivate func isApart(from other: ExpertRuleResult, _ cells: SmallCells) -> Bool {
    guard !Set(items).isDisjoint(with: other.items) else { return true }
    let (one, two) = rule.count.people < other.rule.count.people ? (rule.count, other.rule.count) : (other.rule.count, rule.count)
    return cells.mayShow(nested: [one], within: two) == [true]
  }
}

extension CapacityFigures {
  fileprivate var count: PeopleCount { PeopleCount(people: flagged, events: found) }
}
