import Disclosure
import Regression
import Studies

extension RisingRiskReport {
  /// Rules of experts at their own threshold, beside the card among as many children; nothing without such rules.
  func expertRules(_ card: CardResult, _ evaluation: EvaluationResult) -> HTML {
    guard !evaluation.expertRules.isEmpty else { return "" }
    let publication = ExpertRulePublication(evaluation, capacityShare: card.capacityShare, cells: cells)
    let rows = evaluation.expertRules.indices.flatMap { k -> [[HTML]] in
      let result = evaluation.expertRules[k]
      return [
        row("\(text(result.label, result.name))", result.rule, isShown: publication.rules[k]),
        row("\(text("同じ人数までの点数表", "the card, as many children"))", result.card, isShown: publication.cards[k])
      ]
    }
    return """
      <h3>\(text("専門家の規則を、その基準どおりに使った場合", "Rules of experts, used from their own threshold on"))</h3>
      \(expertTable(rows).html)
      <p class="soft">\(text("規則ごとに、規則が選ぶ児童と、それを超えない人数だけ点の高い順に選んだ児童を並べています。同じ点の児童は分けないため、点数表の人数の方が少ないことがあります。値の記録がない児童は条件を満たしません。", "For each rule: the children it picks, and no more children picked by the card, highest points first. Children with equal points are not separated, so the card may pick fewer. A missing value fulfils no condition."))</p>
      """
  }

  private func expertTable(_ rows: [[HTML]]) -> ReportTable {
    ReportTable(
      columns: [
        .words(text("決め方", "rule")), .number(text("選ばれる人数", "children picked")),
        .number(text("うち当てはまった児童", "with the outcome")), .number(text("的中の割合（95％信頼区間）", "precision (95 % interval)")),
        .number(text("当てはまった全児童のうち出会える割合", "share of all outcomes met"))
      ], rows: rows, staysTogether: true)
  }

  private func row(_ name: HTML, _ figures: CapacityFigures, isShown: Bool) -> [HTML] {
    guard isShown else { return [name] + [HTML](repeating: "\(NumberText.hidden)", count: 4) }
    let limits = figures.precisionInterval.map { text.bracketed("\(NumberText.percent($0.low))–\(NumberText.percent($0.high))") } ?? ""
    return [
      name, "\(NumberText.count(figures.flagged))", "\(NumberText.count(figures.found))",
      "\(NumberText.percent(figures.precision))\(limits)", "\(NumberText.percent(figures.recall))"
    ]
  }
}
