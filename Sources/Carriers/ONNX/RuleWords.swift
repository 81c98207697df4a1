import Scoring

/// The rule in Japanese words, for people who open the model; the keys are the fields of the rule file.
struct RuleWords {
  private static let decision = "人が判断する。点数は確認の順番を考える資料であり、支援や処分を決めるものではない。"

  let rule: ScoringRule

  init(_ rule: ScoringRule) { self.rule = rule }

  /// The rule in a paragraph.
  var summary: String {
    let description = rule.description
    return """
      \(description.title.ja)（\(description.id)）
      目的：\(description.purpose.ja)
      対象：\(description.population.text.ja)
      使ってよいこと：\(description.intendedUse.ja)
      使ってはならないこと：\(description.prohibitedUse.ja)
      有効な年度：\(validity)
      \(Self.decision)
      """
  }

  /// The fields of the rule that a system may want to read.
  var metadata: [(String, String)] {
    let description = rule.description
    return [
      ("description.id", description.id), ("description.title", description.title.ja), ("description.purpose", description.purpose.ja),
      ("description.outcome", description.outcome.ja), ("description.intended_use", description.intendedUse.ja),
      ("description.prohibited_use", description.prohibitedUse.ja), ("description.population.text", description.population.text.ja),
      ("description.validity", validity), ("human_decision", Self.decision)
    ] + rule.interpretation.bands.map { ("interpretation.bands.\($0.id)", words(of: $0)) }
      + rule.inputs.map { ("inputs.\($0.id).column", $0.column) }
  }

  private var validity: String { "\(rule.description.validity.fromYear)年度から\(rule.description.validity.toYear)年度まで" }

  private func words(of band: RuleBand) -> String { "\(band.name.ja)：\(band.minimumScore)点以上、\(band.action.ja)" }
}
