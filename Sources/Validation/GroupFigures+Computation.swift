import Regression

extension GroupFigures {
  /// The fewest events, and others, for an area under the curve and for calibration in the large and in slope.
  public static let fewestForCurves = 20
  /// With fewer events a report prints the limits of what needs events, not the value.
  public static let fewestForValues = 5

  /// Whether values that need events may be printed; otherwise only their limits.
  public var valuesMayBeShown: Bool { events >= Self.fewestForValues }

  /// The figures of one group.
  init(
    level: String, tally: GroupTally, places: ArraySlice<Int32>, of outcome: ScoredOutcome, smallest: Int
  ) throws(ValidationError) {
    self.init(level: level, rows: tally.rows, events: tally.events.rows, flagged: tally.flagged, found: tally.found.rows)
    unknown = tally.unknown.rows
    expected = outcome.probabilities == nil ? nil : tally.expected.total
    reason = missingReason(smallest, tally)
    guard rows >= max(smallest, 1) else { return }
    if tally.isRepresentative { observedToExpected = try Self.ratio(tally, expected) }
    if outcome.hasThreshold { try setShares(tally, isWeighted: outcome.weights != nil) }
    guard tally.isRepresentative, min(events, rows - events) >= Self.fewestForCurves else { return }
    area = GroupArea(outcome, places: places).area(least: Self.fewestForCurves).map {
      Estimate(value: $0.estimate, standardError: $0.standardError)
    }
    let calibration = GroupCalibration(outcome, places: places)
    (inTheLarge, slope) = (calibration.inTheLarge, calibration.slope)
  }

  private func missingReason(_ smallest: Int, _ tally: GroupTally) -> Reason? {
    if rows < max(smallest, 1) { return .fewChildren }
    if !tally.isRepresentative { return .notAssessed }
    if events == 0 || events == rows { return .oneClass }
    return min(events, rows - events) < Self.fewestForCurves ? .fewEvents : nil
  }

  private mutating func setShares(_ tally: GroupTally, isWeighted: Bool) throws(ValidationError) {
    flaggedShare = try tally.figures(.flaggedShare, isWeighted: isWeighted)
    guard tally.isRepresentative else { return }
    sensitivity = try tally.figures(.sensitivity, isWeighted: isWeighted)
    falsePositiveShare = try tally.figures(.falsePositiveShare, isWeighted: isWeighted)
    precision = try tally.figures(.precision, isWeighted: isWeighted)
  }

  private static func ratio(_ tally: GroupTally, _ expected: Double?) throws(ValidationError) -> Share? {
    guard let expected, expected > 0 else { return nil }
    let limits = try GarwoodInterval.midP(tally.events, heaviest: tally.heaviestOfAll)
    return Share(
      value: tally.events.total / expected, interval: Interval(low: limits.low / expected, high: limits.high / expected))
  }
}
