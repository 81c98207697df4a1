import Disclosure
import Modeling
import Studies

extension RisingRiskReport {
  var outcomeSection: HTML { HTML(result.outcomes.map(outcomePart)) }

  private func outcomePart(_ outcome: OutcomeResult) -> HTML {
    """
    <h3>\(outcome.label)</h3>
    <p>\(outcome.isFoundBySomebody ? text("名簿に載った児童だけが分かる結果です。誰にも気付かれていない児童は「発生なし」に数えられています。", "Known only of children whom somebody found: a child in need whom nobody noticed counts as \"no event\".") : text("全児童について記録から分かる結果です。", "Known of every child from the records."))</p>
    \(yearTable(outcome).html)
    <p class="soft">\(leftOut(outcome.leftOut))</p>
    """
  }

  private func yearTable(_ outcome: OutcomeResult) -> ReportTable {
    let children = outcome.years.map { year in result.panel.years.first { $0.year == year.year }?.children ?? year.atRisk }
    let showsAtRisk = cells.mayShow(parts: outcome.years.map(\.atRisk), of: children)
    let showsEvents = cells.mayShow(parts: outcome.years.map(\.events), of: outcome.years.map(\.atRisk))
    return ReportTable(
      columns: [
        .words(text("予測の基準年度", "year of prediction")), .number(text("対象（まだ当てはまらない児童）", "at risk")),
        .number(text("翌年度に当てはまった児童", "events in the following year")), .number(text("割合", "share"))
      ],
      rows: outcome.years.indices.map { k in
        let year = outcome.years[k]
        return [
          "\(text.year(year.year))", "\(showsAtRisk[k] ? NumberText.count(year.atRisk) : NumberText.hidden)",
          "\(showsEvents[k] ? NumberText.count(year.events) : NumberText.hidden)",
          "\(showsAtRisk[k] && showsEvents[k] ? share(year.events, of: year.atRisk) : NumberText.hidden)"
        ]
      }, staysTogether: true)
  }

  private func share(_ part: Int, of whole: Int) -> String { NumberText.percent(whole > 0 ? Double(part) / Double(whole) : nil, 2) }

  /// The counts add up to what the children of the years and the children at risk differ by, so they are withheld together.
  private func leftOut(_ out: Cohort.LeftOut) -> String {
    let counts = cells.publish(partsOfPublishedSum: [out.alreadyThere, out.inGap, out.leftTown, out.unknownState]).map {
      NumberText.count($0)
    }
    return text(
      "対象から除いた記録：すでに当てはまる \(counts[0])、空白期間中に当てはまった \(counts[1])、転出・卒業などで結果が分からない \(counts[2])、状態の記録がない \(counts[3])。",
      "Left out: already in the state \(counts[0]), event within the gap \(counts[1]), left or graduated before the outcome could be seen \(counts[2]), state not recorded \(counts[3])."
    )
  }
}
