/// The fields that a file of a rule may have, so that a field that nobody reads is found without writing the rule again.
indirect enum RuleFields: Sendable {
  /// A text or a number.
  case value
  case object([String: RuleFields])
  case list(RuleFields)

  /// The fields of a scoring rule, but for its check records.
  static let scoringRule = object([
    "format_version": value, "check_digest": value, "check_records": value, "description": description, "inputs": list(input),
    "items": list(item), "interpretation": interpretation, "provenance": provenance,
    "scale": object(["base_points": value, "minimum": value, "maximum": value, "points_per_doubling": value])
  ])

  private static let text = object(["ja": value, "en": value])

  private static let description = object([
    "id": value, "title": text, "purpose": text, "outcome": text, "intended_use": text, "prohibited_use": text,
    "population": object(["text": text, "exclusions": list(object(["input": value, "values": list(value)]))]),
    "validity": object(["from_year": value, "to_year": value, "maximum_data_age_days": value])
  ])

  private static let policy = object(["missing": value])

  private static let input = object([
    "id": value, "label": text, "column": value, "role": value, "unit": value, "source": text,
    "values": object([
      "type": value, "scale": value, "accepted": list(value), "unseen": policy,
      "range": object(["low": value, "high": value, "outside": policy])
    ]),
    "missing": object(["empty": value, "codes": list(object(["code": value, "reason": value]))])
  ])

  private static let item = object([
    "id": value, "label": text, "direction": value, "reason": text, "baseline_points": value,
    "feature": object(["kind": value, "inputs": list(value), "at_least": value, "values": list(value)]),
    "bins": list(object(["points": value, "below": value, "values": list(value), "text": text])),
    "missing": list(object(["reason": value, "points": value, "text": text]))
  ])

  private static let interpretation = object([
    "calibration": list(object(["minimum_score": value, "probability_ppm": value])),
    "bands": list(
      object([
        "id": value, "name": text, "minimum_score": value, "action": text, "tie_rule": value, "capacity": value,
        "observed": object(["children": value, "events": value, "years": list(value)])
      ])),
    "reasons": object(["baseline": value, "maximum": value, "maximum_unknown": value, "none": text, "insufficient": text])
  ])

  private static let provenance = object([
    "program": value, "seed": value, "training_years": list(value), "events": value, "calibration_year": value, "rows": value,
    "digests": list(object(["name": value, "sha256": value]))
  ])
}

extension JSONNode {
  /// Whether every field is one of these.
  /// - Complexity: O(fields).
  func isKnown(to fields: RuleFields) -> Bool {
    switch (kind, fields) {
    case (.object(let members), .object(let known)): members.allSatisfy { member in known[member.key].map(member.node.isKnown) ?? false }
    case (.array(let elements), .list(let field)): elements.allSatisfy { $0.isKnown(to: field) }
    case (.object, _): false
    default: true
    }
  }
}
