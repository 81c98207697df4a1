import Scoring

/// The answer of the rule for one child as cells: what the formulas of its row give.
struct AnswerCells {
  let points, band, explanation, probability, action, status: CellValue
  /// The texts of the reasons, as many as the rule has at most.
  let reasons: [CellValue]

  /// The answer for a child; `nil` is a row that is not in use.
  init(_ score: Score?, _ rule: ScoringRule, reasons count: Int) {
    let band = rule.interpretation.bands.first { $0.id == score?.band }
    points = .integer(score?.points)
    self.band = .text(band?.name.ja ?? "")
    explanation = .text(score.map { StatusExplanation.text($0.status, rule) } ?? "")
    probability = score?.probabilityPPM.map { .number(Double($0) / Self.million) } ?? .text("")
    action = .text(band?.action.ja ?? "")
    status = .text(score?.status.code ?? "")
    let texts = score?.reasons.map(\.text.ja) ?? []
    reasons = (0..<count).map { .text($0 < texts.count ? texts[$0] : "") }
  }

  /// The answer for a row without a key.
  init(withoutKey rule: ScoringRule, reasons count: Int) {
    (points, band, probability, action) = (.text(""), .text(""), .text(""), .text(""))
    explanation = .text(StatusExplanation.missingKey)
    status = .text(StatusExplanation.noKey)
    reasons = Array(repeating: .text(""), count: count)
  }

  private static let million = 1_000_000.0
}
