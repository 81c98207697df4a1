import Scoring

/// The bin of an item, as derived fields, and its characteristic on the scorecard.
struct PMMLItem {
  /// A bin or a missing reason: its name in the document, its points and what is said of it.
  struct Slot {
    let name: String
    let points: Int
    let text: LocalizedText
  }

  let item: RuleItem
  let inputs: [PMMLInput]
  let baseline: Int
  /// The bins, then the reasons for which there is none.
  let slots: [Slot]

  init(_ item: RuleItem, rule: ScoringRule) {
    self.item = item
    inputs = item.feature.inputs.map { PMMLInput(rule.input($0)!) }
    baseline = rule.baseline(of: item)
    let bins = item.bins.indices.map {
      Slot(name: Self.name(of: $0, in: item), points: item.bins[$0].points, text: item.text(of: item.bins[$0]))
    }
    slots = bins + item.missing.map { Slot(name: PMMLNames.missingPrefix + $0.reason, points: $0.points, text: item.text(of: $0)) }
  }

  /// The derived fields, each after those that it uses.
  func fields() -> [PMMLElement] {
    let unknown = inputs.map { (PMMLElement.apply("not", $0.isKnown), $0.missingOrRefused) }
    let values = slots.map { PMMLElement("Value", ["value": $0.name, "displayValue": $0.text.ja]) }
    let bin = PMMLField.text(
      PMMLNames.bin(item), .first(unknown, otherwise: known()), label: item.label.ja,
      values: values + [PMMLElement("Value", ["value": PMMLNames.refusedBin])])
    return feature() + [bin]
  }

  /// The characteristic: points by bin, and the reason code of those above the baseline.
  func characteristic() -> PMMLElement {
    let attributes = slots.map { slot in
      PMMLElement(
        "Attribute", ["partialScore": String(slot.points), "reasonCode": slot.points > baseline ? item.id : PMMLNames.noReason],
        [PMMLElement("SimplePredicate", ["field": PMMLNames.bin(item), "operator": "equal", "value": slot.name])])
    }
    let refused = PMMLElement(
      "Attribute", ["partialScore": String(baseline), "reasonCode": PMMLNames.noReason], [PMMLElement("True")])
    return PMMLElement("Characteristic", ["name": item.id, "baselineScore": String(baseline)], attributes + [refused])
  }

  /// The bin of a known feature.
  private func known() -> PMMLElement {
    if item.bins.count == 1 { return .text(slots[0].name) }
    guard item.feature.kind == .level, !inputs[0].values.isNumber else {
      return PMMLField.discretize(featureField, limits: item.bins.compactMap(\.below), values: slots.prefix(item.bins.count).map(\.name))
    }
    let cases = item.bins.indices.dropLast().map { k in
      (PMMLElement.isIn(PMMLNames.text(inputs[0].input), item.bins[k].values!), PMMLElement.text(slots[k].name))
    }
    return .first(cases, otherwise: .text(slots[item.bins.count - 1].name))
  }

  private var featureField: String { item.feature.kind == .level ? PMMLNames.value(inputs[0].input) : PMMLNames.feature(item) }

  private func feature() -> [PMMLElement] {
    let values = inputs.map { PMMLElement.field(PMMLNames.value($0.input)) }
    switch item.feature.kind {
    case .level: return []
    case .change: return [PMMLField.number(PMMLNames.feature(item), ifKnown(.apply("-", values[0], values[1])))]
    case .years:
      let counted = inputs.map { PMMLElement.first([(counts($0), .number("1"))], otherwise: .number("0")) }
      return [PMMLField.number(PMMLNames.feature(item), ifKnown(.apply("sum", counted)))]
    }
  }

  /// An expression over the inputs where each of them is known.
  private func ifKnown(_ expression: PMMLElement) -> PMMLElement {
    inputs.reversed().reduce(expression) { .apply("if", $1.isKnown, $0) }
  }

  private func counts(_ input: PMMLInput) -> PMMLElement {
    guard let threshold = item.feature.atLeast else { return .isIn(PMMLNames.text(input.input), item.feature.values!) }
    return .apply("greaterOrEqual", .field(PMMLNames.value(input.input)), .number(threshold))
  }

  private static func name(of k: Int, in item: RuleItem) -> String {
    let number = "\(k + 1): "
    if let values = item.bins[k].values {
      let text = values.joined(separator: ", ")
      return number + (PMMLElement.isContent(text) ? text : "\(values.count) values")
    }
    switch (k == 0 ? nil : item.bins[k - 1].below, item.bins[k].below) {
    case (let low?, let high?): return number + "\(low) to \(high)"
    case (let low?, nil): return number + "above \(low)"
    case (nil, let high?): return number + "below \(high)"
    case (nil, nil): return number + "any"
    }
  }
}
