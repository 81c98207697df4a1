import LinearAlgebra
import Testing

@testable import Regression

struct FirthModelTests {
  @Test func `completely separated data agree with brglm2 polished by Newton`() throws {
    // R 4.2.2, brglm2 0.9: glm(y_complete ~ a + b, binomial, method = "brglmFit", type = "AS_mean"), polished to a step below 1e-13.
    let data = try Fixture("separation60")
    let fit = try FirthModel().fit(data.design("a", "b"), outcome: data.numbers("y_complete"))
    let coefficients = [-1.48865179003431, 12.1491955098528, 6.11639833377728]
    let errors = [1.03519989149462, 5.02462301271775, 2.68669374985067]
    for j in 0..<3 {
      #expect(abs(fit.coefficients[j] - coefficients[j]) < 1e-9, "\(fit.coefficients[j])")
      #expect(abs(fit.standardErrors[j] - errors[j]) < 1e-9, "\(fit.standardErrors[j])")
    }
    #expect(abs(fit.penalizedLogLikelihood - -3.52414623458218) < 1e-11)
  }
}

extension FirthModelTests {
  @Test func `profile limits and tests of completely separated data agree with logistf's definition`() throws {
    // R 4.2.2: profile penalised likelihood by uniroot (tolerance 1e-12), as logistf(pl = TRUE).
    let data = try Fixture("separation60")
    let rows = try RegressionData(data.design("a", "b"), outcome: data.numbers("y_complete"))
    let fit = try FirthModel().fit(rows)
    let low = [-6.56594802170137, 4.76793221253245, 2.2041683883511]
    let high = [0.256371523060074, 51.4103829790411, 27.5724771028832]
    let statistics = [2.69578457930202, 54.8916684329316, 23.2733647629189]
    let p = [0.100613951012614, 1.27359759401599e-13, 1.40532763255958e-06]
    let (limits, tests) = (try fit.profileIntervals(of: rows), try fit.profileTests(of: rows))
    for j in 0..<3 {
      #expect(abs(limits[j].low - low[j]) < 1e-9 && abs(limits[j].high - high[j]) < 1e-9, "\(limits[j])")
      #expect(relativeError(tests[j]!.statistic, statistics[j]) < 1e-12)
      #expect(relativeError(tests[j]!.pValue, p[j]) < 1e-10)
    }
  }

  @Test(arguments: 1..<21) func `the corrected intercept makes the mean probability the share of events`(seed: Int) throws {
    let random = RandomRows(seed: UInt64(seed), rows: 150)
    let rows = try RegressionData(random.X, outcome: random.y)
    let fit = try FirthModel().fit(rows)
    let β = try fit.coefficientsWithCorrectedIntercept(of: rows)
    let η = random.X * β
    let mean = η.reduce(0) { $0 + LogitLink().mean(ofPredictor: $1) } / 150
    #expect(abs(mean - random.y.reduce(0, +) / 150) < 1e-12)
    #expect(Array(β.dropFirst()) == Array(fit.coefficients.dropFirst()))
  }

  @Test func `each cell of a one-way layout gets half an event on either side, a cell of one row too`() throws {
    let cells: [(rows: Int, events: Int)] = [(6, 2), (1, 1), (1, 0), (9, 9)]
    let codes = cells.indices.flatMap { [Int](repeating: $0, count: cells[$0].rows) }
    let y = cells.flatMap { [Double](repeating: 1, count: $0.events) + [Double](repeating: 0, count: $0.rows - $0.events) }
    let X = Matrix(columns: [codes.map { _ in 1 }] + (1...3).map { cell in codes.map { $0 == cell ? 1 : 0 } })
    let fit = try FirthModel().fit(X, outcome: y)
    for (place, cell) in cells.enumerated() {
      let η = fit.coefficients[0] + (place == 0 ? 0 : fit.coefficients[place])
      #expect(abs(η - logarithm((Double(cell.events) + 0.5) / (Double(cell.rows - cell.events) + 0.5))) < 1e-10)
    }
    #expect(fit.iterations < 100)
  }

  @Test func `one proportion is estimated with half an event added to either side`() throws {
    // With the constant column alone Jeffreys' penalty adds 1/2 to events and to others.
    let y = [Double](repeating: 1, count: 3) + [Double](repeating: 0, count: 17)
    let fit = try FirthModel().fit(Matrix(rows: 20, columns: 1, repeating: 1), outcome: y)
    #expect(abs(fit.coefficients[0] - logarithm(3.5 / 17.5)) < 1e-12)
  }

  @Test(arguments: 1..<21) func `exchanging events and others turns every sign`(seed: Int) throws {
    let rows = RandomRows(seed: UInt64(seed), rows: 80)
    let a = try FirthModel().fit(rows.X, outcome: rows.y)
    let b = try FirthModel().fit(rows.X, outcome: rows.y.map { 1 - $0 })
    for (x, y) in zip(a.coefficients, b.coefficients) { #expect(abs(x + y) < 1e-10) }
    #expect(abs(a.penalizedLogLikelihood - b.penalizedLogLikelihood) < 1e-10)
  }
}
