import StructuredText

extension CardResult {
  var json: JSONValue {
    [
      "outcome": .string(outcome), "training_years": JSONValue(trainingYears), "training_rows": .integer(trainingRows),
      "training_events": .integer(trainingEvents), "candidates": .integer(candidates),
      "stability": .array(stability.map { ["feature": .string($0.feature), "frequency": JSONValue($0.frequency)] }),
      "features": .array(features.map(\.json)), "base_points": .integer(basePoints),
      "score_range": JSONValue([scoreRange.lowerBound, scoreRange.upperBound]), "points_per_doubling": .integer(pointsPerDoubling),
      "probability": .array(probability.map { ["points": .integer($0.points), "ppm": .integer($0.partsPerMillion)] }),
      "calibration_years": JSONValue(calibrationYears), "threshold": .integer(threshold), "capacity_share": JSONValue(capacityShare),
      "proposed_share": JSONValue(proposedShare)
    ]
  }
}

extension CardFeature {
  var json: JSONValue {
    [
      "item": .string(item), "kind": .string(kind), "label": .string(label), "unit": .string(unit), "coefficient": JSONValue(coefficient),
      "bins": .array(bins.map(\.json)), "missing": .array(missing.map(\.json)),
      "checked_odds_ratio": JSONValue(checkedOddsRatio), "low": JSONValue(checkedLow), "high": JSONValue(checkedHigh)
    ]
  }
}

extension CardBin {
  var json: JSONValue {
    [
      "label": .string(label), "english": .string(english), "rows": .integer(rows), "events": .integer(events),
      "weight_of_evidence": JSONValue(weightOfEvidence),
      "points": .integer(points)
    ]
  }
}

extension EvaluationResult {
  var json: JSONValue {
    [
      "years": JSONValue(years), "rows": .integer(rows), "events": .integer(events), "points": points.json,
      "before_rounding": beforeRounding.json, "with_grade_and_sex": withGradeAndSex.json,
      "unseen_households": unseenHouseholds?.json ?? .null,
      "comparators": .array(comparators.map(\.json)), "calibration": calibration.json, "refreshed": refreshed.json,
      "calibration_groups": .array(calibrationGroups.map(\.json)), "capacity": .array(capacity.map(\.json)),
      "expert_rules": .array(expertRules.map(\.json))
    ]
  }
}

extension AreaEstimate {
  var json: JSONValue {
    [
      "name": .string(name), "label": .string(label), "estimate": JSONValue(estimate), "low": JSONValue(low), "high": JSONValue(high),
      "from_card": fromCard?.json ?? .null
    ]
  }
}

extension AreaDifference {
  var json: JSONValue {
    ["estimate": JSONValue(estimate), "low": JSONValue(low), "high": JSONValue(high), "p_value": JSONValue(p)]
  }
}

extension CalibrationResult {
  var json: JSONValue {
    [
      "in_the_large": JSONValue(inTheLarge), "slope": JSONValue(slope), "observed_to_expected": JSONValue(observedToExpected),
      "ece": JSONValue(expectedCalibrationError), "brier": JSONValue(brier)
    ]
  }
}

extension CalibrationGroupResult {
  var json: JSONValue {
    [
      "rows": .integer(rows), "events": .integer(events), "predicted": JSONValue(predicted), "observed": JSONValue(observed),
      "low": JSONValue(low), "high": JSONValue(high)
    ]
  }
}

extension CapacityRow {
  var json: JSONValue {
    [
      "share": JSONValue(share), "threshold": threshold.map { .integer($0) } ?? .null, "flagged": .integer(flagged),
      "found": .integer(found),
      "precision": JSONValue(precision), "precision_low": JSONValue(precisionLow), "precision_high": JSONValue(precisionHigh),
      "recall": JSONValue(recall)
    ]
  }
}
