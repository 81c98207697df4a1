extension RuleValidation {
  /// Words that name a cause: a reason says what is recorded about a child, never why something happens.
  static let causalWords = [
    "原因", "せいで", "おかげで", "引き起こ", "引き金", "によって", "により", "ために", "because", "caus", "due to", "leads to",
    "result of", "results in", "owing to"
  ]

  func checkWording(_ item: RuleItem, _ field: String) throws(ScoringError) {
    try require(!item.reason.isBlank, "\(field).reason", .empty)
    try checkWording(item.reason, "\(field).reason")
    for text in item.bins.compactMap(\.text) { try checkWording(text, "\(field).bins.text") }
    for text in item.missing.compactMap(\.text) { try checkWording(text, "\(field).missing.text") }
  }

  private func checkWording(_ text: LocalizedText, _ field: String) throws(ScoringError) {
    let words = text.ja + "\n" + text.en.lowercased()
    for word in Self.causalWords { try require(!words.contains(word), field, .causalWording(word)) }
  }
}
