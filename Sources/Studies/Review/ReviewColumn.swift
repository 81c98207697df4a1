import Scoring

/// A column of a table that experts see.
public struct ReviewColumn: Equatable, Sendable {
  /// The header of the column in the table.
  public var column: String
  /// The name for people, with its unit.
  public var label: String
  /// Whether the rule reads it.
  public var isOfRule: Bool

  /// The columns that a rule reads, under their names in a language, and further columns of the table under their own.
  static func all(_ rule: ScoringRule, showing others: [String], _ language: TextLanguage) -> [ReviewColumn] {
    rule.valueInputs.map { input in
      let unit = input.unit.map { language == .ja ? "（\($0)）" : " (\($0))" } ?? ""
      return ReviewColumn(column: input.column, label: input.label[language] + unit, isOfRule: true)
    } + others.filter { !rule.columns.contains($0) }.map { ReviewColumn(column: $0, label: $0, isOfRule: false) }
  }
}
