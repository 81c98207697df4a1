import LinearAlgebra
import Testing

@testable import Regression

@Suite struct DeletionTests {
  private let columns = [(7, 11), (5, 7), (3, 5)].map { factor, modulus in (0..<300).map { Double($0 * factor % modulus) } }
  private var outcome: [Double] { (0..<300).map { ($0 * 37 + Int(columns[0][$0])) % 9 < 3 ? 1 : 0 } }
  private let one = [Double](repeating: 1, count: 300)

  private func fit(_ columns: [[Double]]) throws -> (GeneralizedLinearFit, RegressionData<Matrix>) {
    let data = try RegressionData(Matrix(columns: [one] + columns), outcome: outcome)
    return (try GeneralizedLinearModel(.bernoulli).fit(data), data)
  }

  @Test func `a fit without columns is the fit of the others`() throws {
    let (all, data) = try fit(columns)
    let without = try all.coefficients(without: [2], in: data)
    let other = try fit([columns[0], columns[2]]).0.coefficients
    for (a, b) in zip([without[0], without[1], without[3]], other) { #expect(abs(a - b) < 1e-9 * max(1, abs(b))) }
    #expect(without[2] == 0)
    let near = try all.approximateCoefficients(without: [2])
    #expect(abs(near[1] - without[1]) < 0.01 && near[2] == 0)
  }

  @Test func `Wald's statistic of one column is the square of z, of none 0`() throws {
    let all = try fit(columns).0
    let z = all.coefficients[1] / all.standardErrors[1]
    #expect(abs(try all.waldStatistic(of: [1]) - z * z) < 1e-9 * z * z)
    #expect(try all.waldStatistic(of: []) == 0 && all.waldStatistic(of: [1, 2]) >= all.waldStatistic(of: [1]))
  }

  @Test func `a copy stands in for the column that is left out`() throws {
    let (all, data) = try fit([columns[0], columns[1], columns[0].map { 2 * $0 }])
    #expect(all.aliased == [3])
    let without = try all.coefficients(without: [1], in: data)
    #expect(abs(without[3] * 2 - all.coefficients[1]) < 1e-8 && without[1] == 0)
  }
}
