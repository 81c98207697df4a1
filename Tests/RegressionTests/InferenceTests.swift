import LinearAlgebra
import Testing

@testable import Regression

/// Laws of tests, intervals and residuals; no reference values are needed for these.
struct InferenceTests {
  private static let seeds: Range<UInt64> = 1..<201

  @Test(arguments: seeds) func `at a profile limit the likelihood-ratio test has the p-value of the level`(seed: UInt64) throws {
    let rows = RandomRows(seed: seed, rows: 120)
    let data = try RegressionData(rows.X, outcome: rows.y)
    let fit = try GeneralizedLinearModel().fit(data)
    let interval = try fit.profileIntervals(of: data)[1]
    for limit in [interval.low, interval.high] {
      let offset = rows.X[column: 1].map { limit * $0 }
      let rest = rows.X[rows: Array(0..<120), columns: [0, 2, 3]]
      let held = try GeneralizedLinearModel().fit(rest, outcome: rows.y, offset: offset)
      #expect(abs(2 * (fit.logLikelihood - held.logLikelihood) - 3.841458820694124) < 1e-8)
    }
  }

  @Test(arguments: seeds) func `the profile test of a coefficient is the test without its column`(seed: UInt64) throws {
    let rows = RandomRows(seed: seed, rows: 120)
    let data = try RegressionData(rows.X, outcome: rows.y)
    let fit = try GeneralizedLinearModel().fit(data)
    let profile = try fit.profileTests(of: data)
    for j in 0..<4 {
      let dropped = try fit.likelihoodRatioTest(dropping: [j], of: data)
      #expect(abs(profile[j]!.statistic - dropped.statistic) < 1e-9, "column \(j)")
    }
  }

  @Test(arguments: seeds) func `leverages sum to the number of columns and deviance residuals to the deviance`(seed: UInt64) throws {
    let rows = RandomRows(seed: seed)
    let data = try RegressionData(rows.X, outcome: rows.y)
    let fit = try GeneralizedLinearModel().fit(data)
    let found = try fit.diagnostics(of: data)
    #expect(abs(found.leverage.reduce(0, +) - 4) < 1e-10)
    #expect(relativeError(found.devianceResiduals.reduce(0) { $0 + $1 * $1 }, fit.deviance) < 1e-12)
    #expect(
      found.fitted == fit.predictions(for: rows.X) || zip(found.fitted, fit.predictions(for: rows.X)).allSatisfy { abs($0 - $1) < 1e-13 })
  }

  @Test(arguments: seeds) func `clusters of one row each give the sandwich of HC0 times G over G minus 1`(seed: UInt64) throws {
    let rows = RandomRows(seed: seed)
    let data = try RegressionData(rows.X, outcome: rows.y)
    let fit = try GeneralizedLinearModel().fit(data)
    let hc0 = try fit.robustCovariance(.hc0, of: data)
    let clustered = try fit.clusteredCovariance(clusters: (0..<300).map { Int32($0) }, .hc0, of: data)
    for k in hc0.elements.indices { #expect(abs(clustered.elements[k] - hc0.elements[k] * 300 / 299) < 1e-14) }
  }

  @Test(arguments: RobustCorrection.allCases) func `the sandwich is that of its definition`(correction: RobustCorrection) throws {
    let rows = RandomRows(seed: 5, rows: 60)
    let data = try RegressionData(rows.X, outcome: rows.y)
    let fit = try GeneralizedLinearModel().fit(data)
    let found = try fit.diagnostics(of: data)
    var meat = Matrix(rows: 4, columns: 4)
    for i in 0..<60 {
      let h = 1 - found.leverage[i]
      let factor = [.hc0: 1, .hc1: 60.0 / 56, .hc2: 1 / h, .hc3: 1 / (h * h)][correction]!
      let s = (rows.y[i] - found.fitted[i]) * (rows.y[i] - found.fitted[i]) * factor
      for a in 0..<4 { for b in 0..<4 { meat[a, b] += s * rows.X[i, a] * rows.X[i, b] } }
    }
    let want = fit.covariance * meat * fit.covariance
    let got = try fit.robustCovariance(correction, of: data)
    for k in want.elements.indices { #expect(abs(want.elements[k] - got.elements[k]) < 1e-12) }
  }

  @Test func `the clustered sandwich is that of its definition`() throws {
    let rows = RandomRows(seed: 6, rows: 60)
    let data = try RegressionData(rows.X, outcome: rows.y)
    let fit = try GeneralizedLinearModel().fit(data)
    let μ = fit.predictions(for: rows.X)
    var sums = Matrix(rows: 7, columns: 4)
    for i in 0..<60 { for a in 0..<4 { sums[i % 7, a] += (rows.y[i] - μ[i]) * rows.X[i, a] } }
    let want = fit.covariance * (sums.transposed * sums) * fit.covariance
    let got = try fit.clusteredCovariance(clusters: (0..<60).map { Int32($0 % 7 * 3) }, of: data)
    let scale = 7.0 / 6 * 59 / 56
    for k in want.elements.indices { #expect(abs(scale * want.elements[k] - got.elements[k]) < 1e-12) }
  }

  @Test func `one cluster is too few`() throws {
    let rows = RandomRows(seed: 6, rows: 60)
    let data = try RegressionData(rows.X, outcome: rows.y)
    let fit = try GeneralizedLinearModel().fit(data)
    #expect(throws: RegressionError.tooFewClusters(1)) {
      try fit.clusteredCovariance(clusters: [Int32](repeating: 3, count: 60), of: data)
    }
  }

  @Test func `a level outside zero to one is refused`() throws {
    let rows = RandomRows(seed: 6)
    let fit = try GeneralizedLinearModel().fit(rows.X, outcome: rows.y)
    #expect(throws: RegressionError.settingOutOfRange(name: "level")) { try fit.intervals(level: 95) }
  }
}
