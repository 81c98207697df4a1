import LinearAlgebra
import Probability
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

extension SeparationTests {
  private func separation(_ columns: [[Double]], _ y: [Double], weights: [Double]? = nil) throws -> Separation {
    do {
      return try GeneralizedLinearModel().fit(Matrix(columns: [y.map { _ in 1 }] + columns), outcome: y, weights: weights).separation
    } catch {
      return try #require(error.separation)
    }
  }

  @Test func `a column that separates only what another leaves on the border is named too`() throws {
    // a separates all but the rows with a = 0; there b separates, against which the rows with a ≠ 0 speak as long as a counts no more than b.
    let a = [1.0, 1, 1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0], b = [-50.0, -50, -50, 50, 50, 50, 1, 1, -1, -1, 0, 0, 0, 0]
    let c = [0.0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1], y = [1.0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 1]
    let found = try separation([a, b, c], y)
    #expect(found == Separation(status: .quasi, directions: [.finite, .plusInfinity, .plusInfinity, .finite], evidence: .linearProgram))
  }

  @Test(arguments: [false, true]) func `a guide that says nothing only takes longer`(overlaps: Bool) throws {
    let x = (0..<30_000).map(Double.init)
    var y = x.map { $0 < 20_000 ? 0.0 : 1 }
    if overlaps { y[12_345] = 1 }
    let data = try RegressionData(Matrix(columns: [x.map { _ in 1 }, x]), outcome: y)
    let kernel = try Preparation(data, family: .bernoulli, link: LogitLink()).kernel
    #expect(try SeparationProgram(kernel, guide: [0, 0]).solve().status == (overlaps ? .none : .complete))
  }

  @Test func `two items that separate only together are both named`() throws {
    // Children with both are all events, children with neither never; those with one are of both kinds.
    let a = [1.0, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0], b = [1.0, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1]
    let x = [3.0, 1, 2, 1, 3, 2, 1, 2, 3, 3, 2, 1], y = [1.0, 1, 1, 0, 0, 0, 1, 0, 1, 0, 1, 0]
    let found = try separation([a, b, x], y)
    #expect(found.status == .quasi)
    #expect(found.directions == [.minusInfinity, .plusInfinity, .plusInfinity, .finite])
  }

  @Test func `a row of weight 0 does not hinder separation`() throws {
    let x = [1.0, 2, 3, 4, 5, 6], y = [1.0, 0, 0, 1, 1, 1]
    #expect(try separation([x], y, weights: [0, 1, 1, 1, 1, 1]).status == .complete)
    #expect(try separation([x], y, weights: [0.5, 1, 1, 1, 1, 1]).status == .none)
  }

  @Test(arguments: [1, 3]) func `many rows and columns with one rare level of one kind`(threads: Int) throws {
    let n = 20_000
    var stream = RandomStream(seed: 11, stream: 0)
    var columns = (0..<12).map { _ in (0..<n).map { _ in stream.normal() } }
    let y = (0..<n).map { i in stream.uniform() < SpecialFunctions.logistic(columns[0][i] - 3) ? 1.0 : 0 }
    columns[7] = (0..<n).map { y[$0] == 0 && $0 % 997 == 0 ? 1 : 0 }
    let error = #expect(throws: RegressionError.self) {
      try GeneralizedLinearModel().fit(Matrix(columns: [y.map { _ in 1 }] + columns), outcome: y, threads: threads)
    }
    let found = try #require(error?.separation)
    #expect(found.status == .quasi && found.infiniteColumns == [8] && found.directions[8] == .minusInfinity)
  }
}
