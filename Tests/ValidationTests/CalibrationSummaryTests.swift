import Probability
import Testing

@testable import Validation

struct CalibrationSummaryTests {
  /// mpmath with 30 digits on the same rows (Newton's method to the fixed point).
  @Test func `every number agrees with thirty-digit arithmetic`() throws {
    let summary = try CalibrationSummary(outcome: Ranking700.outcome, probability: Ranking700.probability)
    expect(summary.slope?.value, 0.74416515238227493801)
    expect(summary.slope?.standardError, 0.090651460122724012579, within: 1e-10)
    expect(summary.intercept?.value, -0.33710128177337177452, within: 1e-11)
    // The intercept is a small difference of large sums.
    expect(summary.inTheLarge?.value, 0.019998822431967477765, within: 1e-9)
    expect(summary.inTheLarge?.standardError, 0.11870541204507526516, within: 1e-10)
    expect(summary.observedToExpected, 106 / 104.58753182000000033)
    expect(summary.brier, 0.11124369969731602663)
    expect(summary.logLoss, 0.36975096115946783496)
    expect(summary.spiegelhalter, 1.5087121068208943357, within: 1e-11)
    expect(summary.expectedCalibrationError, 0.0546027526)
    expect(summary.scaledBrier, 1 - 0.11124369969731602663 / (106.0 / 700 * 594 / 700))
  }

  @Test(arguments: RandomScores.all) func `predictions of a fitted map are calibrated in the large and in slope`(_ data: RandomScores)
    throws
  {
    let map = try PlattMap(outcome: data.outcome, score: data.score)
    let summary = try CalibrationSummary(outcome: data.outcome, probability: data.score.map { map($0) })
    expect(summary.observedToExpected, 1, within: 1e-8)
    expect(summary.slope?.value, 1, within: 1e-7)  // Newton stops when the score is small, not the step of a second fit
    #expect(abs(summary.inTheLarge?.value ?? .nan) < 1e-8)
  }

  @Test func `predictions of exactly one have no slope, and being wrong there costs infinitely much`() throws {
    let summary = try CalibrationSummary(outcome: [0, 1, 0, 1], probability: [0.2, 0.4, 1, 0.5])
    #expect(summary.slope == nil && summary.inTheLarge == nil)
    #expect(summary.logLoss == .infinity)
  }

  @Test func `predictions outside zero and one are refused`() {
    #expect(throws: ValidationError.probabilityOutOfRange(row: 1)) {
      try CalibrationSummary(outcome: [0, 1], probability: [0.5, 1.2])
    }
  }
}
