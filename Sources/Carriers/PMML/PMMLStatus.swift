import Scoring

/// The status of a child, as derived fields.
struct PMMLStatus {
  let rule: ScoringRule
  let inputs: [PMMLInput]
  let items: [PMMLItem]

  /// The derived fields, each after those that it uses.
  func fields() -> [PMMLElement] {
    let isAnswered = PMMLElement.matches(PMMLNames.status, #"\ASCORED"#)
    return [
      PMMLField.integer(PMMLNames.unknown, unknown()), PMMLField.text(PMMLNames.status, status()),
      PMMLField.text(
        PMMLNames.answered, .first([(isAnswered, .text(PMMLNames.yes))], otherwise: .text(PMMLNames.no)),
        values: [PMMLNames.yes, PMMLNames.no].map { PMMLElement("Value", ["value": $0]) })
    ]
  }

  /// The characteristic that gives no points to a child with points, and makes the raw score of any other child infinite, so that
  /// nobody takes it for points.
  func characteristic() -> PMMLElement {
    let beyondDoubles = "1000"
    let answered = PMMLElement("SimplePredicate", ["field": PMMLNames.answered, "operator": "equal", "value": PMMLNames.yes])
    let infinite = PMMLElement("ComplexPartialScore", [:], [.apply("exp", .number(beyondDoubles))])
    return PMMLElement(
      "Characteristic", ["name": PMMLNames.status, "baselineScore": "0", "reasonCode": PMMLNames.noReason],
      [
        PMMLElement("Attribute", ["partialScore": "0"], [answered]),
        PMMLElement("Attribute", ["partialScore": "0"], [PMMLElement("True"), infinite])
      ])
  }

  private func unknown() -> PMMLElement {
    .apply(
      "sum",
      items.map {
        .first([(.matches(PMMLNames.bin($0.item), #"\A"# + PMMLNames.missingPrefix), .integer(1))], otherwise: .integer(0))
      })
  }

  private func status() -> PMMLElement {
    let exclusions = rule.description.population.exclusions.map {
      (PMMLElement.isIn(PMMLNames.text(rule.input($0.input)!), $0.values), PMMLElement.text(ScoreStatus.notInPopulation.code))
    }
    let refusals = inputs.filter(\.canRefuse).map { ($0.isRefused, PMMLElement.field(PMMLNames.state($0.input))) }
    let most = PMMLElement.integer(rule.interpretation.reasons.maximumUnknown)
    let tooMany = (PMMLElement.apply("greaterThan", .field(PMMLNames.unknown), most), counted("TOO_MANY_MISSING"))
    let some = (PMMLElement.apply("greaterThan", .field(PMMLNames.unknown), .integer(0)), counted("SCORED_WITH_MISSING"))
    return .first(
      expiries() + exclusions + refusals + [tooMany, some],
      otherwise: .text(ScoreStatus.scored.code))
  }

  private func counted(_ status: String) -> PMMLElement { .apply("concat", .text("\(status)("), .field(PMMLNames.unknown), .text(")")) }

  /// No school year, none that is whole, or one outside the validity.
  private func expiries() -> [(PMMLElement, PMMLElement)] {
    let (year, validity) = (PMMLElement.field(PMMLNames.schoolYear), rule.description.validity)
    let outside = PMMLElement.any([
      .apply("lessThan", year, .number(String(validity.fromYear))), .apply("greaterThan", year, .number(String(validity.toYear))),
      .apply("notEqual", year, .apply("floor", year))
    ])
    return [.apply("isMissing", year), outside].map { ($0, .text(ScoreStatus.refusedExpired.code)) }
  }
}
