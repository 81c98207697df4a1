import Scoring

/// What a workbook cannot hold of a rule.
struct WorkbookCheck {
  let rule: ScoringRule

  /// The deepest nesting of conditions is 64, and one condition an input is needed.
  private static let mostYears = 50

  /// - Throws: `CarrierError.notExpressible` for a number with more digits than a cell keeps, or an item over too many years.
  func check() throws(CarrierError) {
    for input in rule.valueInputs where input.values!.isNumber {
      let scale = input.values!.effectiveScale
      let texts = [input.values!.range!.low, input.values!.range!.high] + input.missing!.codes.map(\.code)
      let numbers = texts.compactMap { DecimalText.exact($0, scale: scale) }
      guard numbers.allSatisfy({ $0.magnitude <= WorkbookLimits.largestNumber }) else { throw refusal("inputs[\(input.id)]") }
    }
    for item in rule.items where item.feature.inputs.count > Self.mostYears { throw refusal("items[\(item.id)].feature.inputs") }
  }

  private func refusal(_ field: String) -> CarrierError { .notExpressible(carrier: .xlsx, field: field) }
}
