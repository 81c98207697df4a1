import Scoring

/// The tables of a rule that every query holds: its items, and probability and band of each score.
struct ScaleSteps {
  let rule: SQLRule
  let dialect: SQLDialect

  /// `scale`: probability and band of each score; found by equality, which every database does fast.
  var scale: SQLStep {
    let scale = rule.rule.scale
    return SQLStep(
      "scale", [("score", "1"), ("ppm", "1"), ("band", "''")], purpose: "合計点から確率（100万分の1）と区分へ",
      lines: (scale.minimum...scale.maximum).map { score in
        let (ppm, band) = rule.rule.reading(of: score)
        return SQLStep.Line(row: ["\(score)", "\(ppm)", dialect.literal(band.name.ja)])
      })
  }

  /// `item`: the numbers of the items.
  var items: SQLStep {
    SQLStep(
      "item", [("item", "1")], purpose: "項目",
      lines: rule.rule.items.enumerated().map {
        SQLStep.Line(row: ["\($0.offset + 1)"], comment: "\($0.element.label.ja) (\($0.element.id))")
      })
  }
}

extension ScoringRule {
  /// The probability in parts per million and the band of a score.
  func reading(of score: Int) -> (ppm: Int, band: RuleBand) {
    let step = interpretation.calibration.last { $0.minimumScore <= score }!
    return (step.probabilityPPM, interpretation.bands.last { $0.minimumScore <= score }!)
  }
}
