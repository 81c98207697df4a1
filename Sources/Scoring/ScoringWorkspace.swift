/// The memory of one scoring loop: made once, written over by each child.
public struct ScoringWorkspace: Sendable {
  /// The outcome of the last child, as numbers.
  public internal(set) var outcome = ScoringOutcome()
  /// The items that are reasons, best first; the first `outcome.reasons` are valid.
  public internal(set) var reasonItems: [Int32]
  /// The texts of these reasons, as positions in `Scorer.texts`.
  public internal(set) var reasonTexts: [Int32]

  var values: [Int64]
  /// Of each input: `known`, a refusal, or the number of the reason for which it is missing.
  var states: [Int32]
  var slots: [Int32]
  var reasonPoints: [Int32]

  static let known: Int32 = -1
  static let outside: Int32 = -2
  static let unseen: Int32 = -3
  static let notANumber: Int32 = -4

  init(inputs: Int, items: Int, reasons: Int) {
    values = Array(repeating: 0, count: inputs)
    states = Array(repeating: 0, count: inputs)
    slots = Array(repeating: 0, count: items)
    reasonItems = Array(repeating: 0, count: reasons)
    reasonTexts = reasonItems
    reasonPoints = reasonItems
  }
}
