import Scoring

/// What a document says of the rule and of its inputs.
struct PMMLDictionary {
  let source: CarrierSource
  private var rule: ScoringRule { source.rule }

  /// The title and where the document comes from.
  func header() -> PMMLElement {
    let (description, provenance) = (rule.description, rule.provenance)
    let facts = [
      ("rule_id", description.id), ("rule_sha256", source.sha256),
      ("valid_from_school_year", String(description.validity.fromYear)), ("valid_to_school_year", String(description.validity.toYear)),
      ("purpose", description.purpose.ja), ("outcome", description.outcome.ja), ("population", description.population.text.ja),
      ("intended_use", description.intendedUse.ja), ("prohibited_use", description.prohibitedUse.ja),
      ("human_decision", Self.humanDecision),
      ("training_school_years", provenance.trainingYears.map(String.init).joined(separator: " ")), ("seed", String(provenance.seed)),
      ("events", String(provenance.events))
    ]
    let optional = [("calibration_school_year", provenance.calibrationYear), ("rows", provenance.rows)].compactMap { name, value in
      value.map { (name, String($0)) }
    }
    let digests = provenance.digests.map { ("sha256 of \($0.name)", $0.sha256) }
    return PMMLElement(
      "Header", ["description": description.title.ja, "modelVersion": description.id],
      (facts + optional + digests).map(Self.fact) + [PMMLElement("Application", ["name": "kizashi", "version": provenance.program])])
  }

  /// The columns of the table, as texts, and the school year of scoring.
  func dataDictionary() -> PMMLElement {
    let inputs = rule.valueInputs
    return PMMLElement("DataDictionary", ["numberOfFields": String(inputs.count + 1)], inputs.map(dataField) + [schoolYear()])
  }

  /// Every cell is taken as it is; the document reads it.
  func miningSchema() -> PMMLElement {
    let cells = rule.valueInputs.map {
      PMMLElement("MiningField", ["name": $0.column, "missingValueTreatment": "asIs", "invalidValueTreatment": "asIs"])
    }
    let year = PMMLElement(
      "MiningField", ["name": PMMLNames.schoolYear, "missingValueTreatment": "asIs", "invalidValueTreatment": "asMissing"])
    return PMMLElement("MiningSchema", [:], cells + [year])
  }

  private static let humanDecision = "点数は人の判断の資料であり、決定は必ず人が行う。"

  private static func fact(_ name: String, _ value: String) -> PMMLElement {
    PMMLElement("Extension", ["extender": "kizashi", "name": name, "value": value])
  }

  private func schoolYear() -> PMMLElement {
    let validity = rule.description.validity
    return PMMLElement(
      "DataField", ["name": PMMLNames.schoolYear, "displayName": "採点する年度", "optype": "continuous", "dataType": "double"],
      [
        PMMLElement(
          "Interval",
          ["closure": "closedClosed", "leftMargin": String(validity.fromYear), "rightMargin": String(validity.toYear)])
      ])
  }

  private func dataField(_ input: RuleInput) -> PMMLElement {
    let values = input.values!
    var facts = [("input", input.id), ("type", values.type.rawValue)]
    if let unit = input.unit { facts.append(("unit", unit)) }
    if values.isNumber { facts.append(("scale", String(values.effectiveScale))) }
    if let range = values.range { facts += [("low", range.low), ("high", range.high), ("outside", range.outside.reason ?? "refuse")] }
    if let unseen = values.unseen { facts.append(("unseen", unseen.reason ?? "refuse")) }
    facts.append(("empty", input.missing!.empty))
    if values.isNumber { facts += input.missing!.codes.map { ("missing \($0.code)", $0.reason) } }
    return PMMLElement(
      "DataField", ["name": input.column, "displayName": input.label.ja, "optype": "categorical", "dataType": "string"],
      facts.map(Self.fact) + (values.accepted.map { Self.texts($0, input.missing!.codes) } ?? []))
  }

  private static func texts(_ accepted: [String], _ codes: [MissingCode]) -> [PMMLElement] {
    accepted.map { PMMLElement("Value", ["value": $0, "property": "valid"]) }
      + codes.map { PMMLElement("Value", ["value": $0.code, "displayValue": $0.reason, "property": "valid"]) }
  }
}
