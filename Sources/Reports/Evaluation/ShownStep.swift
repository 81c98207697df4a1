import Disclosure
import Studies

/// A share of the children whose numbers may be shown.
struct ShownStep: Equatable {
  /// The place among the steps of the result.
  let place: Int
  let share: Double
  let threshold: Double?
  /// The lowest probability among the flagged.
  let probability: Double?
  let flagged: Int
  let found: Int
  /// Events not known before; nil when they are not recorded or may not be shown.
  var newlyFound: Int?

  var precision: Double? { flagged > 0 ? Double(found) / Double(flagged) : nil }

  func recall(of events: Int) -> Double? { events > 0 ? Double(found) / Double(events) : nil }
  func hours(minutes: Double) -> Double { Double(flagged) * minutes / 60 }
}

extension ValidationResult {
  /// The steps of the threshold table, or the capacities where there is none.
  var candidateSteps: [ThresholdTable.Step] {
    if let table = thresholdTable { return table.steps }
    return capacities.map { row in
      var step = ThresholdTable.Step(share: row.share)
      (step.threshold, step.flagged, step.found, step.newlyFound) = (row.threshold, row.flagged, row.found, row.newlyFound)
      return step
    }
  }
}
