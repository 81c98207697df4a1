import Scoring

/// Where a number read as a double leaves open what the exact decimal text says.
///
/// Up to 13 digits a double decides; of more, it decides unless it seems to lie midway between two values, or on a code.
struct PMMLUncertainty {
  /// A numeral of at most 13 digits, zeros at its ends not counted.
  private static let short = #"\A(?:\+|-)?(?:0|\.){0,600}(?:\.|\#(PMMLInput.digit)){0,13}0*(?:(?:e|E).*)?\z"#

  let input: RuleInput
  let codes: [Int64]
  let range: ClosedRange<Int64>

  init(_ input: RuleInput, codes: [Int64], range: ClosedRange<Int64>) {
    self.input = input
    self.codes = codes
    self.range = range
  }

  /// The condition that the value lies outside its range.
  func isOutside() -> PMMLElement { isOutside(by: 0) }

  /// The condition that a double does not decide; only inside the range and on its codes, where it matters.
  func isUncertain() -> PMMLElement {
    let long = PMMLElement.apply("not", .matches(PMMLNames.text(input), Self.short))
    let twice = PMMLElement.field(PMMLNames.twice(input))
    let even = PMMLElement.apply("*", .apply("rint", .apply("/", twice, .number("2"))), .number("2"))
    let midway = PMMLElement.all(
      .apply("equal", twice, .apply("rint", twice)), .apply("notEqual", twice, even), .apply("not", isOutside(by: 1)))
    let onCodes = codes.map { PMMLElement.apply("equal", twice, .number(String(2 * $0))) }
    return .all(long, .any([midway] + onCodes))
  }

  /// Outside the range by more than so many units of the last digit.
  private func isOutside(by units: Int64) -> PMMLElement {
    let value = PMMLElement.field(PMMLNames.value(input))
    let scale = input.values!.effectiveScale
    return .any([
      .apply("lessThan", value, .number(DecimalText.text(range.lowerBound - units, scale: scale))),
      .apply("greaterThan", value, .number(DecimalText.text(range.upperBound + units, scale: scale)))
    ])
  }
}
