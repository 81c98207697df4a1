import Scoring
import StructuredText
import Validation

extension MonitorAnswer {
  /// The answer as JSON; its part `reference` is what `--reference` reads.
  func json(_ language: Language) -> JSONValue {
    [
      "rule": .string(rule.description.id), "periods": .array(periods.map(json)), "drift": .array(comparisons.map { json($0, language) }),
      "calibration": calibration?.json(language) ?? .null, "absent_columns": JSONValue(absentColumns),
      "absent_items": JSONValue(absentItems),
      MonitorReference.key: periods.last.map { MonitorReference.json($0, rule: rule) } ?? .null
    ]
  }

  private func json(_ period: MonitorPeriod) -> JSONValue {
    var fates = JSONObject()
    for fate in MonitorPeriod.Fate.allCases { fates[fate.key] = JSONValue(period.fates[fate.rawValue]) }
    let bands = zip(rule.interpretation.bands, Self.bands(period, rule)).map { band, count -> JSONValue in
      ["band": .string(band.id), "children": JSONValue(count)]
    }
    return [
      "period": .string(period.name), "rows": .integer(period.rows), "fates": .object(fates),
      "insufficient_share": JSONValue(Self.share(.insufficient, period)), "refused_share": JSONValue(Self.share(.refused, period)),
      "bands": .array(bands)
    ]
  }

  private func json(_ comparison: MonitorComparison, _ language: Language) -> JSONValue {
    let drift = comparison.drift
    return [
      "before": .string(drift.before), "now": .string(drift.now), "score": json(drift.score, isMixed: false),
      "items": .array(drift.items.map { json($0, isMixed: comparison.mixedItems.contains($0.item ?? "")) })
    ]
  }

  private func json(_ stability: Drift.Stability, isMixed: Bool) -> JSONValue {
    [
      "item": JSONValue(stability.item), "psi": .number(stability.index), "expected_psi": .number(stability.expectedIndex),
      "p_value": JSONValue(stability.pValue), "adjusted_p_value": JSONValue(stability.adjusted),
      "movement": .string(stability.movement.rawValue), "missing_before": isMixed ? .null : .number(stability.missingShares.before),
      "missing_now": isMixed ? .null : .number(stability.missingShares.now),
      "bins": .array(stability.bins.map { ["bin": .string($0.name), "before": .number($0.before), "now": .number($0.now)] })
    ]
  }
}
