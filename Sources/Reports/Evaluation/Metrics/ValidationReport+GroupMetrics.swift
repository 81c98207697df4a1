import Disclosure
import Regression
import StructuredText
import Studies
import Validation

extension ValidationReport {
  /// An audit of groups; a measure whose counts are withheld is `null`.
  func groupAudit(_ audit: GroupAudit) -> JSONValue {
    let attribute = counts.groups.of(audit)
    return [
      "attribute": .string(audit.attribute), "outcome": .string(audit.outcome), "source": .string(audit.source.rawValue),
      "groups": .array(audit.groups.map { group($0, GroupCells($0, attribute, beside: counts.groups.label(audit.attribute))) }),
      "disparities": .array(shownDisparities(audit).map(\.json))
    ]
  }

  /// The differences whose group's own figure may be shown.
  private func shownDisparities(_ audit: GroupAudit) -> [GroupAudit.Disparity] {
    let attribute = counts.groups.of(audit)
    return audit.disparities.filter { mayTell($0, audit, attribute) }
  }

  private func group(_ group: GroupFigures, _ cells: GroupCells) -> JSONValue {
    let hasEvents = cells.events != nil
    let share = { (share: GroupFigures.Share?) -> JSONValue in JSONValue(share, hasValue: group.valuesMayBeShown) }
    return [
      "level": .string(group.level), "children": JSONValue(cells.rows), "events": JSONValue(cells.events),
      "flagged": JSONValue(cells.flagged),
      "found": JSONValue(cells.showsSensitivity || cells.showsPrecision ? group.found : nil),
      "outcome_of_all_known": .bool(group.unknown == 0), "expected": JSONValue(hasEvents ? group.expected : nil),
      "observed_to_expected": share(hasEvents ? group.observedToExpected : nil),
      "funnel": JSONValue(hasEvents ? group.observedToExpected.flatMap { group.funnel?.position(of: $0.value).rawValue } : nil),
      "shrunken_ratio": JSONValue(hasEvents ? group.shrunkenRatio : nil),
      "auc": JSONValue(area: group.area), "sensitivity": share(cells.showsSensitivity ? group.sensitivity : nil),
      "false_positive_share": JSONValue(cells.showsFalsePositives ? group.falsePositiveShare : nil),
      "precision": share(cells.showsPrecision ? group.precision : nil),
      "flagged_share": JSONValue(cells.flagged != nil && cells.rows != nil ? group.flaggedShare : nil), "slope": JSONValue(group.slope),
      "reason": JSONValue(group.reason?.rawValue)
    ]
  }

  /// Whom to assess, where the sizes of the strata may be shown.
  var auditDesign: JSONValue {
    guard let design = result.auditDesign else { return .null }
    let strata = zip(design.strata, shownStrata(design)).map { stratum, children -> JSONValue in
      [
        "lowest_score": JSONValue(stratum.lowestScore), "children": JSONValue(children.value),
        "draw": JSONValue(children.value == nil ? nil : stratum.draw)
      ]
    }
    return ["relative_error": JSONValue(design.relativeError), "strata": .array(strata)]
  }

  /// Bounds of the share found in use, where the counts at the plan's capacity may be shown.
  var selectiveLabelMetrics: JSONValue {
    guard counts.ownStep != nil, counts.events.value != nil, let bounds = result.selectiveLabels else { return .null }
    return [
      "basis": .string(bounds.basis.rawValue), "missed_low": JSONValue(bounds.missed.low), "missed_high": JSONValue(bounds.missed.high),
      "sensitivity_low": JSONValue(bounds.sensitivity?.low), "sensitivity_high": JSONValue(bounds.sensitivity?.high)
    ]
  }

  /// What an audit found.
  var hiddenNeed: JSONValue {
    guard let need = result.hiddenNeed else { return .null }
    let shown = ShownStrata(need, counts.cells)
    let strata = need.strata.enumerated().map { k, stratum -> JSONValue in
      [
        "lowest_score": JSONValue(stratum.lowestScore), "children": JSONValue(shown.children(k).value),
        "assessed": JSONValue(shown.assessed(k).value), "in_need": JSONValue(shown.inNeed(k).value)
      ]
    }
    return [
      "children": JSONValue(need.children), "low": JSONValue(need.interval.low), "high": JSONValue(need.interval.high),
      "known_share_low": JSONValue(need.knownShare?.low), "known_share_high": JSONValue(need.knownShare?.high), "strata": .array(strata)
    ]
  }
}
