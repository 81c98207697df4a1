import Scoring

/// Steps of a scale as experts write them: `2：低い`, `2`, `２` or `低い`.
enum StepText {
  /// The step that a text names; nil for any other text.
  static func step(_ text: String, _ scale: ReviewScale) -> Int? {
    if let step = scale.steps.firstIndex(where: { $0.ja == text || $0.en == text }) { return step }
    let digits = text.prefix { ("0"..."9").contains($0) || ("０"..."９").contains($0) }
    let number = digits.reduce(0) { $0 < scale.steps.count ? $0 * 10 + ($1.wholeNumberValue ?? 0) : $0 }
    guard !digits.isEmpty, scale.steps.indices.contains(number - 1) else { return nil }
    let rest = text.dropFirst(digits.count)
    guard let mark = rest.first else { return number - 1 }
    let name = rest.dropFirst().drop { $0.isWhitespace }
    let words = scale.steps[number - 1]
    return marks.contains(mark) && (name == words.ja || name == words.en) ? number - 1 : nil
  }

  private static let marks: [Character] = ["：", ":"]
}
