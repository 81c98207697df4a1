import Studies
public import StructuredText

extension ValidationReport {
  /// `metrics.json`: every number of the report at full precision; `null` where there is none, and where a count of people is withheld with what follows from it.
  /// - Complexity: O(groups × attributes + points of the curves).
  public var metrics: JSONValue {
    [
      "format": 1, "kind": "evaluation", "title": .string(result.title), "subject": .string(result.subject),
      "program": .string(result.provenance.program), "seed": .integer(Int(truncatingIfNeeded: result.question.seed)),
      "inputs": .array(result.provenance.inputs.map { ["path": .string($0.path), "sha256": .string($0.sha256)] }),
      "outcome": .string(result.outcomeLabel), "found_by_somebody": .bool(result.isFoundBySomebody), "years": JSONValue(result.years),
      "smallest_count": .integer(counts.cells.threshold), "capacity": JSONValue(result.question.capacity),
      "minutes_per_assessment": JSONValue(result.question.minutesPerAssessment), "replicates": .integer(result.question.replicates),
      "children": JSONValue(counts.rows.value), "events": JSONValue(counts.events.value),
      "scores": .array(result.scores.enumerated().map { judgement($1, isJudged: $0 == 0) }), "steps": .array(counts.steps.map(step)),
      "curve": .array(counts.curve.map(\.json)), "calibration": calibrationJSON,
      "decision_curve": .array(result.decision?.points.map(\.json) ?? []),
      "optimism": result.optimism?.json ?? .null, "held_out": .array(result.heldOut.map(heldOut)),
      "learning_curve": .array(result.learning?.points.map(\.json) ?? []), "groups": .array(result.groups.map(groupAudit)),
      "fairness": .array(result.fairness.map(\.json)), "audit_design": auditDesign, "hidden_need": hiddenNeed,
      "drift": .array(result.drift.map(\.json)), "necessity": result.necessity?.json ?? .null, "transport": transport,
      "gates": .array(result.gates.map(\.json)), "notes": .array(result.notes.map(\.json))
    ]
  }

  private func judgement(_ score: ScoreJudgement, isJudged: Bool) -> JSONValue {
    [
      "name": .string(score.name), "label": .string(score.label), "kind": .string(score.kind.rawValue),
      "auc": JSONValue(score.area, score.areaInterval), "difference": JSONValue(score.difference, score.differenceInterval),
      "difference_p_value": JSONValue(score.differencePValue), "average_precision": JSONValue(score.averagePrecision),
      "at_capacity": figures(score.atCapacity, of: isJudged ? nil : score),
      "at_own_threshold": figures(score.atOwnThreshold, of: isJudged ? nil : score),
      "judged_at_same_number": figures(score.judgedAtSameNumber, of: nil)
    ]
  }

  /// Figures at a capacity; `null` when their counts are withheld.
  private func figures(_ figures: CapacityFigures?, of other: ScoreJudgement?) -> JSONValue {
    guard let figures, other.map({ counts.shows(figures, ofOther: $0) }) ?? counts.shows(figures) else { return .null }
    return [
      "share": JSONValue(figures.share), "threshold": JSONValue(figures.threshold), "flagged": .integer(figures.flagged),
      "found": .integer(figures.found), "precision": JSONValue(share: figures.precision, figures.precisionInterval),
      "recall": JSONValue(share: figures.recall, figures.recallInterval), "lift": JSONValue(figures.lift),
      "net_benefit": JSONValue(figures.netBenefit), "hours": JSONValue(figures.hours)
    ]
  }

  private func step(_ step: ShownStep) -> JSONValue {
    let recall = counts.events.value.flatMap { step.recall(of: $0) }
    let lift = step.precision.flatMap { precision in counts.prevalence.map { precision / $0 } }
    return [
      "share": JSONValue(step.share), "threshold": JSONValue(step.threshold), "probability": JSONValue(step.probability),
      "flagged": .integer(step.flagged), "found": .integer(step.found), "newly_found": JSONValue(step.newlyFound),
      "precision": JSONValue(step.precision), "recall": JSONValue(recall), "lift": JSONValue(lift),
      "hours": JSONValue(step.hours(minutes: result.question.minutesPerAssessment))
    ]
  }

  private var calibrationJSON: JSONValue {
    guard let c = result.calibration else { return .null }
    let isHidden = counts.events.value == nil
    let number = { (x: Double) -> JSONValue in isHidden ? .null : JSONValue(x) }
    return [
      "expected": number(c.expected), "observed_to_expected": number(c.observed / c.expected), "in_the_large": JSONValue(c.inTheLarge),
      "slope": JSONValue(c.slope), "ici": JSONValue(c.smooth?.mean), "e50": JSONValue(c.smooth?.median),
      "e90": JSONValue(c.smooth?.percentile90),
      "emax": JSONValue(c.smooth?.largest), "brier": number(c.brier), "brier_scaled": number(c.scaledBrier), "log_loss": number(c.logLoss),
      "spiegelhalter": ["statistic": JSONValue(c.spiegelhalter), "p_value": JSONValue(c.spiegelhalterPValue)],
      "hosmer_lemeshow": c.hosmerLemeshow.map {
        ["statistic": JSONValue($0.statistic), "degrees_of_freedom": .integer($0.degreesOfFreedom), "p_value": JSONValue($0.pValue)]
      } ?? .null,
      "groups": .array(zip(c.groups, counts.calibration).filter(\.1).map { $0.0.published }),
      "curve": .array(c.curve?.points.map(\.json) ?? [])
    ]
  }

  private func heldOut(_ validation: HeldOutValidation) -> JSONValue {
    let shown = partition(validation)
    return [
      "division": .string(validation.division.rawValue),
      "parts": .array(
        validation.parts.enumerated().map { k, part in
          [
            "label": .string(part.label), "children": JSONValue(shown.people(k).value), "events": JSONValue(shown.events(k).value),
            "auc": JSONValue(part.area), "slope": JSONValue(part.slope), "in_the_large": JSONValue(part.inTheLarge)
          ]
        }),
      "auc": validation.area?.json ?? .null, "slope": validation.slope?.json ?? .null, "in_the_large": validation.inTheLarge?.json ?? .null
    ]
  }

  private var transport: JSONValue {
    guard let transport = result.transport else { return .null }
    return [
      "children": JSONValue(counts.cells.publish(transport.rows).value), "events": JSONValue(counts.cells.publish(transport.events).value),
      "auc": JSONValue(transport.area), "options": .array(transport.options.map(\.json)), "chosen": JSONValue(transport.chosen?.rawValue),
      "verdict": .string(transport.verdict.rawValue)
    ]
  }
}
