import LinearAlgebra
import Parallel
import Testing

@testable import Regression

/// What must hold whatever the data are; two hundred random data sets each.
struct RegressionLawTests {
  static let seeds: Range<UInt64> = 1..<201

  private func fit(_ X: Matrix, _ y: [Double], weights: [Double]? = nil, offset: [Double]? = nil, threads: Int = 1) throws
    -> GeneralizedLinearFit
  {
    try GeneralizedLinearModel(.bernoulli).fit(X, outcome: y, weights: weights, offset: offset, threads: threads)
  }

  private func rows(_ X: Matrix, _ order: [Int]) -> Matrix { X[rows: order, columns: Array(0..<X.columns)] }

  private func expectEqual(_ a: [Double], _ b: [Double], _ tolerance: Double = 1e-10) {
    #expect(a.count == b.count)
    for (x, y) in zip(a, b) { #expect(abs(x - y) < tolerance, "\(x) \(y)") }
  }

  @Test(arguments: seeds) func `the order of the rows does not matter`(seed: UInt64) throws {
    let data = RandomRows(seed: seed)
    let order = Array((0..<data.y.count).reversed())
    let turned = try fit(rows(data.X, order), order.map { data.y[$0] })
    let straight = try fit(data.X, data.y)
    expectEqual(turned.coefficients, straight.coefficients)
    expectEqual(turned.standardErrors, straight.standardErrors)
  }

  @Test(arguments: seeds) func `a column times a power of two has the coefficient divided by it, to the last bit`(seed: UInt64) throws {
    let data = RandomRows(seed: seed)
    var X = data.X
    for i in 0..<X.rows { X[i, 2] *= 0x1p30 }
    let scaled = try fit(X, data.y)
    let plain = try fit(data.X, data.y)
    #expect(scaled.coefficients[2] == plain.coefficients[2] / 0x1p30)
    #expect(scaled.standardErrors[2] == plain.standardErrors[2] / 0x1p30)
    #expect(scaled.coefficients[1] == plain.coefficients[1])
    #expect(scaled.logLikelihood == plain.logLikelihood)
  }

  @Test(arguments: seeds) func `a shifted column keeps its slope and moves the intercept`(seed: UInt64) throws {
    let data = RandomRows(seed: seed)
    var X = data.X
    for i in 0..<X.rows { X[i, 1] += 0x1p20 }
    let shifted = try fit(X, data.y)
    let plain = try fit(data.X, data.y)
    // Adding 2²⁰ to a number near 1 rounds it to ten digits.
    #expect(relativeError(shifted.coefficients[1], plain.coefficients[1]) < 1e-8)
    #expect(relativeError(shifted.coefficients[0], plain.coefficients[0] - 0x1p20 * plain.coefficients[1]) < 1e-8)
    #expect(relativeError(shifted.standardErrors[1], plain.standardErrors[1]) < 1e-8)
  }

  @Test(arguments: seeds) func `exchanging events and others turns every sign`(seed: UInt64) throws {
    let data = RandomRows(seed: seed)
    let turned = try fit(data.X, data.y.map { 1 - $0 })
    expectEqual(turned.coefficients.map { -$0 }, try fit(data.X, data.y).coefficients)
  }

  @Test(arguments: seeds) func `weights of two equal repeating the rows`(seed: UInt64) throws {
    let data = RandomRows(seed: seed)
    let twice = Array(0..<data.y.count) + Array(0..<data.y.count)
    let repeated = try fit(rows(data.X, twice), data.y + data.y)
    let weighted = try fit(data.X, data.y, weights: [Double](repeating: 2, count: data.y.count))
    let plain = try fit(data.X, data.y)
    expectEqual(repeated.coefficients, weighted.coefficients)
    expectEqual(repeated.standardErrors, weighted.standardErrors)
    expectEqual(weighted.standardErrors, plain.standardErrors.map { $0 / 2.0.squareRoot() })
    #expect(abs(repeated.logLikelihood - weighted.logLikelihood) < 1e-9)
  }

  @Test(arguments: seeds) func `a row of weight zero does not count at all`(seed: UInt64) throws {
    let data = RandomRows(seed: seed)
    var weights = [Double](repeating: 1, count: data.y.count)
    weights[7] = 0
    var X = data.X
    X[7, 1] = 1e6
    let order = data.y.indices.filter { $0 != 7 }
    let without = try fit(rows(data.X, order), order.map { data.y[$0] })
    let with = try fit(X, data.y, weights: weights)
    expectEqual(with.coefficients, without.coefficients)
    #expect(with.observations == without.observations && with.degreesOfFreedom == without.degreesOfFreedom)
    #expect(abs(with.bic - without.bic) < 1e-9)
  }

  @Test(arguments: seeds) func `an offset of b x lowers the coefficient of x by b`(seed: UInt64) throws {
    let data = RandomRows(seed: seed)
    let shifted = try fit(data.X, data.y, offset: data.X[column: 1].map { 0.3 * $0 })
    let plain = try fit(data.X, data.y)
    expectEqual(shifted.coefficients, [plain.coefficients[0], plain.coefficients[1] - 0.3] + plain.coefficients[2...])
    expectEqual(shifted.standardErrors, plain.standardErrors)
  }

  @Test(arguments: seeds) func `a column that repeats earlier ones is left out and changes nothing`(seed: UInt64) throws {
    let data = RandomRows(seed: seed)
    let sum = (0..<data.y.count).map { data.X[$0, 1] + 2 * data.X[$0, 2] + 5 }
    let X = Matrix(columns: (0...2).map { Array(data.X[column: $0]) } + [sum, Array(data.X[column: 3])])
    let with = try fit(X, data.y)
    let plain = try fit(data.X, data.y)
    #expect(with.aliased == [3] && with.coefficients[3].isNaN && with.standardErrors[3].isNaN)
    expectEqual([0, 1, 2, 4].map { with.coefficients[$0] }, plain.coefficients)
    expectEqual(with.predictions(for: X), plain.predictions(for: data.X))
    #expect(with.degreesOfFreedom == plain.degreesOfFreedom)
  }

  @Test(arguments: seeds) func `rows put together by equal columns give the same estimates`(seed: UInt64) throws {
    let data = RandomRows(seed: seed)
    let groups = (0..<data.y.count).map { Int(($0 * 7) % 10) }
    var (events, trials) = ([Double](repeating: 0, count: 10), [Double](repeating: 0, count: 10))
    for (g, y) in zip(groups, data.y) {
      events[g] += y
      trials[g] += 1
    }
    let x = (0..<10).map { Double($0 * $0) }
    let single = try fit(Matrix(columns: [groups.map { _ in 1 }, groups.map { x[$0] }]), data.y)
    let grouped = try GeneralizedLinearModel(.binomial(trials: trials)).fit(
      Matrix(columns: [x.map { _ in 1 }, x]), outcome: events)
    expectEqual(grouped.coefficients, single.coefficients)
    expectEqual(grouped.standardErrors, single.standardErrors)
  }

  @Test(arguments: [1, 2, 3, 5]) func `the number of threads does not change a bit`(threads: Int) throws {
    let data = RandomRows(seed: 77, rows: 3 * Parallel.blockSize + 11)
    let one = try fit(data.X, data.y)
    let many = try fit(data.X, data.y, threads: threads)
    #expect(one.coefficients == many.coefficients)
    #expect(one.covariance == many.covariance)
    #expect(one.logLikelihood == many.logLikelihood && one.deviance == many.deviance)
  }

  @Test(arguments: seeds) func `at the maximum the score is zero`(seed: UInt64) throws {
    let data = RandomRows(seed: seed)
    let μ = try fit(data.X, data.y).predictions(for: data.X)
    for j in 0..<data.X.columns {
      let score = (0..<data.y.count).reduce(0.0) { $0 + data.X[$1, j] * (data.y[$1] - μ[$1]) }
      #expect(abs(score) < 1e-9)
    }
  }

  @Test(arguments: seeds) func `estimates made to be infinite are found, and only those`(seed: UInt64) throws {
    let data = RandomRows(seed: seed)
    let rare = data.y.indices.map { $0 % 29 == 0 && data.y[$0] == 1 ? 1.0 : 0 }
    let X = Matrix(columns: (0..<data.X.columns).map { Array(data.X[column: $0]) } + [rare])
    do {
      _ = try GeneralizedLinearModel().fit(X, outcome: data.y)
      Issue.record("a column of events only has no finite estimate")
    } catch {
      #expect(error.separation?.status == .quasi)
      #expect(error.separation?.infiniteColumns == [4])
      #expect(error.separation?.directions[4] == .plusInfinity)
    }
  }
}
