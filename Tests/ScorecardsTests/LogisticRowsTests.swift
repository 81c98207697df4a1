import Glibc
import LinearAlgebra
import Testing

@testable import Scorecards

struct LogisticRowsTests {
  /// A design, outcome, offset and weights that are not of the well-behaved kind.
  static func rows(seed: Int, rows n: Int = 300, columns p: Int = 5, threads: Int = 1) throws -> LogisticRows {
    var random = Simulation(seed: seed)
    let X = Matrix(rows: n, columns: p, elements: random.normals(n * p).map { $0 + 0.5 })
    let y = (0..<n).map { random.uniform() < 1 / (1 + exp(1 - X[$0, 0])) ? 1.0 : 0 }
    let offset = random.normals(n).map { $0 * 0.3 }
    let weights = (0..<n).map { _ in 0.5 + random.uniform() }
    return try LogisticRows(X, outcome: y, offset: offset, weights: weights, threads: threads)
  }

  static func point(_ rows: LogisticRows, seed: Int) -> LogisticPoint {
    var random = Simulation(seed: seed + 1000)
    return LogisticPoint(intercept: -0.7, coefficients: random.normals(rows.design.columns).map { $0 * 0.4 })
  }

  /// The approximation of the rows for which `keep` is 1, summed row by row from the definition.
  static func naive(_ rows: LogisticRows, _ point: LogisticPoint, keep: (Int) -> Bool = { _ in true }) -> (gram: Matrix, response: [Double])
  {
    let X = rows.design as! Matrix
    let chosen = (0..<X.rows).filter(keep)
    let η = chosen.map { i in point.intercept + rows.offset![i] + (0..<X.columns).reduce(0.0) { $0 + point.coefficients[$1] * X[i, $1] } }
    let W = zip(chosen, η).map { i, η in rows.weights![i] / (2 + exp(η) + exp(-η)) }
    let z = zip(chosen, η).map { i, η in η - rows.offset![i] + (rows.outcome[i] - 1 / (1 + exp(-η))) * (2 + exp(η) + exp(-η)) }
    let sum: Double = W.reduce(0, +)
    let N: Double = chosen.reduce(0) { $0 + rows.weights![$1] }
    func center(_ v: [Double]) -> [Double] {
      let mean = zip(v, W).reduce(0.0) { $0 + $1.0 * $1.1 } / sum
      return v.map { $0 - mean }
    }
    func product(_ a: [Double], _ b: [Double]) -> Double { a.indices.reduce(0.0) { $0 + W[$1] * a[$1] * b[$1] } / N }
    let columns = (0..<X.columns).map { j in center(chosen.map { X[$0, j] }) }
    let zc = center(z)
    return (Matrix(columns: columns.map { a in columns.map { product(a, $0) } }), columns.map { product($0, zc) })
  }

  private func gap(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { max($0, abs($1.0 - $1.1)) } }

  @Test(arguments: 1...20)
  func `the approximation equals its definition`(seed: Int) throws {
    let rows = try Self.rows(seed: seed)
    let point = Self.point(rows, seed: seed)
    let quadratic = rows.quadratic(at: point).quadratic
    let want = Self.naive(rows, point)
    #expect(gap(quadratic.gram.elements, want.gram.elements) < 1e-13)
    #expect(gap(quadratic.response, want.response) < 1e-13)
  }

  @Test(arguments: 1...20)
  func `its gradient is the slope of the log-likelihood`(seed: Int) throws {
    let rows = try Self.rows(seed: seed)
    var point = Self.point(rows, seed: seed)
    // With the profiled intercept in place the slope towards the intercept is 0 and both slopes mean the same.
    for _ in 0..<12 { point.intercept = rows.quadratic(at: point).quadratic.intercept(for: point.coefficients) }
    let slope = rows.quadratic(at: point).quadratic.gradient(at: point.coefficients)
    for j in slope.indices {
      let h = 1e-5
      var (up, down) = (point, point)
      up.coefficients[j] += h
      down.coefficients[j] -= h
      let difference = (rows.quadratic(at: up).logLikelihood - rows.quadratic(at: down).logLikelihood) / (2 * h)
      #expect(abs(difference - slope[j]) < 1e-8)
    }
  }

  @Test(arguments: 1...20)
  func `halves by subtraction equal halves summed directly`(seed: Int) throws {
    let rows = try Self.rows(seed: seed, rows: 300)
    let point = Self.point(rows, seed: seed)
    let samples = try HalfSamples(groups: (0..<300).map { Int32($0 / 3) }, pairs: 3, seed: UInt64(seed))
    for (pair, halves) in rows.halves(samples, at: point).enumerated() {
      let first = Self.naive(rows, point) { samples.isFirst(row: $0, pair: pair) }
      let second = Self.naive(rows, point) { !samples.isFirst(row: $0, pair: pair) }
      #expect(gap(halves.first.gram.elements, first.gram.elements) < 1e-13)
      #expect(gap(halves.first.response, first.response) < 1e-13)
      #expect(gap(halves.second.gram.elements, second.gram.elements) < 1e-12)
      #expect(gap(halves.second.response, second.response) < 1e-12)
    }
  }

  @Test func `any number of threads gives the same bits`() throws {
    BLAS.useOneThreadPerCall()
    let one = try Self.rows(seed: 1, rows: 9_000)
    let three = try Self.rows(seed: 1, rows: 9_000, threads: 3)
    let point = Self.point(one, seed: 1)
    let samples = try HalfSamples(groups: (0..<9_000).map { Int32($0 / 3) }, pairs: 2, seed: 1)
    #expect(one.quadratic(at: point) == three.quadratic(at: point))
    #expect(one.nullPoint() == three.nullPoint())
    for (a, b) in zip(one.halves(samples, at: point), three.halves(samples, at: point)) {
      #expect(a.first == b.first)
      #expect(a.second == b.second)
    }
  }

  @Test(arguments: 1...20)
  func `the null point leaves no slope towards the intercept`(seed: Int) throws {
    let rows = try Self.rows(seed: seed)
    let point = rows.nullPoint()
    let quadratic = rows.quadratic(at: point).quadratic
    #expect(abs(quadratic.intercept(for: point.coefficients) - point.intercept) < 1e-12)
  }

  @Test func `a constant column has no curvature and no slope`() throws {
    var random = Simulation(seed: 1)
    let X = Matrix(columns: [random.normals(500), [Double](repeating: 3.7, count: 500)])
    let rows = try LogisticRows(X, outcome: (0..<500).map { Double($0 % 2) })
    let quadratic = rows.quadratic(at: LogisticPoint(intercept: 0.3, coefficients: [0.2, 0.1])).quadratic
    #expect(quadratic.gram[1, 1] == 0 && quadratic.gram[0, 1] == 0 && quadratic.response[1] == 0)
  }

  @Test func `vectors that do not fit the design are refused`() {
    let X = Matrix(rows: 3, columns: 1)
    #expect(throws: ScorecardsError.lengthsDiffer(what: "outcome", count: 2, rows: 3)) { try LogisticRows(X, outcome: [0, 1]) }
    #expect(throws: ScorecardsError.lengthsDiffer(what: "offset", count: 1, rows: 3)) {
      try LogisticRows(X, outcome: [0, 1, 0], offset: [0])
    }
    #expect(throws: ScorecardsError.invalidOffset(rows: 1)) { try LogisticRows(X, outcome: [0, 1, 0], offset: [0, .nan, 0]) }
    #expect(throws: ScorecardsError.invalidWeights(rows: 1)) { try LogisticRows(X, outcome: [0, 1, 0], weights: [1, -1, 1]) }
  }
}
