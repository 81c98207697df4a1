import Scoring

/// A rule in the numbers that the queries use: inputs, items and bins from 1 on, states, and scaled values.
///
/// State of an input: 0 its value is known; 1, 2 … the reason for which it is missing; −1 outside its range; −2 an unknown text;
/// −3 not a number. Slot of an item: 1, 2 … its bin; −1, −2 … minus the reason for which it is unknown.
struct SQLRule {
  static let known = 0
  static let outside = -1
  static let unseen = -2
  static let notANumber = -3

  let source: CarrierSource
  let inputs: [RuleInput]
  let reasons: [String]

  init(_ source: CarrierSource) {
    self.source = source
    inputs = source.rule.valueInputs
    reasons = source.rule.missingReasons
  }

  var rule: ScoringRule { source.rule }

  /// The column of the child's key.
  var keyColumn: String { SQLText.identifier(rule.keyInput?.column ?? "key") }

  /// The number of an input.
  func number(ofInput id: String) -> Int { inputs.firstIndex { $0.id == id }! + 1 }

  /// The state of a value that is missing for a reason.
  func state(of reason: String) -> Int { reasons.firstIndex(of: reason)! + 1 }

  /// The state of a value outside the range or the list.
  func state(of policy: ValuePolicy?, refused: Int) -> Int { policy?.reason.map(state) ?? refused }

  /// A decimal text of the rule as the integer that stands for it.
  func scaled(_ text: String, _ input: RuleInput) -> Int64 { DecimalText.exact(text, scale: input.values?.effectiveScale ?? 0)! }

  /// The numbers of texts among the accepted ones of an input.
  func positions(of texts: [String], _ input: RuleInput) -> [Int] {
    (input.values?.accepted ?? []).enumerated().filter { texts.contains($0.element) }.map { $0.offset + 1 }
  }

  /// The statuses that this input can be refused with, by state.
  func refusals(of input: RuleInput) -> [(state: Int, status: ScoreStatus)] {
    guard let values = input.values else { return [] }
    guard values.isNumber else { return values.unseen == .refuse ? [(Self.unseen, .refusedUnseen(input: input.id))] : [] }
    let range: [(state: Int, status: ScoreStatus)] =
      values.range?.outside == .refuse ? [(Self.outside, .refusedRange(input: input.id))] : []
    return range + [(Self.notANumber, .refusedNotANumber(input: input.id))]
  }
}
