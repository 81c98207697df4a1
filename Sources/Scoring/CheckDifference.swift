/// Sets one input so that it differs from another by a target, whatever the other is.
struct CheckDifference {
  /// The input that is set, and the one that stays.
  let changed: Int, kept: Int
  /// Changed minus kept, scaled.
  private let target: Int64
  private let scale: Int
  private let low: Int64, high: Int64

  /// Both ways to a difference of this year's input (first) and last year's (second).
  static func both(_ positions: [Int], target: Int64, inputs: [RuleInput]) -> [CheckDifference] {
    [
      CheckDifference(changed: positions[0], kept: positions[1], target: target, inputs: inputs),
      CheckDifference(changed: positions[1], kept: positions[0], target: -target, inputs: inputs)
    ]
  }

  private init(changed: Int, kept: Int, target: Int64, inputs: [RuleInput]) {
    let values = inputs[changed].values!
    (self.changed, self.kept, self.target) = (changed, kept, target)
    scale = values.effectiveScale
    low = DecimalText.exact(values.range!.low, scale: scale)!
    high = DecimalText.exact(values.range!.high, scale: scale)!
  }

  /// The change of this record; nil when the kept cell holds no number or the changed one would leave its range.
  func move(in record: [String]) -> CheckMove? {
    guard let value = DecimalText.exact(record[kept], scale: scale), (low...high).contains(value + target) else { return nil }
    return CheckMove(cells: [(changed, DecimalText.text(value + target, scale: scale))])
  }
}
