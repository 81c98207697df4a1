import LinearAlgebra
import Probability
import Testing

@testable import Regression

struct RankAnalysisTests {
  private let rows = RandomRows(seed: 3)

  /// x3 = x1 + x2 + noise.
  private func design(noise: Double) -> Matrix {
    var stream = RandomStream(seed: 9, stream: 0)
    let X = rows.X
    let sum = (0..<X.rows).map { X[$0, 1] + X[$0, 2] + noise * stream.normal() }
    return Matrix(columns: [Array(X[column: 0]), Array(X[column: 1]), Array(X[column: 2]), sum])
  }

  @Test(arguments: [0, 1e-14, 1e-12]) func `dependence to eleven digits leaves the later column out`(noise: Double) throws {
    #expect(try GeneralizedLinearModel().fit(design(noise: noise), outcome: rows.y).aliased == [3])
  }

  @Test func `dependence to ten digits is an error that names the columns`() {
    do {
      _ = try GeneralizedLinearModel().fit(design(noise: 1e-10), outcome: rows.y)
      Issue.record("an ill-conditioned fit must be refused")
    } catch {
      guard case .illConditioned(let index, let columns) = error else { return #expect(Bool(false), "\(error)") }
      #expect(index > 1e9 && columns == [1, 2, 3])
    }
  }

  @Test func `a second constant column is left out`() throws {
    let X = Matrix(columns: [rows.y.map { _ in 1 }, Array(rows.X[column: 1]), rows.y.map { _ in 7 }])
    #expect(try GeneralizedLinearModel().fit(X, outcome: rows.y).aliased == [2])
  }

  @Test func `yen and seconds since 1970 do not cost digits`() throws {
    // The same columns around 0 and around a thousand million: whole numbers, so that shifting them is exact.
    let small = (0..<300).map { (rows.X[$0, 1] * 1000).rounded() }
    let plain = try GeneralizedLinearModel().fit(Matrix(columns: [rows.y.map { _ in 1 }, small]), outcome: rows.y)
    let large = Matrix(columns: [rows.y.map { _ in 1 }, small.map { 1.6e9 + $0 }])
    let shifted = try GeneralizedLinearModel().fit(large, outcome: rows.y)
    #expect(relativeError(shifted.coefficients[1], plain.coefficients[1]) < 1e-13)
    #expect(relativeError(shifted.standardErrors[1], plain.standardErrors[1]) < 1e-13)
    #expect(relativeError(shifted.logLikelihood, plain.logLikelihood) < 1e-14)
  }

  @Test func `a design without a constant column is fitted too`() throws {
    let group = (0..<300).map { Double($0 % 2) }
    let cells = try GeneralizedLinearModel().fit(Matrix(columns: [group, group.map { 1 - $0 }]), outcome: rows.y)
    let contrast = try GeneralizedLinearModel().fit(Matrix(columns: [group.map { _ in 1 }, group]), outcome: rows.y)
    #expect(abs(cells.coefficients[1] - contrast.coefficients[0]) < 1e-12)
    #expect(abs(cells.coefficients[0] - contrast.coefficients[0] - contrast.coefficients[1]) < 1e-12)
    #expect(abs(cells.logLikelihood - contrast.logLikelihood) < 1e-11)
  }
}
