public import StructuredText
import Regression
import Validation

/// Every number of `metrics.json` that follows from the counts in it, computed again by who has no row of a child.
///
/// Shares with their Wilson limits, staff hours, observed over expected events, optimism, random-effects means, gates; areas within the bounds that the drawn
/// points of the curve leave. Standard errors, tests and areas themselves need the rows.
public struct EvaluationRecomputation: Sendable {
  /// The numbers, in the order of the file.
  public internal(set) var figures: [RecomputedFigure] = []
  let metrics: JSONValue
  let children: Double?
  let events: Double?

  /// Computes what can be computed.
  /// - Complexity: O(numbers).
  public init(_ metrics: JSONValue) {
    self.metrics = metrics
    (children, events) = (metrics["children"]?.double, metrics["events"]?.double)
    addScores()
    addSteps()
    addDecisions()
    addCalibration()
    addGroups()
    addRefits()
    addUnassessed()
    addGates()
  }

  mutating func add(_ name: String, _ printed: JSONValue?, _ value: Double?) {
    guard let printed = printed?.double, let value, value.isFinite else { return }
    figures.append(RecomputedFigure(name, printed: printed, value))
  }

  /// A share with its limits from counts.
  mutating func addShare(_ name: String, _ printed: JSONValue?, _ part: Double?, of whole: Double?) {
    guard let printed, let part, let whole, whole > 0 else { return }
    add("\(name).estimate", printed["estimate"], part / whole)
    let limits = try? ProportionInterval.wilson(events: part, trials: whole)
    add("\(name).low", printed["low"], limits?.low)
    add("\(name).high", printed["high"], limits?.high)
  }

  func ratio(_ part: Double?, _ whole: Double?) -> Double? {
    guard let part, let whole, whole > 0 else { return nil }
    return part / whole
  }

  func lift(_ found: Double?, _ flagged: Double?) -> Double? {
    guard let precision = ratio(found, flagged), let prevalence = ratio(events, children), prevalence > 0 else { return nil }
    return precision / prevalence
  }

  func hours(_ flagged: Double?) -> Double? {
    guard let flagged, let minutes = metrics["minutes_per_assessment"]?.double else { return nil }
    return flagged * minutes / 60
  }

  /// The areas under the lowest and the highest curve through the drawn points.
  var areaBounds: ClosedRange<Double>? {
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
