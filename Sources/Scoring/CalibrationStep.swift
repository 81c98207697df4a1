/// One step of the calibration table.
public struct CalibrationStep: Codable, Equatable, Sendable {
  /// The step holds from this score up to the next step.
  public var minimumScore: Int
  /// The probability of the outcome in parts per million.
  public var probabilityPPM: Int

  /// Makes a step.
  public init(minimumScore: Int, probabilityPPM: Int) {
    self.minimumScore = minimumScore
    self.probabilityPPM = probabilityPPM
  }

  enum CodingKeys: String, CodingKey {
    case minimumScore = "minimum_score"
    case probabilityPPM = "probability_ppm"
  }
}
