import LinearAlgebra
import Testing

@testable import Regression

struct HauckDonnerTests {
  /// Two groups of forty: twenty events in the first, `events` in the second.
  private func fit(events: Int) throws -> (GeneralizedLinearFit, [Int]) {
    let group = (0..<80).map { $0 < 40 ? 0.0 : 1 }
    let y = (0..<80).map { $0 < 40 ? ($0 < 20 ? 1.0 : 0) : ($0 - 40 < events ? 1 : 0) }
    let data = try RegressionData(Matrix(columns: [y.map { _ in 1 }, group]), outcome: y)
    let fit = try GeneralizedLinearModel(.bernoulli).fit(data)
    return (fit, try fit.hauckDonnerColumns(of: data))
  }

  @Test func `the column is named once Wald's statistic falls while the effect grows`() throws {
    let (less, flaggedLess) = try fit(events: 36)
    let (most, flaggedMost) = try fit(events: 39)
    #expect(flaggedLess.isEmpty && flaggedMost == [1])
    #expect(most.coefficients[1] > less.coefficients[1])
    #expect(most.statistics[1] < less.statistics[1])
  }

  @Test func `what is computed is the derivative of the variance along the profile`() throws {
    // At μ = 39/40 in one group and ½ in the other: v = 1/10 + 1/w, w = 39/40, dv/dβ = (1 - 2/40) × (1/w)² × w × d with d = 1/(w v).
    let (fit, _) = try fit(events: 39)
    let w = 39.0 / 40
    #expect(relativeError(fit.covariance[1, 1], 0.1 + 1 / w) < 1e-12)
    let derivative = 0.95 / w * (1 / (w * fit.covariance[1, 1]))
    #expect(fit.coefficients[1] / fit.covariance[1, 1] * derivative / 2 > 1)
  }

  @Test(arguments: 1..<21) func `regular data are not flagged`(seed: Int) throws {
    let rows = RandomRows(seed: UInt64(seed))
    let data = try RegressionData(rows.X, outcome: rows.y)
    #expect(try GeneralizedLinearModel(.bernoulli).fit(data).hauckDonnerColumns(of: data).isEmpty)
  }
}
