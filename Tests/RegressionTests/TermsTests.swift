import LinearAlgebra
import Testing

@testable import Regression

struct TermsTests {
  @Test(arguments: 1..<21) func `sequential tests of counts add up to the deviance explained`(seed: Int) throws {
    let rows = RandomRows(seed: UInt64(seed))
    let data = try RegressionData(rows.X, outcome: rows.y)
    let fit = try GeneralizedLinearModel(.poisson).fit(data)
    let tests = try fit.sequentialTests(of: [[1, 2], [3]], in: data)
    #expect(tests.compactMap { $0?.degreesOfFreedom } == [2, 1])
    let explained = tests.reduce(0) { $0 + ($1?.statistic ?? .nan) }
    #expect(abs(explained - (fit.nullDeviance - fit.deviance)) < 1e-9)
    #expect(abs(tests[1]!.statistic - (try fit.likelihoodRatioTest(dropping: [3], of: data)).statistic) < 1e-9)
  }

  @Test(arguments: 1..<21) func `F does not change when all outcomes share a large part`(seed: Int) throws {
    let rows = RandomRows(seed: UInt64(seed))
    // Multiples of 2⁻¹⁰ stay exact when 2⁴⁰ is added.
    let y = rows.y.indices.map { (rows.y[$0] + rows.X[$0, 1]) * 1024 }.map { $0.rounded() / 1024 }
    let (plain, far) = try (RegressionData(rows.X, outcome: y), RegressionData(rows.X, outcome: y.map { $0 + 0x1p40 }))
    let a = try GeneralizedLinearModel(.gaussian).fit(plain).sequentialTests(of: [[1], [2], [3]], in: plain)
    let b = try GeneralizedLinearModel(.gaussian).fit(far).sequentialTests(of: [[1], [2], [3]], in: far)
    for (a, b) in zip(a, b) { #expect(relativeError(b!.statistic, a!.statistic) < 1e-12) }
  }

  @Test func `a term that another column stands in for has no test`() throws {
    let rows = RandomRows(seed: 5)
    var X = rows.X
    for i in 0..<X.rows { X[i, 3] = 2 * X[i, 1] }
    let data = try RegressionData(X, outcome: rows.y)
    let fit = try GeneralizedLinearModel(.bernoulli).fit(data)
    #expect(fit.aliased == [3])
    let tests = try fit.dropTests(of: [[1], [2], [3], [1, 3]], in: data)
    #expect(tests.map { $0?.degreesOfFreedom } == [nil, 1, nil, 1])
    #expect(throws: RegressionError.columnNotFitted(column: 1)) { try fit.likelihoodRatioTest(dropping: [1], of: data) }
  }

  @Test func `all columns can be tested at once where there is no constant`() throws {
    let rows = RandomRows(seed: 3)
    let X = rows.X[rows: Array(0..<rows.X.rows), columns: [1, 2]]
    let data = try RegressionData(X, outcome: rows.y)
    let fit = try GeneralizedLinearModel(.bernoulli).fit(data)
    let test = try fit.likelihoodRatioTest(dropping: [0, 1], of: data)
    #expect(abs(test.statistic - (fit.nullDeviance - fit.deviance)) < 1e-10 && test.degreesOfFreedom == 2)
  }
}
