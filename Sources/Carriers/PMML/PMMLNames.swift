import Scoring

/// The names that a PMML document gives to its fields, beside the columns of the table.
enum PMMLNames {
  /// The field that holds the school year of scoring.
  static let schoolYear = "school_year"

  /// The state of a value that may be used.
  static let known = "known"
  /// What the states of missing values start with; the reason follows.
  static let missingPrefix = "missing: "
  /// What the states of values that refuse the child start with, as its status.
  static let refusedPrefix = "REFUSED_"
  /// The bin of an item whose input refuses the child.
  static let refusedBin = "refused"
  /// The reason code of an attribute that is not above its baseline.
  static let noReason = "none"

  /// The cell without blanks at its ends.
  static func text(_ input: RuleInput) -> String { "text(\(input.id))" }
  /// The cell as a number.
  static func number(_ input: RuleInput) -> String { "number(\(input.id))" }
  /// Twice the number in units of its last digit.
  static func twice(_ input: RuleInput) -> String { "twice(\(input.id))" }
  /// The rounded number.
  static func value(_ input: RuleInput) -> String { "value(\(input.id))" }
  /// Whether the value is known, missing or refused.
  static func state(_ input: RuleInput) -> String { "state(\(input.id))" }

  /// The change, or the number of years.
  static func feature(_ item: RuleItem) -> String { "feature(\(item.id))" }
  /// The bin, or the reason for which there is none.
  static func bin(_ item: RuleItem) -> String { "bin(\(item.id))" }
  /// The place among the reasons.
  static func key(_ item: RuleItem) -> String { "key(\(item.id))" }

  /// The number of unknown items.
  static let unknown = "unknown()"
  /// The status.
  static let status = "status()"
  /// Whether the child has points: `yes` or `no`.
  static let answered = "answered()"
  static let yes = "yes"
  static let no = "no"

  /// The key of a reason, from 1.
  static func place(_ rank: Int) -> String { "place(\(rank))" }
  /// The text of a reason, from 1.
  static func reason(_ rank: Int) -> String { "reason(\(rank))" }
  /// The texts of the reasons up to one.
  static func reasons(_ rank: Int) -> String { "reasons(\(rank))" }

  /// The outputs of a document.
  enum Output: String, CaseIterable {
    case score, status, points, probability, band
    case bandName = "band_name"
    case action, reasons

    /// The text of a reason, from 1.
    static func reason(_ rank: Int) -> String { "reason_\(rank)" }
    /// The reason code that the engine ranks, from 1.
    static func reasonCode(_ rank: Int) -> String { "reason_code_\(rank)" }
  }
}
