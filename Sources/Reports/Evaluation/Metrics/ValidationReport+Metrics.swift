import Disclosure
import Regression
public import StructuredText
import Studies
import Validation

extension ValidationReport {
  /// `metrics.json`: every number of the report at full precision; `null` where there is none, and where a count of people is withheld with what follows from it.
  /// - Complexity: O(groups × attributes + points of the curves).
  public var metrics: JSONValue {
    var metrics: JSONObject = ["format": 1, "kind": "evaluation"]
    for part in [subjectMetrics, rankingMetrics, refitMetrics, groupMetrics, itemMetrics] {
      for (key, value) in part { metrics[key] = value }
    }
    return .object(metrics)
  }

  /// What was judged, and how.
  private var subjectMetrics: JSONObject {
    let inputs = result.provenance.inputs.map { input -> JSONValue in ["path": .string(input.path), "sha256": .string(input.sha256)] }
    return [
      "title": .string(result.title), "subject": .string(result.subject), "program": .string(result.provenance.program),
      "seed": .integer(Int(truncatingIfNeeded: result.question.seed)), "inputs": .array(inputs), "outcome": .string(result.outcomeLabel),
      "found_by_somebody": .bool(result.isFoundBySomebody), "years": JSONValue(result.years),
      "smallest_count": .integer(counts.cells.threshold), "capacity": JSONValue(result.question.capacity),
      "minutes_per_assessment": JSONValue(result.question.minutesPerAssessment), "replicates": .integer(result.question.replicates),
      "children": JSONValue(counts.rows.value), "events": JSONValue(counts.events.value), "gates": .array(result.gates.map(gate)),
      "notes": .array(result.notes.map(\.json))
    ]
  }

  private var rankingMetrics: JSONObject {
    [
      "scores": .array(result.scores.enumerated().map { judgement($1, isJudged: $0 == 0) }), "steps": .array(counts.steps.map(step)),
      "curve": .array(counts.curve.map(\.json)), "calibration": calibrationJSON,
      "decision_curve": .array(result.decision.map(shownDecisions)?.map(\.json) ?? [])
    ]
  }

  private var refitMetrics: JSONObject {
    [
      "optimism": result.optimism?.json ?? .null, "held_out": .array(result.heldOut.map(heldOut)),
      "learning_curve": .array(result.learning?.points.map(learningPoint) ?? [])
    ]
  }

  private var groupMetrics: JSONObject {
    [
      "groups": .array(result.groups.map(groupAudit)), "fairness": .array(result.fairness.map(\.json)), "audit_design": auditDesign,
      "hidden_need": hiddenNeed, "selective_labels": selectiveLabelMetrics, "unassessed": shownUnassessed?.json ?? .null
    ]
  }

  private var itemMetrics: JSONObject {
    [
      "drift": .array(result.drift.map(drift)), "necessity": result.necessity?.json ?? .null, "transport": transport
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
    let smooth = [c.smooth?.mean, c.smooth?.median, c.smooth?.percentile90, c.smooth?.largest].map { JSONValue($0) }
    let spiegelhalter: JSONValue = ["statistic": JSONValue(c.spiegelhalter), "p_value": JSONValue(c.spiegelhalterPValue)]
    let hosmer = c.hosmerLemeshow.map { test -> JSONValue in
      ["statistic": JSONValue(test.statistic), "degrees_of_freedom": .integer(test.degreesOfFreedom), "p_value": JSONValue(test.pValue)]
    }
    let groups = zip(c.groups, counts.calibration).filter(\.1).map { $0.0.published }
    return [
      "expected": number(c.expected), "observed_to_expected": number(c.observed / c.expected), "in_the_large": JSONValue(c.inTheLarge),
      "slope": JSONValue(c.slope), "ici": smooth[0], "e50": smooth[1], "e90": smooth[2], "emax": smooth[3], "brier": number(c.brier),
      "brier_scaled": number(c.scaledBrier), "log_loss": number(c.logLoss), "spiegelhalter": spiegelhalter,
      "hosmer_lemeshow": hosmer ?? .null,
      "groups": .array(groups), "curve": .array(c.curve?.points.map(\.json) ?? [])
    ]
  }

  private func heldOut(_ validation: HeldOutValidation) -> JSONValue {
    let shown = partition(validation)
    let parts = validation.parts.enumerated().map { k, part -> JSONValue in
      [
        "label": .string(part.label), "children": JSONValue(shown.people(k).value), "events": JSONValue(shown.events(k).value),
        "auc": JSONValue(area: part.area), "slope": JSONValue(part.slope), "in_the_large": JSONValue(part.inTheLarge)
      ]
    }
    return [
      "division": .string(validation.division.rawValue), "parts": .array(parts), "auc": validation.area?.json ?? .null,
      "slope": validation.slope?.json ?? .null, "in_the_large": validation.inTheLarge?.json ?? .null
    ]
  }

  private func learningPoint(_ point: LearningCurve.Point) -> JSONValue {
    [
      "children": .integer(point.rows), "events": JSONValue(shownEvents(point)), "training_auc": JSONValue(point.trainingArea),
      "auc": JSONValue(point.area), "spread": JSONValue(point.spread)
    ]
  }

  private func gate(_ gate: GateResult) -> JSONValue {
    let shown = shownValue(gate)
    return [
      "measure": .string(gate.gate.measure.rawValue), "at_least": JSONValue(gate.gate.atLeast), "at_most": JSONValue(gate.gate.atMost),
      "value": JSONValue(shown), "withheld": .bool(gate.value != nil && shown == nil), "met": .bool(gate.isMet)
    ]
  }

  private func drift(_ drift: Drift) -> JSONValue {
    [
      "before": .string(drift.before), "now": .string(drift.now), "score": stability(drift.score, drift),
      "items": .array(drift.items.map { stability($0, drift) })
    ]
  }

  private func stability(_ item: Drift.Stability, _ drift: Drift) -> JSONValue {
    [
      "item": JSONValue(item.item), "psi": JSONValue(item.index), "expected_psi": JSONValue(item.expectedIndex),
      "p_value": JSONValue(item.pValue), "p_adjusted": JSONValue(item.adjusted),
      "missing_before": JSONValue(shownShare(item.missingShares.before, of: drift.rows.before)),
      "missing_now": JSONValue(shownShare(item.missingShares.now, of: drift.rows.now))
    ]
  }

  private var transport: JSONValue {
    guard let transport = result.transport else { return .null }
    let shown = shownCounts(transport)
    return [
      "children": JSONValue(shown.rows.value), "events": JSONValue(shown.events.value),
      "auc": JSONValue(transport.area, transport.areaInterval),
      "options": .array(transport.options.map(\.json)), "chosen": JSONValue(transport.chosen?.rawValue),
      "verdict": .string(transport.verdict.rawValue)
    ]
  }
}
