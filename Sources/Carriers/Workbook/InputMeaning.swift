import Scoring

/// What the cells of an input mean: a number is a value; `M3` the third missing reason of the rule; a text `REFUSED_…` a refusal.
struct InputMeaning {
  /// Texts in the order in which they are looked for, and what each means.
  let texts: [(text: String, meaning: CellValue)]
  /// Missing codes that are numbers, scaled.
  let numbers: [(number: Int64, meaning: CellValue)]
  /// What any other text means.
  let other: String
  /// What an empty cell means.
  let empty: String
  /// What a number outside the range means.
  let outside: String

  init(_ input: RuleInput, _ rule: ScoringRule) {
    let values = input.values!
    let missing = input.missing!
    func state(_ reason: String) -> String { Self.state(reason, rule) }
    let codes = missing.codes.map { (code: $0.code, number: values.isNumber ? DecimalText.exact($0.code, scale: values.effectiveScale) : nil, $0.reason) }
    let accepted = (values.accepted ?? []).enumerated().map { (text: $1, meaning: CellValue.integer($0 + 1)) }
    texts = accepted + codes.filter { $0.number == nil }.map { (text: $0.code, meaning: .text(state($0.2))) }
    numbers = codes.compactMap { code in code.number.map { (number: $0, meaning: .text(state(code.2))) } }
    empty = state(missing.empty)
    outside = values.range?.outside.reason.map(state) ?? ScoreStatus.refusedRange(input: input.id).code
    let refusal: ScoreStatus = values.isNumber ? .refusedNotANumber(input: input.id) : .refusedUnseen(input: input.id)
    other = values.unseen?.reason.map(state) ?? refusal.code
  }

  /// The mark of a missing reason.
  static let missingMark = "M"

  private static func state(_ reason: String, _ rule: ScoringRule) -> String {
    missingMark + String(rule.missingReasons.firstIndex(of: reason)! + 1)
  }
}
