import Regression
import StructuredText
import Validation

extension ScoreMeasures {
  /// The measures as members of an object; a number that does not exist is null.
  var members: JSONObject {
    let n = Double(rows.count)
    var object: JSONObject = [
      "observations": .integer(rows.count), "events": unjudged == .belowMinimum ? nil : .integer(rows.events),
      "prevalence": unjudged == .belowMinimum || n == 0 ? nil : .number(Double(rows.events) / n), "reason": JSONValue(unjudged?.rawValue)
    ]
    object["auc"] = areaJSON
    object["comparison"] = comparisons.first.map { json($0) } ?? nil
    object["comparisons"] = .array(comparisons.map { json($0) })
    object["partial_auc"] =
      partialArea.map { ["estimate": .number($0.estimate), "corrected": JSONValue(correctedPartialArea)] } ?? nil
    object["youden"] = youden.map(Self.json) ?? nil
    object["average_precision"] = JSONValue(averagePrecision?.estimate)
    object["brier"] = JSONValue(probability?.summary.brier)
    object["brier_scaled"] = JSONValue(probability?.scaledBrier)
    object["log_loss"] = JSONValue(probability?.logLoss)
    object["calibration"] = probability.map { $0.json(level: question.level) } ?? nil
    object["thresholds"] = .array(thresholds.map(decisionJSON))
    object["top_k"] = .array(topK.map { Self.json($0.k, $0.found) })
    return object
  }

  private var areaJSON: JSONValue {
    guard let area else { return nil }
    return [
      "estimate": .number(area.estimate), "standard_error": JSONValue(area.standardError), "low": JSONValue(areaLimits?.low),
      "high": JSONValue(areaLimits?.high), "method": "delong", "clusters": JSONValue(rows.clusters?.count),
      "cluster_low": JSONValue(clusterLimits?.interval.low), "cluster_high": JSONValue(clusterLimits?.interval.high)
    ]
  }

  private func json(_ comparison: ScoreComparison) -> JSONValue {
    let (areas, isUnpaired) = (comparison.areas, comparison.isUnpaired)
    let limits = areas.flatMap { try? $0.difference.interval(level: question.level) }
    return [
      "score": .string(comparison.score), "observations": .integer(comparison.observations),
      "difference": JSONValue(areas?.difference.value), "standard_error": JSONValue(areas?.difference.standardError),
      "low": JSONValue(limits?.low), "high": JSONValue(limits?.high), "covariance": isUnpaired ? nil : JSONValue(areas?.covariance),
      "statistic": JSONValue(comparison.test?.statistic), "degrees_of_freedom": JSONValue(areas?.degreesOfFreedom),
      "p_value": JSONValue(comparison.test?.pValue), "method": isUnpaired ? "delong_unpaired" : "delong",
      "cluster_low": JSONValue(comparison.cluster?.interval.low), "cluster_high": JSONValue(comparison.cluster?.interval.high)
    ]
  }

  private static func json(_ youden: ThresholdDecision) -> JSONValue {
    [
      "threshold": JSONValue(youden.threshold), "sensitivity": JSONValue(youden.sensitivity), "specificity": JSONValue(youden.specificity)
    ]
  }

  private func decisionJSON(_ decision: ThresholdDecision) -> JSONValue {
    let (benefit, ofAll) = netBenefit(decision)
    return [
      "threshold": .number(decision.threshold), "true_positive": .integer(Int(decision.truePositive)),
      "false_positive": .integer(Int(decision.falsePositive)), "false_negative": .integer(Int(decision.falseNegative)),
      "true_negative": .integer(Int(decision.trueNegative)), "sensitivity": JSONValue(decision.sensitivity),
      "specificity": JSONValue(decision.specificity), "positive_predictive_value": JSONValue(decision.positivePredictiveValue),
      "negative_predictive_value": JSONValue(decision.negativePredictiveValue), "mcc": JSONValue(decision.correlation),
      "kappa": JSONValue(decision.kappa), "net_benefit": JSONValue(benefit), "net_benefit_all": JSONValue(ofAll)
    ]
  }

  private static func json(_ k: Int, _ found: RankingAtCapacity?) -> JSONValue {
    [
      "k": .integer(k), "found": JSONValue(found?.found), "precision": JSONValue(found?.precision), "recall": JSONValue(found?.recall),
      "lift": JSONValue(found?.lift)
    ]
  }
}

extension ProbabilityMeasures {
  /// Calibration as JSON.
  func json(level: Double) -> JSONValue {
    let estimate = { (estimate: Estimate?) in Self.json(estimate, level: level) }
    return [
      "slope": estimate(summary.slope), "intercept": estimate(summary.intercept), "in_the_large": estimate(summary.inTheLarge),
      "expected_observed_ratio": JSONValue(expectedToObserved), "ici": .number(smooth.mean), "e50": .number(smooth.median),
      "e90": .number(smooth.percentile90), "emax": .number(smooth.largest), "hosmer_lemeshow": hosmerLemeshowJSON,
      "spiegelhalter": [
        "statistic": JSONValue(summary.spiegelhalter), "p_value": JSONValue(summary.spiegelhalterPValue)
      ], "ece": .number(bins.expectedCalibrationError)
    ]
  }

  private var hosmerLemeshowJSON: JSONValue {
    let groups = deciles.groups.map { group -> JSONValue in
      ["observed": .integer(Int(group.observed)), "expected": .number(group.expected), "n": .integer(Int(group.count))]
    }
    return [
      "statistic": JSONValue(hosmerLemeshow?.statistic), "degrees_of_freedom": JSONValue(hosmerLemeshow?.degreesOfFreedom),
      "p_value": JSONValue(hosmerLemeshow?.pValue), "groups": .array(groups)
    ]
  }

  private static func json(_ estimate: Estimate?, level: Double) -> JSONValue {
    let limits = estimate.flatMap { try? $0.interval(level: level) }
    return [
      "estimate": JSONValue(estimate?.value), "standard_error": JSONValue(estimate?.standardError), "low": JSONValue(limits?.low),
      "high": JSONValue(limits?.high)
    ]
  }
}
