import Glibc
import LinearAlgebra
import Testing

@testable import Scorecards

struct NonNegativePathTests {
  /// Proximal gradient on the likelihood itself, row by row.
  private static func naive(_ rows: LogisticRows, penalty λ: Double) -> LogisticPoint {
    let X = rows.design as! Matrix
    let N: Double = rows.weights!.reduce(0, +)
    var point = LogisticPoint(intercept: 0, coefficients: [Double](repeating: 0, count: X.columns))
    // Accelerated steps with restarts (Nesterov), step length 1 / (trace of XᵀX / 4N).
    var bound = 1.0
    for x in X.elements { bound += x * x * 1.5 / N }
    let step = 4 / bound
    var (ahead, momentum) = (point, 1.0)
    for _ in 0..<20_000 {
      var slope = [Double](repeating: 0, count: X.columns + 1)
      for i in 0..<X.rows {
        var η = ahead.intercept + rows.offset![i]
        for j in 0..<X.columns { η += ahead.coefficients[j] * X[i, j] }
        let residual = rows.weights![i] * (rows.outcome[i] - 1 / (1 + exp(-η))) / N
        for j in 0..<X.columns { slope[j] += residual * X[i, j] }
        slope[X.columns] += residual
      }
      let next = LogisticPoint(
        intercept: ahead.intercept + step * slope[X.columns],
        coefficients: (0..<X.columns).map { max(ahead.coefficients[$0] + step * (slope[$0] - λ), 0) })
      let moves = zip(next.coefficients + [next.intercept], point.coefficients + [point.intercept]).map { $0 - $1 }
      let directions = zip(ahead.coefficients + [ahead.intercept], next.coefficients + [next.intercept]).map { $0 - $1 }
      if zip(moves, directions).reduce(0.0, { $0 + $1.0 * $1.1 }) > 0 { momentum = 1 }
      let following = (1 + (1 + 4 * momentum * momentum).squareRoot()) / 2
      let push = (momentum - 1) / following
      ahead = LogisticPoint(
        intercept: next.intercept + push * moves.last!, coefficients: zip(next.coefficients, moves).map { $0 + push * $1 })
      let largest = moves.reduce(0) { max($0, abs($1)) }
      (point, momentum) = (next, following)
      if largest < 1e-13 { break }
    }
    return point
  }

  @Test(arguments: 1...4)
  func `the penalised fit equals a naive solver of the likelihood`(seed: Int) throws {
    let rows = try LogisticRowsTests.rows(seed: seed, rows: 150, columns: 4)
    let fit = try NonNegativePath(budget: .features(2)).fit(rows)
    let want = Self.naive(rows, penalty: fit.penalty)
    #expect(abs(fit.penalized.intercept - want.intercept) < 1e-8)
    for (a, b) in zip(fit.penalized.coefficients, want.coefficients) { #expect(abs(a - b) < 1e-8) }
  }

  @Test(arguments: 1...20)
  func `the conditions of Karush, Kuhn and Tucker hold and no coefficient is negative`(seed: Int) throws {
    let rows = try LogisticRowsTests.rows(seed: seed, rows: 400, columns: 8)
    let fit = try NonNegativePath(budget: .features(4)).fit(rows)
    #expect(fit.violation < 1e-10)
    #expect(fit.coefficients.allSatisfy { $0 >= 0 })
    #expect(fit.selected.count <= 4)
    // Checked here from the rows, not from the fit's own word.
    let slope = rows.quadratic(at: fit.penalized).quadratic.gradient(at: fit.penalized.coefficients)
    for (g, β) in zip(slope, fit.penalized.coefficients) {
      #expect(β > 0 ? abs(g - fit.penalty) < 1e-8 : g < fit.penalty + 1e-8)
    }
    let refitSlope = rows.quadratic(at: fit.point).quadratic.gradient(at: fit.coefficients)
    for j in fit.selected { #expect(abs(refitSlope[j]) < 1e-8) }
  }

  @Test func `features that would have a negative coefficient stay out`() throws {
    var random = Simulation(seed: 1)
    let x = random.normals(2000)
    let y = x.map { random.uniform() < 1 / (1 + exp(1 + $0)) ? 1.0 : 0 }
    let fit = try NonNegativePath().fit(LogisticRows(Matrix(columns: [x, x.map { -$0 }]), outcome: y))
    #expect(fit.selected == [1])
  }

  @Test func `where every slope is negative nothing is selected`() throws {
    let x = (0..<200).map { Double($0 % 7) }
    let fit = try NonNegativePath().fit(LogisticRows(Matrix(columns: [x]), outcome: x.map { $0 < 2 ? 1 : 0 }))
    #expect(fit.selected.isEmpty && fit.coefficients == [0])
    #expect(abs(fit.point.intercept - log(58.0 / 142)) < 1e-12)
  }

  @Test func `a budget of items counts level and change of one item once`() throws {
    var random = Simulation(seed: 2)
    let columns = (0..<4).map { _ in random.normals(3000) }
    let y = (0..<3000).map { i -> Double in
      let η = columns.enumerated().reduce(-1.0) { $0 + (0.9 - 0.15 * Double($1.offset)) * $1.element[i] }
      return random.uniform() < 1 / (1 + exp(-η)) ? 1 : 0
    }
    let rows = try LogisticRows(Matrix(columns: columns), outcome: y)
    let names = ["absence", "absence", "late", "fees"]
    #expect(try NonNegativePath(budget: .items(1)).fit(rows, items: names).selected == [0, 1])
    #expect(try NonNegativePath(budget: .features(1)).fit(rows, items: names).selected == [0])
    #expect(try NonNegativePath(budget: .items(3)).fit(rows, items: names).selected == [0, 1, 2, 3])
  }

  @Test(arguments: 1...20)
  func `a constant feature changes nothing`(seed: Int) throws {
    let rows = try LogisticRowsTests.rows(seed: seed, rows: 300, columns: 4)
    let X = rows.design as! Matrix
    let wider = Matrix(rows: 300, columns: 5, elements: X.elements + [Double](repeating: 2.5, count: 300))
    let more = try LogisticRows(wider, outcome: rows.outcome, offset: rows.offset, weights: rows.weights)
    let path = try NonNegativePath(budget: .features(3))
    let (a, b) = (try path.fit(rows), try path.fit(more))
    #expect(a.selected == b.selected)
    #expect(b.coefficients[4] == 0)
    for (x, y) in zip(a.coefficients, b.coefficients) { #expect(abs(x - y) < 1e-9) }
  }

  @Test func `binned features are fitted with their items and any number of threads gives the same bits`() throws {
    BLAS.useOneThreadPerCall()
    let data = Simulation.children(rows: 9000, columns: 12, signals: 4, seed: 7)
    let design = try Simulation.rows(data).design
    let path = try NonNegativePath(budget: .items(5))
    let one = try path.fit(design, outcome: data.outcome)
    #expect(try path.fit(design, outcome: data.outcome, threads: 3) == one)
    #expect(Set(0..<4).isSubset(of: one.selected) && one.selected.count <= 5)
    #expect(one.path.first?.features == 0 && one.path.last!.budgetUsed > 5)
  }

  @Test func `a budget below one is refused`() {
    #expect(throws: ScorecardsError.invalidSetting(name: "budget", allowed: "≥ 1")) { try NonNegativePath(budget: .items(0)) }
  }
}
