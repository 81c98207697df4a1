/// Picks the words of the report's language.
struct ReportText: Sendable {
  let inJapanese: Bool

  /// The words in the report's language.
  func callAsFunction(_ japanese: String, _ english: String) -> String { inJapanese ? japanese : english }

  /// A school year.
  func year(_ year: Int) -> String { inJapanese ? "\(year)年度" : "school year \(year)" }

  /// Several school years.
  func years(_ years: [Int]) -> String { years.map { String($0) }.joined(separator: inJapanese ? "・" : ", ") + (inJapanese ? "年度" : "") }

  /// Words in the brackets of the language, to stand behind other words.
  func bracketed(_ inner: String) -> String { inJapanese ? "（\(inner)）" : " (\(inner))" }

  /// Words one after another.
  func list(_ words: [String]) -> String { words.joined(separator: inJapanese ? "、" : ", ") }

  /// An estimate with its limits.
  func interval(_ estimate: Double?, _ low: Double?, _ high: Double?, _ decimals: Int) -> String {
    let text = NumberText.fixed(estimate, decimals)
    guard estimate != nil, low != nil, high != nil else { return text }
    let low = NumberText.fixed(low, decimals), high = NumberText.fixed(high, decimals)
    // A dash between limits would be read as the sign of the second.
    return text + bracketed(low.hasPrefix("-") ? low + self("～", " to ") + high : low + "–" + high)
  }

  /// The state that an outcome's label names; the sentences of the report say themselves that it is about the following year.
  func state(_ label: String) -> String {
    for start in ["翌年度に", "翌年度の", "翌年度"] where label.hasPrefix(start) && label.count > start.count {
      return String(label.dropFirst(start.count))
    }
    return label
  }
}
