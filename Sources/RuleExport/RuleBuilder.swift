public import Scoring
import Scorecards
import Tabular

/// Turns a card into a rule that other systems can run: inputs, bins, points, probabilities, bands, reasons, check records.
public struct RuleBuilder: Sendable {
  let source: RuleSource

  /// A builder for a card.
  public init(_ source: RuleSource) { self.source = source }

  /// The complete rule with its check records.
  /// - Throws: `ScoringError` when the card cannot be written as a rule.
  public func rule(_ facts: RuleFacts) throws(ScoringError) -> ScoringRule {
    try ScoringRule(
      description: description(facts), inputs: [key(facts)] + inputs, items: source.card.entries.map(item),
      scale: RuleScale(
        basePoints: 0, minimum: 0, maximum: source.card.highestTotal, pointsPerDoubling: Int(source.card.pointsPerDoubling)),
      interpretation: interpretation(facts), provenance: facts.provenance
    ).addingCheckRecords()
  }

  private func description(_ facts: RuleFacts) -> RuleDescription {
    let grades = facts.grades.joined(separator: "・")
    let population = LocalizedText(
      ja: "名簿に載っている児童（学年：\(grades)）のうち、「\(facts.outcome)」にまだ当てはまらない児童",
      en: "children in the roster (grades \(facts.grades.joined(separator: ", "))) to whom \"\(facts.outcome)\" does not apply yet")
    var description = RuleDescription(
      id: facts.id, title: LocalizedText(ja: facts.title, en: facts.title),
      purpose: LocalizedText(
        ja: "職員が先に様子を確かめる児童の順を示す。判断は人が行う。", en: "Proposes whom staff look in on first. People decide."),
      population: RulePopulation(text: population), validity: facts.validity)
    description.outcome = LocalizedText(
      ja: "「\(facts.outcome)」に翌年度のうちに当てはまること", en: "\"\(facts.outcome)\" within the following school year")
    description.intendedUse = LocalizedText(
      ja: "面談・家庭訪問など、人による確認の候補を挙げること", en: "naming candidates for a talk or a visit by people")
    description.prohibitedUse = LocalizedText(
      ja: "点数だけで支援の要否や処分、進路を決めること。保護者や本人に不利益な扱いをすること。",
      en: "deciding on support, sanctions or schooling by the points alone; any disadvantage to the child or its guardians")
    return description
  }

  private func key(_ facts: RuleFacts) -> RuleInput {
    RuleInput(keyColumn: facts.keyColumn, id: "child", label: LocalizedText(ja: "児童（仮名）", en: "child (pseudonym)"))
  }

  private func interpretation(_ facts: RuleFacts) -> RuleInterpretation {
    var steps: [CalibrationStep] = []
    for (total, ppm) in source.partsPerMillion.enumerated() where steps.last?.probabilityPPM != ppm {
      steps.append(CalibrationStep(minimumScore: total, probabilityPPM: ppm))
    }
    return RuleInterpretation(
      calibration: steps, bands: bands(facts), reasons: ReasonRule(maximumUnknown: source.card.entries.count / 2, baseline: .itemBaseline))
  }

  private func bands(_ facts: RuleFacts) -> [RuleBand] {
    var usual = RuleBand(
      id: "usual", name: LocalizedText(ja: "通常", en: "usual"), minimumScore: 0,
      action: LocalizedText(ja: "日常の見守りを続ける", en: "keep an eye as for every child"))
    guard source.threshold > 0 else { return [usual] }
    var assess = RuleBand(
      id: "assess", name: LocalizedText(ja: "確認の候補", en: "to be looked in on"), minimumScore: source.threshold,
      action: LocalizedText(ja: "職員が様子を確かめ、会議で判断する", en: "staff look in, and a conference decides"))
    (usual.observed, assess.observed) = (facts.observed?.usual, facts.observed?.assess)
    return [usual, assess]
  }
}
