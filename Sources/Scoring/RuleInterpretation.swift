/// How a score is read.
public struct RuleInterpretation: Codable, Equatable, Sendable {
  /// The step table from score to probability, ascending in score.
  public var calibration: [CalibrationStep]
  /// The bands, ascending in score; the first starts at the smallest score.
  public var bands: [RuleBand]
  /// How reasons are chosen.
  public var reasons: ReasonRule

  /// Makes an interpretation.
  public init(calibration: [CalibrationStep], bands: [RuleBand], reasons: ReasonRule) {
    self.calibration = calibration
    self.bands = bands
    self.reasons = reasons
  }
}
