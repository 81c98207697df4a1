import LinearAlgebra
import Testing

@testable import Regression

struct InfluenceTests {
  @Test(arguments: [0, 7, 29]) func `influence on a linear model is what refitting without the row gives`(row: Int) throws {
    let rows = RandomRows(seed: 11, rows: 30, slopes: [0.7, -0.4])
    let y = rows.y.indices.map { rows.y[$0] + 2 * rows.X[$0, 1] }
    let data = try RegressionData(rows.X, outcome: y)
    let fit = try GeneralizedLinearModel(.gaussian).fit(data)
    let influence = try fit.influence(of: data)
    let others = y.indices.filter { $0 != row }
    let without = try GeneralizedLinearModel(.gaussian).fit(
      rows.X[rows: others, columns: [0, 1, 2]], outcome: others.map { y[$0] })
    let σ = without.dispersion.squareRoot()
    let unscaled = fit.standardErrors.map { $0 / fit.dispersion.squareRoot() }
    for j in 0..<3 {
      let change = (fit.coefficients[j] - without.coefficients[j]) / (σ * unscaled[j])
      #expect(abs(influence.dfbetas[j][row] - change) < 1e-11)
    }
    let h = try fit.diagnostics(of: data).leverage[row]
    let predicted = dot([rows.X[row, 0], rows.X[row, 1], rows.X[row, 2]], without.coefficients)
    #expect(abs(influence.studentizedResiduals[row] - (y[row] - predicted) * (1 - h).squareRoot() / σ) < 1e-11)
    let ratio = try Cholesky(without.covariance).logDeterminant - Cholesky(fit.covariance).logDeterminant
    #expect(abs(logarithm(influence.covarianceRatio[row]) - ratio) < 1e-11)
  }

  @Test func `a row that alone decides a coefficient has no influence that could be told, and no HC3`() throws {
    let X = Matrix(columns: [[1, 1, 1, 1, 1], [0, 0, 1, 0, 0]])
    let data = try RegressionData(X, outcome: [1, 2, 9, 4, 3])
    let fit = try GeneralizedLinearModel(.gaussian).fit(data)
    #expect(try fit.influence(of: data).dffits[2].isNaN)
    #expect(throws: RegressionError.leverageIsOne(row: 2)) { try fit.robustCovariance(.hc3, of: data) }
    #expect(try fit.robustCovariance(.hc1, of: data).elements.allSatisfy(\.isFinite))
    #expect(try fit.influentialRows(of: data) == [2])
  }

  @Test(arguments: 1..<21) func `rows of a regular model are not called influential`(seed: Int) throws {
    let rows = RandomRows(seed: UInt64(seed))
    let data = try RegressionData(rows.X, outcome: rows.y)
    #expect(try GeneralizedLinearModel(.bernoulli).fit(data).influentialRows(of: data).isEmpty)
  }

  @Test func `a row far outside is named although its fitted probability hides it`() throws {
    let rows = RandomRows(seed: 2, rows: 60)
    var X = rows.X
    X[17, 1] = rows.y[17] == 1 ? 1000 : -1000
    let data = try RegressionData(X, outcome: rows.y)
    let fit = try GeneralizedLinearModel(.bernoulli).fit(data)
    #expect(try fit.diagnostics(of: data).leverage[17] < 0.1)
    #expect(try fit.influentialRows(of: data) == [17])
  }

  // As R's hatvalues and cooks.distance, which leave such rows out.
  @Test(arguments: [any Family](arrayLiteral: .gaussian, .bernoulli))
  func `a row of weight zero has neither leverage nor distance, and changes no other row's`(family: any Family) throws {
    let rows = RandomRows(seed: 4, rows: 40)
    var weights = [Double](repeating: 1, count: 40)
    weights[5] = 0
    let data = try RegressionData(rows.X, outcome: rows.y, weights: weights)
    let all = try GeneralizedLinearModel(family).fit(data).diagnostics(of: data)
    let others = rows.y.indices.filter { $0 != 5 }
    let rest = try RegressionData(rows.X[rows: others, columns: Array(0..<rows.X.columns)], outcome: others.map { rows.y[$0] })
    let without = try GeneralizedLinearModel(family).fit(rest).diagnostics(of: rest)
    #expect(all.leverage[5].isNaN && all.cooksDistance[5].isNaN)
    #expect(all.devianceResiduals[5] == 0 && all.fitted[5].isFinite)
    for (place, row) in others.enumerated() {
      #expect(abs(all.leverage[row] - without.leverage[place]) < 1e-12)
      #expect(abs(all.cooksDistance[row] - without.cooksDistance[place]) < 1e-12)
    }
  }

  @Test func `a row that alone decides a coefficient has no distance`() throws {
    let X = Matrix(columns: [[1, 1, 1, 1, 1], [0, 0, 1, 0, 0]])
    let data = try RegressionData(X, outcome: [1, 2, 9, 4, 3])
    #expect(try GeneralizedLinearModel(.gaussian).fit(data).diagnostics(of: data).cooksDistance[2].isNaN)
  }
}
