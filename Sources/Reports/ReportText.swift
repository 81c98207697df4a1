/// Picks the words of the report's language.
struct ReportText: Sendable {
  let inJapanese: Bool

  /// The words in the report's language.
  func callAsFunction(_ japanese: String, _ english: String) -> String { inJapanese ? japanese : english }

  /// A school year.
  func year(_ year: Int) -> String { inJapanese ? "\(year)年度" : "school year \(year)" }

  /// Several school years.
  func years(_ years: [Int]) -> String { years.map { String($0) }.joined(separator: inJapanese ? "・" : ", ") + (inJapanese ? "年度" : "") }

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
