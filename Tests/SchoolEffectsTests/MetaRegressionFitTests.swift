import LinearAlgebra
import Testing

@testable import SchoolEffects

struct MetaRegressionFitTests {
  @Test func `equal error variances give ordinary least squares`() throws {
    let x = [1.0, 2, 3, 4, 5, 6], y = [2.1, 3.9, 6.2, 7.8, 10.1, 12.2]
    let fit = try MetaRegressionFit(
      values: y, variances: [Double](repeating: 0.001, count: 6), design: Matrix(columns: [[1, 1, 1, 1, 1, 1], x]))
    // R: summary(lm(y ~ x)), confint
    #expect(abs(fit.coefficients[1] - 2.02) < 1e-10)
    #expect(abs(fit.standardErrors[1] - 0.042761798705988) < 1e-10)
    #expect(abs(fit.pValue(1) - 1.20136025602158e-06) < 1e-12)
    #expect(abs(fit.betweenVariance - (0.032 - 0.001)) < 1e-10)
    #expect(abs(fit.interval(1, level: 0.95).lowerBound - 1.901274213293307) < 1e-10)
  }

  @Test func `errors larger than the spread leave no variance between schools`() throws {
    let fit = try MetaRegressionFit(
      values: [0.1, -0.1, 0.05, 0], variances: [1, 2, 1, 3], design: Matrix(rows: 4, columns: 1, repeating: 1))
    #expect(fit.betweenVariance == 0)
  }

  @Test func `impossible inputs are refused`() {
    let one = Matrix(rows: 3, columns: 1, repeating: 1)
    #expect(throws: SchoolEffectsError.varianceNotPositive(school: 1)) {
      try MetaRegressionFit(values: [1, 2, 3], variances: [1, 0, 1], design: one)
    }
    #expect(throws: SchoolEffectsError.perfectFit) { try MetaRegressionFit(values: [2, 2, 2], variances: [1, 1, 1], design: one) }
    #expect(throws: SchoolEffectsError.tooFewSchools(1, needed: 2)) {
      try MetaRegressionFit(values: [1], variances: [1], design: Matrix(rows: 1, columns: 1, repeating: 1))
    }
    #expect(throws: SchoolEffectsError.dependentColumn(1)) {
      try MetaRegressionFit(values: [1, 2, 4], variances: [1, 1, 1], design: Matrix(rows: 3, columns: 2, repeating: 1))
    }
  }
}
