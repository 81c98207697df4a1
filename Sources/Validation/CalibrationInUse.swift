public import Regression

/// The probabilities of a rule in use against what happened to the children.
public struct CalibrationInUse: Equatable, Sendable {
  /// Children with a probability and a known outcome.
  public let rows: Int
  /// Those of them with the outcome.
  public let events: Int
  /// The events that the rule expected.
  public let expected: Double
  /// By how much the logit is off in the large; nil where it does not exist.
  public let inTheLarge: Estimate?
  /// The slope; nil where it does not exist.
  public let slope: Estimate?
  /// Limits of the slope.
  public let slopeInterval: Interval?
  /// The area under the curve; nil when all outcomes are alike.
  public let area: Estimate?
  /// The area in an earlier period; nil when it is not known.
  public let areaBefore: Estimate?
  /// What to do.
  public let advice: RecalibrationAdvice

  /// Judges probabilities against outcomes; children without either take no part.
  /// - Complexity: O(n log n), and two small logistic regressions.
  /// - Throws: `ValidationError` for outcomes other than 0 and 1, probabilities outside 0…1, and when no child is left.
  public init(outcome: [Double], probability: [Double], areaBefore: Estimate? = nil) throws(ValidationError) {
    guard outcome.count == probability.count else {
      throw .lengthMismatch(role: .probability, expected: outcome.count, found: probability.count)
    }
    let used = outcome.indices.filter { !outcome[$0].isNaN && !probability[$0].isNaN }
    let (y, p) = (used.map { outcome[$0] }, used.map { probability[$0] })
    let summary = try CalibrationSummary(outcome: y, probability: p)
    (rows, events, expected) = (y.count, Int(summary.observed), summary.expected)
    (inTheLarge, slope, self.areaBefore) = (summary.inTheLarge, summary.slope, areaBefore)
    slopeInterval = try summary.slope.map { slope throws(ValidationError) in try slope.interval() }
    let areBoth = events > 0 && events < rows
    area = areBoth ? Estimate(try AreaUnderCurve(outcome: y, score: p)) : nil
    advice = Self.advice(self.events, self.rows, inTheLarge, (slope, slopeInterval), (area, areaBefore))
  }

  /// A loss of area counts when it is larger than the policy allows and larger than chance makes it: two standard errors of the difference.
  private static func advice(
    _ events: Int, _ rows: Int, _ inTheLarge: Estimate?, _ slope: (Estimate?, Interval?), _ area: (now: Estimate?, before: Estimate?)
  ) -> RecalibrationAdvice {
    let fewer = min(events, rows - events)
    guard fewer >= TransportEvidence.intercept, let inTheLarge, let now = area.now else { return .notEnoughEvents }
    if let before = area.before {
      let loss = before.value - now.value
      let error = (before.standardError * before.standardError + now.standardError * now.standardError).squareRoot()
      if loss > RecalibrationAdvice.largestAreaLoss, loss > standardErrors * error { return .refit }
    }
    let slopeIsKnown = fewer >= TransportEvidence.slope
    let isOff = abs(inTheLarge.value) > RecalibrationAdvice.largestShift
    guard slopeIsKnown, let value = slope.0?.value, let limits = slope.1 else { return isOff ? .interceptRefresh : .none }
    guard isOff || !RecalibrationAdvice.slopes.contains(value) else { return .none }
    return limits.low > 1 || limits.high < 1 ? .slopeRefresh : .interceptRefresh
  }

  private static let standardErrors = 1.96
}
