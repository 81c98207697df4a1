import Validation

/// Sets rules of experts beside the card, each with as many children as the rule itself flags.
struct ExpertRuleComparison {
  let outcome: [Double]
  let points: [Double]
  /// Whether each child was known before; nil when that is not recorded.
  let known: [Bool]?
  let minutesPerAssessment: Double

  private static let minutesOfHour = 60.0

  /// The figures of a score that has a threshold; nil for one without.
  /// - Complexity: O(rows log rows).
  func result(_ rule: ExpertRule, _ score: NamedScore) throws(ValidationError) -> ExpertRuleResult? {
    guard let threshold = score.threshold else { return nil }
    let flagged = score.values.count { $0 >= threshold }
    let own = try figures(score.values, from: threshold, capacity: flagged)
    let items = Set(rule.subjects.map(\.subject.item)).sorted()
    return ExpertRuleResult(name: rule.name, label: rule.label, items: items, rule: own, card: try ofCard(capacity: flagged))
  }

  private func ofCard(capacity: Int) throws(ValidationError) -> CapacityFigures {
    guard capacity > 0 else { return try figures(points, from: nil, capacity: 0) }
    let table = try CapacityTable(Ranking(outcome: outcome, score: points), capacities: [capacity], cut: .within)
    return try figures(points, from: table.rows[0].threshold, capacity: capacity)
  }

  private func figures(_ score: [Double], from threshold: Double?, capacity: Int) throws(ValidationError) -> CapacityFigures {
    let rows = score.indices.filter { score[$0] >= threshold ?? .infinity }
    let found = rows.filter { outcome[$0] == 1 }, events = outcome.reduce(0, +), all = Double(outcome.count)
    var figures = CapacityFigures(
      share: Double(capacity) / all, threshold: threshold, flagged: rows.count, found: found.count,
      hours: Double(rows.count) * minutesPerAssessment / Self.minutesOfHour)
    figures.newlyFound = known.map { known in found.count { !known[$0] } }
    figures.recall = Double(found.count) / events
    figures.recallInterval = try ProportionInterval.wilson(events: Double(found.count), trials: events)
    guard !rows.isEmpty else { return figures }
    figures.precision = Double(found.count) / Double(rows.count)
    figures.precisionInterval = try ProportionInterval.wilson(events: Double(found.count), trials: Double(rows.count))
    figures.lift = figures.precision.map { $0 / (events / all) }
    return figures
  }
}
