import LinearAlgebra
import Testing

@testable import Regression

/// Konis' linear program on the same data by scipy.optimize.linprog (HiGHS).
struct SeparationTests {
  private func separation(_ outcome: String, _ columns: String...) throws -> Separation? {
    let data = try Fixture("separation60")
    let numbers = columns.map(data.numbers)
    let X = Matrix(columns: [[Double](repeating: 1, count: numbers[0].count)] + numbers)
    do {
      return try GeneralizedLinearModel().fit(X, outcome: data.numbers(outcome)).separation
    } catch {
      return error.separation
    }
  }

  @Test func `complete separation names every column and its direction`() throws {
    let found = try separation("y_complete", "a", "b")
    #expect(found == Separation(status: .complete, directions: [.minusInfinity, .plusInfinity, .plusInfinity], evidence: .linearProgram))
  }

  @Test func `quasi-separation names the one column whose estimate is infinite`() throws {
    let found = try separation("y_quasi", "a", "g")
    #expect(found == Separation(status: .quasi, directions: [.finite, .finite, .plusInfinity], evidence: .linearProgram))
  }

  @Test func `overlap is certified without a linear program`() throws {
    #expect(try separation("y_none", "a", "b") == .none(columns: 3, .certificate))
  }
}

extension SeparationTests {
  @Test func `rows are added until the program has seen what matters`() throws {
    // 30000 rows; one row alone decides between separation and overlap, and the first program does not see it.
    let n = 30_000
    let x = (0..<n).map { Double($0) }
    var y = x.map { $0 < 20_000 ? 0.0 : 1 }
    let X = Matrix(columns: [x.map { _ in 1 }, x])
    do {
      _ = try GeneralizedLinearModel().fit(X, outcome: y)
      Issue.record("a threshold separates")
    } catch {
      #expect(error.separation?.status == .complete)
    }
    y[12_345] = 1
    #expect(try GeneralizedLinearModel().fit(X, outcome: y).separation.status == .none)
    y[12_345] = 0
    y[19_999] = 0.5
    do {
      _ = try GeneralizedLinearModel().fit(X, outcome: y)
      Issue.record("a threshold separates, with one row of both kinds on it")
    } catch {
      #expect(error.separation?.status == .quasi)
    }
  }

  @Test func `other links have the proof of the logit`() throws {
    let data = try Fixture("separation60")
    let fit = try GeneralizedLinearModel(.bernoulli, link: .probit).fit(data.design("a", "b"), outcome: data.numbers("y_none"))
    #expect(fit.separation == .none(columns: 3, .certificate))
  }
}

extension SeparationTests {
  @Test func `counts that are 0 in a whole group have no finite estimate`() throws {
    let group = [0.0, 0, 0, 0, 1, 1, 1], x = [1.0, 2, 3, 4, 1, 3, 2]
    let X = Matrix(columns: [group.map { _ in 1 }, group, x])
    let separation = #expect(throws: RegressionError.self) {
      try GeneralizedLinearModel(.poisson).fit(X, outcome: [3, 1, 2, 0, 0, 0, 0])
    }?.separation
    #expect(separation == Separation(status: .quasi, directions: [.finite, .minusInfinity, .finite], evidence: .linearProgram))
    #expect(try GeneralizedLinearModel(.poisson).fit(X, outcome: [3, 1, 2, 0, 0, 1, 0]).separation == .none(columns: 3, .certificate))
  }

  @Test(arguments: 1..<21) func `overlap is certified for other links without a linear program`(seed: Int) throws {
    let rows = RandomRows(seed: UInt64(seed))
    for link in [.probit, .complementaryLogLog] as [any Link] {
      #expect(try GeneralizedLinearModel(.bernoulli, link: link).fit(rows.X, outcome: rows.y).separation == .none(columns: 4, .certificate))
    }
  }

  @Test func `nearly dependent columns are certified too, once they are allowed`() throws {
    let rows = RandomRows(seed: 9)
    var X = rows.X
    for i in 0..<X.rows { X[i, 3] = X[i, 1] + X[i, 2] + 0x1p-33 * X[i, 3] }
    #expect(throws: RegressionError.self) { try GeneralizedLinearModel(.bernoulli).fit(X, outcome: rows.y) }
    let fit = try GeneralizedLinearModel(.bernoulli, conditioning: .allowed).fit(X, outcome: rows.y)
    #expect(fit.separation.evidence == .certificate)
    // The same space of columns, but for the rounding of the third, which is 1e-6 of what it has to itself.
    let plain = try GeneralizedLinearModel(.bernoulli).fit(rows.X, outcome: rows.y)
    #expect(abs(fit.deviance - plain.deviance) < 1e-4)
  }
}
