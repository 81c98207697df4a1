import LinearAlgebra
import Testing

@testable import Regression

struct PoissonTests {
  @Test func `two groups have the ratio of their means`() throws {
    let y = [2.0, 4, 3, 10, 14]
    let group = [0.0, 0, 0, 1, 1]
    let fit = try GeneralizedLinearModel(.poisson).fit(Matrix(columns: [y.map { _ in 1 }, group]), outcome: y)
    #expect(abs(fit.coefficients[0] - logarithm(3)) < 1e-13 && abs(fit.coefficients[1] - logarithm(4)) < 1e-13)
    // The variance of a log mean is one over the events that it rests on.
    #expect(abs(fit.standardErrors[1] - (1.0 / 9 + 1.0 / 24).squareRoot()) < 1e-13)
    // Probabilities of the counts by hand: Σ y log μ - μ - log y!.
    let want = 9 * logarithm(3) - 9 + 24 * logarithm(12) - 24 - logarithm(2 * 24 * 6 * 3628800 * 87178291200)
    #expect(abs(fit.logLikelihood - want) < 1e-12)
  }

  @Test func `an offset counts exposure`() throws {
    let events = [2.0, 8, 9], years = [1.0, 4, 2]
    let fit = try GeneralizedLinearModel(.poisson).fit(
      Matrix(rows: 3, columns: 1, repeating: 1), outcome: events, offset: years.map(logarithm))
    #expect(abs(fit.coefficients[0] - logarithm(19.0 / 7)) < 1e-13)
    #expect(abs(fit.deviance - fit.nullDeviance) < 1e-12)
  }

  @Test func `a negative count is refused`() {
    #expect(throws: RegressionError.outcomeNegative(row: 1)) {
      try GeneralizedLinearModel(.poisson).fit(Matrix(rows: 2, columns: 1, repeating: 1), outcome: [1, -2])
    }
  }
}

extension PoissonTests {
  @Test func `the identity link finds a start of its own where there is no constant`() throws {
    let y = [2.0, 4, 3, 10, 14], group = [0.0, 0, 0, 1, 1]
    let X = Matrix(columns: [group.map { 1 - $0 }, group])
    let fit = try GeneralizedLinearModel(.poisson, link: .identity).fit(X, outcome: y)
    #expect(abs(fit.coefficients[0] - 3) < 1e-12 && abs(fit.coefficients[1] - 12) < 1e-12)
    #expect(throws: RegressionError.meansOutOfRange) {
      try GeneralizedLinearModel(.poisson, link: .identity).fit(Matrix(columns: [[-1, 1, 2, -3]]), outcome: [2, 1, 4, 3])
    }
  }

  @Test func `counts near ten to the fifteenth converge`() throws {
    let y = [1.0e15, 1.2e15, 2.1e15, 2.3e15], group = [0.0, 0, 1, 1]
    let fit = try GeneralizedLinearModel(.poisson).fit(Matrix(columns: [[1, 1, 1, 1], group]), outcome: y)
    #expect(abs(fit.coefficients[1] - logarithm(2)) < 1e-13)
  }

  @Test func `counts that are all 0 have no logarithm of their mean`() {
    #expect(throws: RegressionError.countsAllZero) {
      try GeneralizedLinearModel(.poisson).fit(Matrix(rows: 3, columns: 1, repeating: 1), outcome: [0, 0, 0])
    }
  }

  @Test func `Pearson's statistic is that of its definition`() throws {
    let y = [2.0, 4, 3, 10, 14], group = [0.0, 0, 0, 1, 1]
    let data = try RegressionData(Matrix(columns: [y.map { _ in 1 }, group]), outcome: y)
    let statistic = try GeneralizedLinearModel(.poisson).fit(data).pearsonStatistic(of: data)
    #expect(abs(statistic - ((1.0 + 1 + 0) / 3 + (4.0 + 4) / 12)) < 1e-12)
  }
}
