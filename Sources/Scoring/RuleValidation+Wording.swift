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
    let words = Array((text.ja + "\n" + text.en.lowercased()).utf8)
    for (word, bytes) in Self.causalBytes { try require(!Self.contains(words, bytes), field, .causalWording(word)) }
  }

  private static let causalBytes = causalWords.map { ($0, Array($0.utf8)) }

  /// Whether `part` stands somewhere among the bytes: of UTF-8 that is whether the text holds it.
  private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard bytes.count >= part.count else { return false }
    return (0...bytes.count - part.count).contains { bytes[$0] == part[0] && bytes[$0..<$0 + part.count].elementsEqual(part) }
  }
}
