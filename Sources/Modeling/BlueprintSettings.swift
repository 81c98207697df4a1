/// What a model needs from a table besides its formula.
public struct BlueprintSettings: Equatable, Sendable {
  /// What the outcome is.
  public var outcome: OutcomeKind
  /// The reference level of items, by the item's name or the term's: `["race": "white"]`.
  public var references: [String: String]
  /// Columns that must have a value in every row that is used, such as weights and clusters; `.` does not stand for them.
  public var companions: [String]

  /// Columns that must have a value too, but for which `.` does stand.
  var required: [String] = []

  /// Settings; the outcome is an event unless said otherwise.
  public init(outcome: OutcomeKind = .event(nil), references: [String: String] = [:], companions: [String] = []) {
    self.outcome = outcome
    self.references = references
    self.companions = companions
  }

  /// The companions, with the trials where the outcome counts events out of them.
  var allCompanions: [String] { if case .counts(let trials) = outcome { companions + [trials] } else { companions } }
}

/// What an outcome is.
public enum OutcomeKind: Equatable, Sendable {
  /// One of two values; the named one, or else 1 of 0 and 1, true of true and false, the second of two levels, is the event.
  case event(String?)
  /// Events counted out of the trials in this column.
  case counts(trials: String)
  /// A number.
  case number
}
