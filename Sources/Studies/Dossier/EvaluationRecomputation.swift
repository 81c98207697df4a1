public import StructuredText
import Regression
import Validation

/// Every number of `metrics.json` that follows from the counts in it, computed again by who has no row of a child.
///
/// Shares with their Wilson limits, staff hours, observed over expected events, optimism, random-effects means, gates; areas within the bounds that the drawn
/// points of the curve leave. Standard errors, tests and areas themselves need the rows.
public struct EvaluationRecomputation: Sendable {
  /// The numbers, in the order of the file.
  public private(set) var figures: [RecomputedFigure] = []
  private let metrics: JSONValue
  private let children: Double?
  private let events: Double?

  /// Computes what can be computed.
  /// - Complexity: O(numbers).
  public init(_ metrics: JSONValue) {
    self.metrics = metrics
    (children, events) = (metrics["children"]?.double, metrics["events"]?.double)
    addScores()
    addSteps()
    addCalibration()
    addGroups()
    addRefits()
    addGates()
  }

  private mutating func add(_ name: String, _ printed: JSONValue?, _ value: Double?) {
    guard let printed = printed?.double, let value, value.isFinite else { return }
    figures.append(RecomputedFigure(name, printed: printed, value))
  }

  /// A share with its limits from counts.
  private mutating func addShare(_ name: String, _ printed: JSONValue?, _ part: Double?, of whole: Double?) {
    guard let printed, let part, let whole, whole > 0 else { return }
    add("\(name).estimate", printed["estimate"], part / whole)
    let limits = try? ProportionInterval.wilson(events: part, trials: whole)
    add("\(name).low", printed["low"], limits?.low)
    add("\(name).high", printed["high"], limits?.high)
  }

  private mutating func addScores() {
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

  private mutating func addSteps() {
    for (k, step) in (metrics["steps"]?.array ?? []).enumerated() {
      let name = "steps[\(k)]", flagged = step["flagged"]?.double, found = step["found"]?.double
      add("\(name).precision", step["precision"], ratio(found, flagged))
      add("\(name).recall", step["recall"], ratio(found, events))
      add("\(name).lift", step["lift"], lift(found, flagged))
      add("\(name).hours", step["hours"], hours(flagged))
    }
  }

  private mutating func addCalibration() {
    guard let calibration = metrics["calibration"], !calibration.isNull else { return }
    add("calibration.observed_to_expected", calibration["observed_to_expected"], ratio(events, calibration["expected"]?.double))
    for (k, group) in (calibration["groups"]?.array ?? []).enumerated() {
      add("calibration.groups[\(k)].observed", group["observed"], ratio(group["events"]?.double, group["children"]?.double))
    }
  }

  private mutating func addGroups() {
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

  private mutating func addRefits() {
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

  private mutating func addMean(_ name: String, _ printed: JSONValue?, _ mean: MetaAnalysis?) {
    add("\(name).mean.estimate", printed?["mean"]?["estimate"], mean?.mean.value)
    add("\(name).mean.low", printed?["mean"]?["low"], mean?.interval.low)
    add("\(name).mean.high", printed?["mean"]?["high"], mean?.interval.high)
  }

  private mutating func addGates() {
    for (k, gate) in (metrics["gates"]?.array ?? []).enumerated() {
      guard let met = gate["met"]?.bool else { continue }
      let value = gate["value"]?.double ?? .nan
      let holds = value >= gate["at_least"]?.double ?? -.infinity && value <= gate["at_most"]?.double ?? .infinity
      figures.append(RecomputedFigure("gates[\(k)].met", printed: met ? 1 : 0, holds ? 1 : 0))
    }
  }

  private func ratio(_ part: Double?, _ whole: Double?) -> Double? {
    guard let part, let whole, whole > 0 else { return nil }
    return part / whole
  }

  private func lift(_ found: Double?, _ flagged: Double?) -> Double? {
    guard let precision = ratio(found, flagged), let prevalence = ratio(events, children), prevalence > 0 else { return nil }
    return precision / prevalence
  }

  private func hours(_ flagged: Double?) -> Double? {
    guard let flagged, let minutes = metrics["minutes_per_assessment"]?.double else { return nil }
    return flagged * minutes / 60
  }

  /// The areas under the lowest and the highest curve through the drawn points.
  private var areaBounds: ClosedRange<Double>? {
    let points = (metrics["curve"]?.array ?? []).compactMap { point -> (x: Double, y: Double)? in
      guard let x = point["false_positive_share"]?.double, let y = point["sensitivity"]?.double else { return nil }
      return (x, y)
    }
    guard !points.isEmpty else { return nil }
    let path = [(x: 0.0, y: 0.0)] + points + [(x: 1.0, y: 1.0)]
    let steps = zip(path, path.dropFirst())
    return steps.reduce(0) { $0 + ($1.1.x - $1.0.x) * $1.0.y }...steps.reduce(0) { $0 + ($1.1.x - $1.0.x) * $1.1.y }
  }
}

extension Estimate {
  /// An estimate as it stands in `metrics.json`.
  fileprivate init?(_ json: JSONValue?) {
    guard let value = json?["estimate"]?.double, let error = json?["standard_error"]?.double else { return nil }
    self.init(value: value, standardError: error)
  }
}
