import Disclosure
import Studies

extension RisingRiskReport {
  func capacitySection(_ card: CardResult, _ evaluation: EvaluationResult) -> HTML {
    let publication = ranked(card, evaluation), share = NumberText.percent(card.capacityShare)
    let isWithheld = publication.ownRow.map { !publication.capacity[$0] } ?? false
    let withheld =
      isWithheld
      ? text("この割合の人数は、10人未満の人数が分かるため示せません。", " The row of this share is withheld, for it would give away fewer than 10. ")
        + nearest(card, evaluation, publication) : ""
    return """
      <p>\(text("検証用の\(testRecords(evaluation))を点の高い順に見ていくと、翌年度に当てはまった児童に何人出会えるか。同じ点の児童は分けないため、割合に届かないことがあります。計画の対応可能数は\(share)です。", "Going down the list of the test (\(testRecords(evaluation))) by points: whom would staff meet? Children with equal points are taken together or not at all, so a line may fall short of its share. The plan's capacity is \(share)."))\(withheld)</p>
      \(capacityChart(evaluation.capacity, shown: publication.capacity))
      \(capacityTable(evaluation.capacity, shown: publication.capacity, own: publication.ownRow).html)
      """
  }

  private func capacityTable(_ rows: [CapacityRow], shown: [Bool], own: Int?) -> ReportTable {
    ReportTable(
      columns: [
        .number(text("見る割合", "share seen")), .number(text("基準点", "threshold")), .number(text("見る人数", "children seen")),
        .number(text("うち当てはまった児童", "with the outcome")), .number(text("的中の割合（95％信頼区間）", "precision (95 % interval)")),
        .number(text("当てはまった全児童のうち出会える割合", "share of all outcomes met"))
      ],
      rows: rows.indices.map { k in
        let row = rows[k], share: HTML = "\(NumberText.percent(row.share))\(k == own ? text("・計画", ", plan") : "")"
        let threshold = row.threshold.map { String($0) } ?? NumberText.none
        guard shown[k] else { return [share, "\(threshold)"] + [HTML](repeating: "\(NumberText.hidden)", count: 4) }
        let interval = "\(NumberText.percent(row.precisionLow))–\(NumberText.percent(row.precisionHigh))"
        return [
          share, "\(threshold)", "\(NumberText.count(row.flagged))", "\(NumberText.count(row.found))",
          "\(NumberText.percent(row.precision))\(text.bracketed(interval))", "\(NumberText.percent(row.recall))"
        ]
      }, staysTogether: true)
  }

  private func capacityChart(_ rows: [CapacityRow], shown: [Bool]) -> HTML {
    let shown = zip(rows, shown).filter { $1 && $0.recall != nil }.map(\.0)
    guard shown.count > 1, let last = shown.last else { return "" }
    let chart = SVGChart(
      title: text("見る割合と出会える割合", "share seen and share met"),
      horizontal: .init(
        name: text("見る割合", "share of children seen"), limits: 0...last.share, marks: evenMarks(upTo: last.share),
        text: { NumberText.percent($0, 0) }),
      vertical: .init(
        name: text("出会える割合", "share of all outcomes met"), limits: 0...1, marks: [0, 0.25, 0.5, 0.75, 1],
        text: { NumberText.percent($0, 0) }))
    let curve = chart.line([(0, 0)] + shown.map { ($0.share, $0.recall ?? 0) }, class: "curve")
    let chance = chart.line([(0, 0), (last.share, last.share)], class: "ideal")
    return chart.drawn([chance, curve] + shown.map { chart.dot($0.share, $0.recall ?? 0) })
      + "<p class=\"soft\">\(text("実線：点数表。点線：くじ引きで選んだ場合。", "Solid: the card. Dashed: drawing lots."))</p>"
  }
}
