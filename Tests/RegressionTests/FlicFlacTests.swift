import LinearAlgebra
import Testing

@testable import Regression

/// Figures on `separation60` by an independent program (numpy: Newton on explicitly augmented data, 2026-11).
struct FlicFlacTests {
  private func rows() throws -> RegressionData<Matrix> {
    let data = try Fixture("separation60")
    return try RegressionData(data.design("a", "b"), outcome: data.numbers("y_complete"))
  }

  @Test func `FLIC keeps the slopes and has the intercept and standard error of its definition`() throws {
    let rows = try rows()
    let firth = try FirthModel().fit(rows)
    let fit = try FlicFit(firth, of: rows)
    #expect(abs(fit.coefficients[0] - -1.61948852) < 5e-9)  // eight decimals were printed
    #expect(abs(fit.standardErrors[0] - 1.0748126716493003) < 1e-9)
    #expect(Array(fit.coefficients.dropFirst()) == Array(firth.coefficients.dropFirst()))
    #expect(Array(fit.standardErrors.dropFirst()) == Array(firth.standardErrors.dropFirst()))
    #expect(fit.penalizedLogLikelihood < firth.penalizedLogLikelihood && fit.logLikelihood > firth.logLikelihood)
  }

  @Test func `FLAC agrees with maximum likelihood on explicitly augmented data`() throws {
    let rows = try rows()
    let fit = try FlacFit(try FirthModel().fit(rows), of: rows)
    // Eight decimals were printed.
    for (got, want) in zip(fit.coefficients, [-1.60683974, 12.2813804, 6.1205228]) { #expect(abs(got - want) < 1e-7, "\(got)") }
    for (got, want) in zip(fit.standardErrors, [1.03961895, 4.74141403, 2.52111378]) { #expect(abs(got - want) < 1e-7, "\(got)") }
    let limits = try fit.profileIntervals(of: rows)
    #expect(limits.count == 3 && limits[1].low > 0 && limits[1].high.isFinite)
    #expect(try fit.profileTests(of: rows).count == 3)
  }

  @Test(arguments: 1..<21) func `the mean probability of FLAC is the share of events`(seed: Int) throws {
    let random = RandomRows(seed: UInt64(seed), rows: 150)
    let data = try RegressionData(random.X, outcome: random.y)
    let fit = try FlacFit(try FirthModel().fit(data), of: data)
    let η = linearCombination(random.X, fit.coefficients, offset: nil, threads: 1)
    let mean = η.reduce(0) { $0 + LogitLink().mean(ofPredictor: $1) } / 150
    #expect(abs(mean - random.y.reduce(0, +) / 150) < 1e-12)
  }

  @Test func `an augmented design gives its rows in any range`() {
    let base = Matrix(columns: [[1, 2, 3], [4, 5, 6]])
    let design = AugmentedDesign(base: base)
    let whole = [1.0, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6, 0, 0, 0, 1, 1, 1]
    for range in [0..<6, 1..<2, 2..<5, 3..<6] {
      var block = [Double](repeating: .nan, count: range.count * 3)
      block.withUnsafeMutableBufferPointer { design.fill($0, rows: range) }
      #expect(block == (0..<3).flatMap { j in range.map { whole[j * 6 + $0] } })
    }
  }
}
