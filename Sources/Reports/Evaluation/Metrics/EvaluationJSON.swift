import Regression
import StructuredText
import Studies
import Validation

extension JSONValue {
  /// An estimate with its standard error and limits; the limits are those of the normal distribution unless others are given.
  init(_ estimate: Estimate?, _ limits: Interval? = nil) {
    guard let estimate else { self = .null; return }
    let limits = limits ?? (try? estimate.interval())
    self = [
      "estimate": JSONValue(estimate.value), "standard_error": JSONValue(estimate.standardError), "low": JSONValue(limits?.low),
      "high": JSONValue(limits?.high)
    ]
  }

  /// An area under a curve; its limits are those of the logit.
  init(area: Estimate?) {
    guard let area else { self = .null; return }
    let limits = area.areaLimits
    self = [
      "estimate": JSONValue(area.value), "standard_error": JSONValue(area.standardError), "low": JSONValue(limits?.lowerBound),
      "high": JSONValue(limits?.upperBound)
    ]
  }

  /// A share with its limits.
  init(share: Double?, _ limits: Interval?) {
    guard let share else { self = .null; return }
    self = ["estimate": JSONValue(share), "low": JSONValue(limits?.low), "high": JSONValue(limits?.high)]
  }

  /// A share of a group with its limits; the limits alone where the events are too few for a value.
  init(_ share: GroupFigures.Share?, hasValue: Bool = true) {
    guard let share else { self = .null; return }
    self = [
      "estimate": JSONValue(hasValue ? share.value : nil), "low": JSONValue(share.interval.low), "high": JSONValue(share.interval.high)
    ]
  }
}

extension RankingCurves.Point {
  var json: JSONValue {
    [
      "threshold": JSONValue(threshold), "false_positive_share": JSONValue(falsePositiveShare), "sensitivity": JSONValue(sensitivity),
      "precision": JSONValue(precision)
    ]
  }
}

extension CalibrationCurve.Point {
  var json: JSONValue {
    ["prediction": JSONValue(prediction), "observed": JSONValue(observed), "low": JSONValue(low), "high": JSONValue(high)]
  }
}

extension CalibrationGroupResult {
  var published: JSONValue {
    [
      "children": .integer(rows), "events": .integer(events), "predicted": JSONValue(predicted), "observed": JSONValue(observed),
      "low": JSONValue(low), "high": JSONValue(high)
    ]
  }
}

extension DecisionCurve.Point {
  var json: JSONValue {
    [
      "threshold": JSONValue(threshold), "net_benefit": JSONValue(netBenefit), "low": JSONValue(low), "high": JSONValue(high),
      "net_benefit_all": JSONValue(netBenefitOfAll), "avoided_per_100": JSONValue(avoidedPer100)
    ]
  }
}

extension OptimismBootstrap {
  var json: JSONValue {
    [
      "replicates": .integer(replicates), "failed": .integer(failed),
      "indices": .array(
        indices.map {
          [
            "name": .string($0.name), "apparent": JSONValue($0.apparent), "training": JSONValue($0.training), "test": JSONValue($0.test),
            "optimism": JSONValue($0.optimism), "corrected": JSONValue($0.corrected)
          ]
        })
    ]
  }
}

extension MetaAnalysis {
  var json: JSONValue {
    [
      "places": .integer(places), "mean": JSONValue(mean, interval), "prediction_low": JSONValue(prediction?.low),
      "prediction_high": JSONValue(prediction?.high), "between_variance": JSONValue(betweenVariance),
      "heterogeneity": JSONValue(heterogeneity)
    ]
  }
}

extension GroupAudit.Disparity {
  var json: JSONValue {
    [
      "measure": .string(measure), "level": .string(level), "difference": JSONValue(difference), "p_value": JSONValue(pValue),
      "p_adjusted": JSONValue(adjusted)
    ]
  }
}

extension FairnessVerdict {
  var json: JSONValue {
    [
      "attribute": .string(attribute), "agreement": .string(agreement.rawValue), "conclusion": .string(conclusion.rawValue),
      "findings": .array(
        findings.map {
          [
            "outcome": .string($0.outcome), "source": .string($0.source.rawValue), "comparisons": .integer($0.comparisons),
            "differences": .integer($0.differences.count), "largest_not_excluded": JSONValue($0.largestNotExcluded)
          ]
        })
    ]
  }
}

extension Necessity {
  /// Without the events that are lost: differences of a few children.
  var json: JSONValue {
    [
      "tolerance": JSONValue(tolerance), "auc": JSONValue(area: area), "droppable": JSONValue(droppable),
      "auc_without": JSONValue(area: areaWithout),
      "items": .array(
        items.map {
          [
            "item": .string($0.item), "auc_loss": JSONValue($0.areaLoss, $0.areaInterval),
            "may_be_dropped": .bool($0.mayBeDropped)
          ]
        })
    ]
  }
}

extension Transport.Option {
  var json: JSONValue {
    [
      "change": .string(change.rawValue), "log_likelihood": JSONValue(logLikelihood), "parameters": .integer(parameters),
      "p_value": JSONValue(pValue), "intercept": JSONValue(intercept), "slope": JSONValue(slope)
    ]
  }
}

extension StudyNote {
  var json: JSONValue {
    ["code": .string(code), "items": JSONValue(items), "japanese": .string(japanese), "english": .string(english)]
  }
}
