import LinearAlgebra
import Testing

@testable import Regression

struct BinomialTests {
  @Test func `the log-likelihood holds the binomial coefficients`() throws {
    // One share of 3 in 10: log(120 × 0.3³ × 0.7⁷).
    let fit = try GeneralizedLinearModel(.binomial(trials: [10])).fit(Matrix(rows: 1, columns: 1, repeating: 1), outcome: [3])
    let want = logarithm(120) + 3 * logarithm(0.3) + 7 * logarithm(0.7)
    #expect(abs(fit.logLikelihood - want) < 1e-13)
    #expect(abs(fit.deviance) < 1e-13)
  }

  @Test func `trials and events must be counts`() {
    #expect(throws: RegressionError.trialsNotCounts(row: 1)) { try Binomial(trials: [3, 2.5]) }
    #expect(throws: RegressionError.eventsExceedTrials(row: 0)) {
      try GeneralizedLinearModel(.binomial(trials: [3, 4])).fit(Matrix(rows: 2, columns: 1, repeating: 1), outcome: [4, 1])
    }
  }

  @Test func `groups in which only some have the event overlap`() throws {
    let X = Matrix(columns: [[1, 1], [0, 1]])
    let fit = try GeneralizedLinearModel(.binomial(trials: [5, 5])).fit(X, outcome: [1, 4])
    #expect(abs(fit.coefficients[1] - logarithm(16)) < 1e-13)
    #expect(fit.separation.status == .none)
    do {
      _ = try GeneralizedLinearModel(.binomial(trials: [5, 5])).fit(X, outcome: [1, 5])
      Issue.record("a group of events only has no finite estimate")
    } catch {
      #expect(error.separation?.directions == [.finite, .plusInfinity])
    }
  }
}
