import Scoring

/// What a PMML document cannot say alike to every engine.
struct PMMLLimits {
  /// Numbers of more digits are not exact in the doubles that a document computes with.
  private static let largest: Int64 = 1_000_000_000_000

  let rule: ScoringRule

  /// - Throws: `CarrierError.notExpressible` at the first field that has no faithful form.
  func check() throws(CarrierError) {
    try checkNames()
    for input in rule.valueInputs {
      try require(PMMLElement.isContent(input.id), "inputs[\(input.id)].id")
      for reason in input.missingReasons { try require(PMMLElement.isContent(reason), "inputs[\(input.id)].missing[\(reason)]") }
      try checkNumbers(input)
    }
    for item in rule.items { try require(item.id != PMMLNames.noReason, "items[\(item.id)].id") }
  }

  /// A column may not have the name of another field of the document.
  private func checkNames() throws(CarrierError) {
    let items = rule.items.map { PMMLItem($0, rule: rule) }
    let outputs = PMMLOutput(interpretation: rule.interpretation).names() + [PMMLNames.schoolYear]
    let taken = Set(PMMLScorecard.derivedFields(rule, items).compactMap { $0.attributes.first?.value } + outputs)
    for input in rule.valueInputs { try require(!taken.contains(input.column), "inputs[\(input.id)].column") }
  }

  private func checkNumbers(_ input: RuleInput) throws(CarrierError) {
    guard let values = input.values, let range = values.range else { return }
    let limits = [range.low, range.high].compactMap { DecimalText.exact($0, scale: values.effectiveScale) }
    try require(limits.allSatisfy { $0.magnitude <= Self.largest }, "inputs[\(input.id)].values.range")
    let codes = PMMLInput(input).codeNumbers.map(\.value)
    try require(codes.allSatisfy { $0.magnitude <= Self.largest }, "inputs[\(input.id)].missing.codes")
  }

  private func require(_ condition: Bool, _ field: String) throws(CarrierError) {
    if !condition { throw .notExpressible(carrier: .pmml, field: field) }
  }
}
