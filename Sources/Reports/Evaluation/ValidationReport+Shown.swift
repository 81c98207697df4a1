import Disclosure
public import Studies
import Validation

/// What may be told of numbers from which counts of people follow: one answer for the page, `metrics.json` and the terminal.
extension ValidationReport {
  /// What a demand of the plan measured; nil when it is not estimable, or when counts that are withheld would follow from it.
  public func shownValue(_ gate: GateResult) -> Double? {
    let mayTell =
      switch gate.gate.measure {
      case .events, .brier: counts.events.value != nil
      case .precision, .recall, .netBenefit: counts.ownStep != nil && counts.events.value != nil
      case .sensitivityGap: result.groups.allSatisfy { audit in tellsSensitivities(audit) }
      case .auc, .aucLow, .slope, .inTheLarge, .ici, .psi: true
      }
    return mayTell ? gate.value : nil
  }

  private func tellsSensitivities(_ audit: GroupAudit) -> Bool {
    let attribute = counts.groups.of(audit)
    return audit.disparities.allSatisfy { $0.measure != GroupAudit.Measure.sensitivity.rawValue || mayTell($0, audit, attribute) }
  }

  /// A share of so many children; nil when few of them have it or lack it.
  func shownShare(_ share: Double, of rows: Int) -> Double? {
    let count = Int((share * Double(rows)).rounded())
    return counts.cells.isHidden(count) || counts.cells.isHidden(rows - count) ? nil : share
  }

  /// The mean number of events at a point of the learning curve; nil when it is small.
  func shownEvents(_ point: LearningCurve.Point) -> Double? { counts.cells.isHidden(Int(point.events.rounded())) ? nil : point.events }

  /// The children of each stratum that is to be drawn from.
  func shownStrata(_ design: AuditDesign) -> [PublishedCount] { counts.cells.publish(partsOfPublishedSum: design.strata.map(\.children)) }

  /// Children and events of another town; those of the report where they are the same, and none beside them that would differ by a few.
  func shownCounts(_ transport: Transport) -> (rows: PublishedCount, events: PublishedCount) {
    let rest = PeopleCount(people: result.rows - transport.rows, events: result.events - transport.events)
    let isApart = !counts.cells.isHidden(abs(rest.people)) && !counts.cells.isHidden(abs(rest.events))
    guard isApart else { return (.hidden, .hidden) }
    return (
      rest.people == 0 ? counts.rows : counts.cells.publish(transport.rows),
      rest.events == 0 ? counts.events : counts.cells.publish(transport.events)
    )
  }

  /// The name of an outcome for readers.
  func outcomeName(_ outcome: String) -> String { name(result.outcomeLabels[outcome] ?? outcome, outcome) }
}
