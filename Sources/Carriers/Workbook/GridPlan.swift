import Scoring

/// Which column of the hidden sheet computes what; a row is a child.
struct GridPlan {
  /// The columns in which a cell that holds a number is read step by step.
  struct NumberColumns {
    let unsigned, digits, significant, places, number: Int
  }

  /// Whether the row is in use.
  let used = 0
  /// The status as far as it needs no points.
  let refusal = 1
  /// The position of the first input that is refused.
  let refusedInput = 2
  /// The trimmed cell of each input.
  let texts: Range<Int>
  /// Of inputs that are numbers.
  let numbers: [NumberColumns?]
  /// The value or the state of each input.
  let values: Range<Int>
  /// The bin or the missing reason of each item, its points, its rank as a reason.
  let slots, points, keys: Range<Int>
  /// The items that are reasons, in order.
  let reasons: Range<Int>
  let unknown, total, status, band, probability, explanation: Int
  /// The number of columns.
  let count: Int

  init(_ rule: ScoringRule) {
    let inputs = rule.valueInputs
    var next = 3
    func take(_ count: Int) -> Range<Int> {
      defer { next += count }
      return next..<next + count
    }
    texts = take(inputs.count)
    numbers = inputs.map { input in
      guard input.values!.isNumber else { return nil }
      let columns = Array(take(5))
      return NumberColumns(unsigned: columns[0], digits: columns[1], significant: columns[2], places: columns[3], number: columns[4])
    }
    values = take(inputs.count)
    slots = take(rule.items.count)
    points = take(rule.items.count)
    keys = take(rule.items.count)
    reasons = take(min(rule.interpretation.reasons.maximum, rule.items.count))
    let answer = Array(take(6))
    (unknown, total, status) = (answer[0], answer[1], answer[2])
    (band, probability, explanation) = (answer[3], answer[4], answer[5])
    count = next
  }
}
