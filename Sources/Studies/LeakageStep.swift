import Tabular
import Association
import Modeling

/// The leakage audit: which items look as if the support process wrote them.
struct LeakageStep {
  let screening: Screening
  let builder: CohortBuilder
  let outcome: OutcomePlan

  /// Audits every item by provenance and by how its association falls from one year ahead to two.
  /// - Complexity: O(items × rows), twice.
  func findings(years: Set<Int32>) throws -> [LeakageFinding] {
    let next = try builder.cohort(outcome.definition, years: years)
    let after = try builder.cohort(outcome.definition, years: years, lag: 2)
    guard next.events > 0, after.events > 0 else { return screening.items.map { finding($0, nil, nil, ratio: nil) } }
    let first = try screening.findings(next, withMeasures: false), second = try screening.findings(after, withMeasures: false)
    return zip(screening.items, zip(first, second)).map { item, tests in
      finding(item, tests.0.test("level")?.lag, tests.1.test("level")?.lag, ratio: likelihoodRatio(item, next))
    }
  }

  private func finding(_ item: PanelItem, _ one: LagEffect?, _ two: LagEffect?, ratio: Double?) -> LeakageFinding {
    var flag = LeakageFlag.none
    if let one, let two { flag = LeakageAudit().flag(nextYear: one, yearAfter: two, likelihoodRatio: ratio) }
    let origin = item.dictionary.origin
    return LeakageFinding(
      item: item.dictionary.id, label: item.dictionary.label, origin: origin.rawValue, lagOne: one?.logOdds, lagTwo: two?.logOdds,
      likelihoodRatio: ratio, flag: flag.rawValue, isExcluded: flag == .leak || origin == .supportProcess)
  }

  /// P(value above zero | outcome) / P(value above zero | no outcome), with half an observation added to each count.
  private func likelihoodRatio(_ item: PanelItem, _ cohort: Cohort) -> Double? {
    guard item.levels.isEmpty else { return nil }
    var above = (events: 0.5, others: 0.5), all = (events: 1.0, others: 1.0)
    let values = screening.panel.values(of: .level, item: item, rows: cohort.rows, landmark: screening.landmark).values
    for (value, outcome) in zip(values, cohort.outcome) where !value.isNaN {
      if outcome == 1 { all.events += 1 } else { all.others += 1 }
      guard value > 0 else { continue }
      if outcome == 1 { above.events += 1 } else { above.others += 1 }
    }
    return (above.events / all.events) / (above.others / all.others)
  }
}
