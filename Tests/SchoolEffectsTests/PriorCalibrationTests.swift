import LinearAlgebra
import Probability
import Testing

@testable import SchoolEffects

struct PriorCalibrationTests {
  let reference: IndexFixture
  let covariates: Matrix

  init() throws {
    reference = try IndexFixture.load()
    covariates = Matrix(columns: Array(reference.ingredients[0..<2]))
  }

  private func calibration(_ error: MeasurementError, _ covariates: Matrix? = nil) throws -> PriorCalibration {
    try PriorCalibration(reference.observed, covariates: covariates ?? self.covariates, cells: reference.cells, error: error)
  }

  @Test func `calibrated scores are those of numpy`() throws {
    let ours = try calibration(.standardErrors(reference.standardErrors))
    #expect(relativeDifference(ours.scores, reference.calibrated) < 1e-10)
    #expect(relativeDifference(ours.slopes, reference.slopes) < 1e-9)
    #expect(abs(ours.trueVariance! - reference.trueVariance) < 1e-10)
    #expect(abs(ours.meanReliability! - reference.reliability) < 1e-10)
    #expect(!ours.isAtLowerBound)
  }

  @Test func `without an error nothing moves, and unknown errors say so`() throws {
    let exact = try calibration(.standardErrors([Double](repeating: 0, count: 240)))
    #expect(relativeDifference(exact.scores, reference.observed) < 1e-14 && exact.meanReliability == 1)
    let unknown = try calibration(.unknown)
    #expect(unknown.scores == reference.observed && unknown.meanReliability == nil && unknown.trueVariance == nil)
  }

  @Test func `a covariate that the others determine changes nothing`() throws {
    let more = covariates.appending(zip(covariates[column: 0], covariates[column: 1]).map { $0 + $1 })
    let errors = MeasurementError.standardErrors(reference.standardErrors)
    // The slopes move, the fitted values do not; the variance loses no degree of freedom.
    #expect(try relativeDifference(calibration(errors, more).scores, calibration(errors).scores) < 1e-9)
  }

  @Test func `errors larger than the scores' variance leave the lower bound`() throws {
    let ours = try calibration(.standardErrors([Double](repeating: 5, count: 240)))
    #expect(ours.isAtLowerBound && ours.trueVariance! > 0)
  }

  @Test func `the slope on calibrated scores is that on true scores`() throws {
    var stream = RandomStream(seed: 3)
    let n = 20_000
    let cells = (0..<n).map { $0 % 40 }
    let means = stream.normals(40)
    let truth = cells.map { 0.5 * means[$0] + stream.normal() }
    let errors = (0..<n).map { _ in 0.3 + 0.5 * stream.uniform() }
    let observed = zip(truth, errors).map { $0 + $1 * stream.normal() }
    let later = truth.map { 0.9 * $0 + 0.4 * stream.normal() }
    func slope(_ x: [Double]) -> Double {
      let xd = GroupMeans(cells).removed(from: x[...])
      return zip(xd, later).reduce(0) { $0 + $1.0 * $1.1 } / xd.reduce(0) { $0 + $1 * $1 }
    }
    let none = Matrix(rows: n, columns: 0)
    let errorsOnly = try PriorCalibration(observed, covariates: none, cells: cells, error: .standardErrors(errors))
    // The standard error of the slope is 0.004.
    #expect(abs(slope(errorsOnly.scores) - 0.9) < 0.02)
    #expect(slope(observed) < 0.72)
    let reliability = 1.25 / (1.25 + errors.reduce(0) { $0 + $1 * $1 } / Double(n))
    let given = try PriorCalibration(
      observed, covariates: none, cells: cells, error: .reliability(reliability, groups: [Int](repeating: 0, count: n)))
    // The means of 40 cells vary by a sixth of their variance.
    #expect(abs(slope(given.scores) - 0.9) < 0.05)
  }

  @Test func `unusable numbers are refused`() throws {
    #expect(throws: SchoolEffectsError.negativeStandardError(position: 2)) {
      try calibration(.standardErrors([0.1, -1] + [Double](repeating: 1, count: 238)))
    }
    #expect(throws: SchoolEffectsError.lengthsDiffer(name: "standard errors", count: 1, expected: 240)) {
      try calibration(.standardErrors([1]))
    }
    #expect(throws: SchoolEffectsError.settingOutOfRange(name: "reliability", lowest: 0, highest: 1)) {
      try calibration(.reliability(1.2, groups: reference.cells))
    }
  }
}
