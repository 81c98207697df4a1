import Regression
import StructuredText
import Validation

/// The parts of `metrics.json`, one after the other.
extension EvaluationRecomputation {
  mutating func addScores() {
    for (k, score) in (metrics["scores"]?.array ?? []).enumerated() {
      for place in ["at_capacity", "at_own_threshold", "judged_at_same_number"] {
        guard let figures = score[place], !figures.isNull else { continue }
        let name = "scores[\(k)].\(place)", flagged = figures["flagged"]?.double, found = figures["found"]?.double
        addShare("\(name).precision", figures["precision"], found, of: flagged)
        addShare("\(name).recall", figures["recall"], found, of: events)
        add("\(name).lift", figures["lift"], lift(found, flagged))
        add("\(name).hours", figures["hours"], hours(flagged))
      }
    }
    guard let printed = metrics["scores"]?[0]?["auc"]?["estimate"]?.double, let bounds = areaBounds else { return }
    figures.append(RecomputedFigure("scores[0].auc.estimate", printed: printed, within: bounds))
  }

  mutating func addSteps() {
    for (k, step) in (metrics["steps"]?.array ?? []).enumerated() {
      let name = "steps[\(k)]", flagged = step["flagged"]?.double, found = step["found"]?.double
      add("\(name).precision", step["precision"], ratio(found, flagged))
      add("\(name).recall", step["recall"], ratio(found, events))
      add("\(name).lift", step["lift"], lift(found, flagged))
      add("\(name).hours", step["hours"], hours(flagged))
    }
  }

  mutating func addDecisions() {
    guard let events, let children, children > 0 else { return }
    for (k, point) in (metrics["decision_curve"]?.array ?? []).enumerated() {
      guard let threshold = point["threshold"]?.double, let step = step(atProbability: threshold) else { continue }
      let odds = threshold / (1 - threshold)
      add("decision_curve[\(k)].net_benefit", point["net_benefit"], (step.found - (step.flagged - step.found) * odds) / children)
      add("decision_curve[\(k)].net_benefit_all", point["net_benefit_all"], (events - (children - events) * odds) / children)
    }
  }

  func step(atProbability threshold: Double) -> (flagged: Double, found: Double)? {
    let step = metrics["steps"]?.array?.last { $0["probability"]?.double == threshold }
    guard let flagged = step?["flagged"]?.double, let found = step?["found"]?.double else { return nil }
    return (flagged, found)
  }

  mutating func addCalibration() {
    guard let calibration = metrics["calibration"], !calibration.isNull else { return }
    add("calibration.observed_to_expected", calibration["observed_to_expected"], ratio(events, calibration["expected"]?.double))
    for (k, group) in (calibration["groups"]?.array ?? []).enumerated() {
      add("calibration.groups[\(k)].observed", group["observed"], ratio(group["events"]?.double, group["children"]?.double))
    }
  }

  mutating func addGroups() {
    for (a, audit) in (metrics["groups"]?.array ?? []).enumerated() {
      for (g, group) in (audit["groups"]?.array ?? []).enumerated() {
        let name = "groups[\(a)].groups[\(g)]", events = group["events"]?.double, found = group["found"]?.double
        let flagged = group["flagged"]?.double, children = group["children"]?.double
        add("\(name).sensitivity.estimate", group["sensitivity"]?["estimate"], ratio(found, events))
        add("\(name).precision.estimate", group["precision"]?["estimate"], ratio(found, flagged))
        if group["outcome_of_all_known"]?.bool == true {
          add("\(name).flagged_share.estimate", group["flagged_share"]?["estimate"], ratio(flagged, children))
        }
        add("\(name).observed_to_expected.estimate", group["observed_to_expected"]?["estimate"], ratio(events, group["expected"]?.double))
      }
    }
  }

  mutating func addRefits() {
    for (k, index) in (metrics["optimism"]?["indices"]?.array ?? []).enumerated() {
      guard let training = index["training"]?.double, let test = index["test"]?.double, let apparent = index["apparent"]?.double else {
        continue
      }
      add("optimism.indices[\(k)].optimism", index["optimism"], training - test)
      add("optimism.indices[\(k)].corrected", index["corrected"], apparent - (training - test))
    }
    for (k, validation) in (metrics["held_out"]?.array ?? []).enumerated() {
      let estimates = { (measure: String) in validation["parts"]?.array?.compactMap { Estimate($0[measure]) } ?? [] }
      addMean("held_out[\(k)].auc", validation["auc"], MetaAnalysis(areas: estimates("auc")))
      addMean("held_out[\(k)].slope", validation["slope"], MetaAnalysis(estimates("slope")))
      addMean("held_out[\(k)].in_the_large", validation["in_the_large"], MetaAnalysis(estimates("in_the_large")))
    }
  }

  mutating func addMean(_ name: String, _ printed: JSONValue?, _ mean: MetaAnalysis?) {
    add("\(name).mean.estimate", printed?["mean"]?["estimate"], mean?.mean.value)
    add("\(name).mean.low", printed?["mean"]?["low"], mean?.interval.low)
    add("\(name).mean.high", printed?["mean"]?["high"], mean?.interval.high)
  }

  mutating func addUnassessed() {
    guard let children, let events, let unassessed = metrics["unassessed"], let others = unassessed["children"]?.double else { return }
    add("unassessed.share_in_need.low", unassessed["share_in_need"]?["low"], ratio(events, children + others))
    add("unassessed.share_in_need.high", unassessed["share_in_need"]?["high"], ratio(events + others, children + others))
  }

  mutating func addGates() {
    for (k, gate) in (metrics["gates"]?.array ?? []).enumerated() {
      guard let met = gate["met"]?.bool, gate["withheld"]?.bool != true else { continue }
      let value = gate["value"]?.double ?? .nan
      let holds = value >= gate["at_least"]?.double ?? -.infinity && value <= gate["at_most"]?.double ?? .infinity
      figures.append(RecomputedFigure("gates[\(k)].met", printed: met ? 1 : 0, holds ? 1 : 0))
    }
  }
}

extension Estimate {
  /// An estimate as it stands in `metrics.json`.
  fileprivate init?(_ json: JSONValue?) {
    guard let value = json?["estimate"]?.double, let error = json?["standard_error"]?.double else { return nil }
    self.init(value: value, standardError: error)
  }
}
