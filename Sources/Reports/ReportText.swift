/// Picks the words of the report's language.
struct ReportText: Sendable {
  let inJapanese: Bool

  /// The words in the report's language.
  func callAsFunction(_ japanese: String, _ english: String) -> String { inJapanese ? japanese : english }

  /// A school year.
  func year(_ year: Int) -> String { inJapanese ? "\(year)年度" : "school year \(year)" }

  /// Several school years.
  func years(_ years: [Int]) -> String { years.map { String($0) }.joined(separator: inJapanese ? "・" : ", ") + (inJapanese ? "年度" : "") }

  /// A reason for a missing value; the label of a bin of values stands for itself.
  func reason(_ label: String) -> String {
    guard let index = Self.reasons.firstIndex(where: { $0.name == label }) else { return label }
    return self(Self.reasons[index].japanese, "(" + Self.reasons[index].english + ")")
  }

  private static let reasons: [(name: String, japanese: String, english: String)] = [
    ("not_recorded", "記録なし", "not recorded"), ("no_history", "前年度の記録なし", "no history"), ("not_attended", "未受診・欠席", "did not attend"),
    ("refused", "無回答", "no answer"), ("transferred_in", "転入前の記録なし", "records of another town"),
    ("system_gap", "制度・システム上なし", "not collected"),
    ("not_applicable", "該当なし", "not applicable"), ("not_yet", "未把握", "not yet known"), ("unknown", "不明", "unknown")
  ]

  /// What is looked at of an item.
  func component(_ name: String) -> String {
    switch name {
    case "level": self("今年度の値", "this year's value")
    case "change": self("前年度からの変化", "change since last year")
    case "missing": self("記録がないこと", "having no record")
    case "years": self("これまでの年数", "years so far")
    default: name
    }
  }
}
