/// How an expert's verdict stands to what the rule says; of each case exactly one holds.
public enum VerdictKind: String, CaseIterable, Sendable {
  /// The step of the rule lies in the expert's range.
  case agrees = "agree"
  /// The step of the rule lies above the range.
  case tooHigh = "too_high"
  /// The step of the rule lies below the range.
  case tooLow = "too_low"
  /// The range covers more than half of the scale: no verdict.
  case rangeTooWide = "range_too_wide"
  /// The expert lacks information, whatever else is said.
  case informationMissing = "information_missing"

  /// The kind of a verdict on a case for which the rule says `step`; nil where the expert said nothing.
  init?(_ verdict: ReviewVerdict, step: Int, scale: ReviewScale) {
    if verdict.lacksInformation {
      self = .informationMissing
    } else if let range = verdict.range {
      self =
        range.count > scale.mostSteps ? .rangeTooWide : step > range.upperBound ? .tooHigh : step < range.lowerBound ? .tooLow : .agrees
    } else {
      return nil
    }
  }
}
