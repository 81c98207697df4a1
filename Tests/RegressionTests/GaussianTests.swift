import LinearAlgebra
import Testing

@testable import Regression

/// NIST StRD linear regression (public domain); certified again by exact rational arithmetic.
struct GaussianTests {
  private func check(_ fit: GeneralizedLinearFit, _ coefficients: [Double], _ errors: [Double], _ tolerance: Double) {
    for j in coefficients.indices {
      #expect(relativeError(fit.coefficients[j], coefficients[j]) < tolerance, "\(fit.coefficients[j])")
      #expect(relativeError(fit.standardErrors[j], errors[j]) < tolerance, "\(fit.standardErrors[j])")
    }
  }

  @Test func `Longley agrees with exact arithmetic`() throws {
    let data = try Fixture("nist_longley")
    let fit = try GeneralizedLinearModel(.gaussian).fit(
      data.design("x1", "x2", "x3", "x4", "x5", "x6"), outcome: data.numbers("y"))
    check(
      fit,
      [
        -3482258.6345958183253, 15.06187227137329497, -0.035819179292591016617, -2.0202298038168250857, -1.0332268671735919755,
        -0.051104105653580714471, 1829.1514646135518452
      ],
      [
        890420.38360737254724, 84.914925774766945247, 0.033491007772243188915, 0.48839968165169946263, 0.21427416316167526388,
        0.22607320006937035925, 455.47849914221199272
      ], 1e-12)
    #expect(relativeError(fit.dispersion.squareRoot(), 304.85407356196480214) < 1e-12)
    #expect(relativeError(1 - fit.deviance / fit.nullDeviance, 0.9954790045772956009) < 1e-14)
  }

  @Test func `Norris agrees with exact arithmetic`() throws {
    let data = try Fixture("nist_norris")
    let fit = try GeneralizedLinearModel(.gaussian).fit(data.design("x"), outcome: data.numbers("y"))
    check(
      fit, [-0.26232307377402949528, 1.0021168180204543989], [0.23281823430115249564, 0.00042979684819993689942], 1e-13)
  }

  @Test func `Wampler4 agrees with exact arithmetic`() throws {
    let data = try Fixture("nist_wampler4")
    let x = data.numbers("x")
    let powers = Matrix(columns: (0...5).map { k in x.map { x in (0..<k).reduce(1) { power, _ in power * x } } })
    let fit = try GeneralizedLinearModel(.gaussian).fit(powers, outcome: data.numbers("y"))
    // The condition number takes five digits.
    check(
      fit, [1, 1, 1, 1, 1, 1],
      [
        215232.62467816968079, 236355.17346968052086, 77934.352433158309081, 10147.550755034964796, 564.56651217075156774,
        11.232485467931193702
      ], 1e-10)
  }

  @Test func `two means are compared as by Student`() throws {
    let y = [4.0, 6, 5, 9, 8, 10, 12]
    let group = [0.0, 0, 0, 1, 1, 1, 1]
    let X = Matrix(columns: [y.map { _ in 1 }, group])
    let data = try RegressionData(X, outcome: y)
    let fit = try GeneralizedLinearModel(.gaussian).fit(data)
    // By hand: means 5 and 9.75; squares within 2 and 8.75; variance 10.75 / 5; standard error √(2.15 (1/3 + 1/4)).
    #expect(abs(fit.coefficients[1] - 4.75) < 1e-14)
    #expect(abs(fit.standardErrors[1] - (2.15 * 7 / 12).squareRoot()) < 1e-14)
    let test = try fit.likelihoodRatioTest(dropping: [1], of: data)
    #expect(abs(test.statistic - fit.statistics[1] * fit.statistics[1]) < 1e-12 && test.residualDegreesOfFreedom == 5)
    #expect(relativeError(test.pValue, fit.pValues[1]) < 1e-12)
    // R: logLik of lm with n = 7 is -n/2 (log(2π 10.75 / 7) + 1).
    #expect(abs(fit.logLikelihood - -3.5 * (logarithm(2 * Double.pi * 10.75 / 7) + 1)) < 1e-13)
    #expect(abs(fit.aic - (6 - 2 * fit.logLikelihood)) < 1e-13)
  }

  @Test(arguments: 1..<21) func `weights of two equal repeating the rows, but for the residual degrees of freedom`(seed: Int) throws {
    let rows = RandomRows(seed: UInt64(seed))
    let twice = Array(0..<300) + Array(0..<300)
    let a = try GeneralizedLinearModel(.gaussian).fit(
      rows.X[rows: twice, columns: Array(0..<4)], outcome: rows.y + rows.y)
    let b = try GeneralizedLinearModel(.gaussian).fit(rows.X, outcome: rows.y, weights: rows.y.map { _ in 2 })
    for j in 0..<4 {
      #expect(abs(a.coefficients[j] - b.coefficients[j]) < 1e-13)
      #expect(abs(a.standardErrors[j] * (596.0 / 296).squareRoot() - b.standardErrors[j]) < 1e-13)
    }
  }
}

extension GaussianTests {
  @Test func `nearly dependent columns are answered, and exactly`() throws {
    // y = 1 + x + z exactly, z = x + 2⁻³⁰ d: every number is a multiple of 2⁻³⁰, so that the answer is 1, 1, 1 and the residuals are 0.
    let x = (0..<20).map { Double($0) }
    let z = x.indices.map { x[$0] + 0x1p-30 * Double(($0 * 7) % 5) }
    let y = x.indices.map { 1 + x[$0] + z[$0] }
    let fit = try GeneralizedLinearModel(.gaussian).fit(Matrix(columns: [x.map { _ in 1 }, x, z]), outcome: y)
    #expect(fit.coefficients.allSatisfy { $0 == 1 }, "\(fit.coefficients)")
    #expect(fit.deviance < 1e-40)
  }

  @Test(arguments: 1..<21) func `profile limits of a linear model are Student's`(seed: Int) throws {
    let rows = RandomRows(seed: UInt64(seed), rows: 40)
    let data = try RegressionData(rows.X, outcome: rows.y)
    let fit = try GeneralizedLinearModel(.gaussian).fit(data)
    for (profile, wald) in zip(try fit.profileIntervals(of: data), try fit.intervals()) {
      #expect(abs(profile.low - wald.low) < 1e-9 && abs(profile.high - wald.high) < 1e-9)
    }
    for (test, t) in zip(try fit.profileTests(of: data), fit.statistics) { #expect(abs(test!.statistic - t * t) < 1e-9) }
  }

  @Test func `as many coefficients as rows leave no dispersion`() throws {
    let fit = try GeneralizedLinearModel(.gaussian).fit(Matrix(columns: [[1, 1], [0, 1]]), outcome: [2, 5])
    #expect(fit.coefficients == [2, 3] && fit.dispersion.isNaN && fit.standardErrors.allSatisfy(\.isNaN))
  }
}
