import Scoring

/// How the cell of an input is read, as derived fields.
struct PMMLInput {
  /// The digits of ASCII; what `\d` stands for differs between engines.
  static let digit = "(?:0|1|2|3|4|5|6|7|8|9)"
  /// At most so many digits before and after the point that every number is inside the doubles.
  private static let numeral =
    #"\A(?:\+|-)?(?:\#(digit){1,200}(?:\.\#(digit){0,300})?|\.\#(digit){1,300})(?:(?:e|E)(?:\+|-)?0*\#(digit){1,2})?\z"#

  let input: RuleInput
  let values: InputValues
  let missing: InputMissing

  init(_ input: RuleInput) {
    self.input = input
    values = input.values!
    missing = input.missing!
  }

  /// Whether a value of this input can refuse the child.
  var canRefuse: Bool { values.isNumber || values.unseen == .refuse }

  /// The condition that the value refuses the child.
  var isRefused: PMMLElement { .matches(PMMLNames.state(input), #"\A"# + PMMLNames.refusedPrefix) }

  /// The condition that the value may be used.
  var isKnown: PMMLElement { .equal(PMMLNames.state(input), PMMLNames.known) }

  /// The state, with one word for every refusal.
  var missingOrRefused: PMMLElement {
    let state = PMMLElement.field(PMMLNames.state(input))
    return canRefuse ? .first([(isRefused, .text(PMMLNames.refusedBin))], otherwise: state) : state
  }

  /// The derived fields, each after those that it uses.
  func fields() -> [PMMLElement] {
    let trimmed = PMMLElement.apply(PMMLFunctions.trimmed, .field(input.column))
    let text = PMMLField.text(PMMLNames.text(input), trimmed, label: input.label.ja)
    let state = PMMLField.text(PMMLNames.state(input), values.isNumber ? numberState() : categoryState())
    return [text] + (values.isNumber ? numberFields() : []) + [state]
  }

  private func numberFields() -> [PMMLElement] {
    let (number, twice) = (PMMLNames.number(input), PMMLNames.twice(input))
    let isNumeral = PMMLElement.matches(PMMLNames.text(input), Self.numeral)
    let halves = PMMLElement.apply(
      PMMLFunctions.snapped, .apply("*", .field(number), .number(DecimalText.text(2 * unit, scale: 0))))
    let rounded = PMMLElement.apply("rint", .apply("/", .field(twice), .number("2")))
    return [
      PMMLField.number(number, .apply("if", isNumeral, .field(PMMLNames.text(input)))),
      PMMLField.number(twice, ifPresent(number, positiveZero(halves))),
      PMMLField.number(PMMLNames.value(input), ifPresent(twice, positiveZero(.apply("/", rounded, .number(String(unit))))))
    ]
  }

  /// Ten to the power of the digits after the point.
  private var unit: Int64 { (0..<values.effectiveScale).reduce(1) { unit, _ in unit * 10 } }

  private func ifPresent(_ field: String, _ value: PMMLElement) -> PMMLElement {
    .apply("if", .apply("isNotMissing", .field(field)), value)
  }

  /// Turns −0, which some engines hold below 0, into 0.
  private func positiveZero(_ value: PMMLElement) -> PMMLElement { .apply("+", value, .number("0")) }

  private func categoryState() -> PMMLElement {
    let text = PMMLNames.text(input)
    let accepted = PMMLElement.isIn(text, values.accepted!)
    let codes = reasonsOfTexts.map { (PMMLElement.isIn(text, $0.codes), missingText($0.reason)) }
    let unseen = refusal(values.unseen!, "\(PMMLNames.refusedPrefix)UNSEEN")
    return .first([isEmpty, (accepted, .text(PMMLNames.known))] + codes, otherwise: unseen)
  }

  private func numberState() -> PMMLElement {
    let text = PMMLNames.text(input)
    let texts = reasonsOfTexts.map { (PMMLElement.isIn(text, $0.codes), missingText($0.reason)) }
    let numberless = (PMMLElement.apply("isMissing", .field(PMMLNames.number(input))), notANumber)
    let uncertain = PMMLUncertainty(input, codes: codeNumbers.map(\.value), range: range)
    let numbers = codeNumbers.map {
      (PMMLElement.apply("equal", .field(PMMLNames.twice(input)), .number(String(2 * $0.value))), missingText($0.reason))
    }
    let outside = (uncertain.isOutside(), refusal(values.range!.outside, "\(PMMLNames.refusedPrefix)RANGE"))
    return .first(
      [isEmpty] + texts + [numberless, (uncertain.isUncertain(), notANumber)] + numbers + [outside], otherwise: .text(PMMLNames.known))
  }

  private var isEmpty: (PMMLElement, PMMLElement) {
    (.matches(PMMLNames.text(input), #"\A\z"#), missingText(missing.empty))
  }

  private var notANumber: PMMLElement { .text("\(PMMLNames.refusedPrefix)NOT_A_NUMBER(\(input.id))") }

  private func missingText(_ reason: String) -> PMMLElement { .text(PMMLNames.missingPrefix + reason) }

  private func refusal(_ policy: ValuePolicy, _ status: String) -> PMMLElement {
    policy.reason.map(missingText) ?? .text("\(status)(\(input.id))")
  }

  private var range: ClosedRange<Int64> {
    let scale = values.effectiveScale
    return DecimalText.exact(values.range!.low, scale: scale)!...DecimalText.exact(values.range!.high, scale: scale)!
  }

  /// The codes that are numbers, in units of the last digit, each once.
  var codeNumbers: [(value: Int64, reason: String)] {
    guard values.isNumber else { return [] }
    var numbers: [(value: Int64, reason: String)] = []
    for code in missing.codes {
      guard let value = DecimalText.exact(code.code, scale: values.effectiveScale) else { continue }
      if !numbers.contains(where: { $0.value == value }) { numbers.append((value, code.reason)) }
    }
    return numbers
  }

  /// The codes that are texts, by their reasons. A numeral that is no code of the rule's scale, such as `+5`, stands for nothing.
  private var reasonsOfTexts: [(reason: String, codes: [String])] {
    var groups: [(reason: String, codes: [String])] = []
    for code in missing.codes where !values.isNumber || !DecimalText.isNumber(code.code) {
      if let k = groups.firstIndex(where: { $0.reason == code.reason }) {
        groups[k].codes.append(code.code)
      } else {
        groups.append((code.reason, [code.code]))
      }
    }
    return groups
  }
}
