import LinearAlgebra
import Probability
import Testing

@testable import Regression

/// What must hold when the same columns are written in another way; two hundred random data sets each.
struct RegressionColumnLawTests {
  static let seeds: Range<UInt64> = 1..<201

  private func fit(_ X: Matrix, _ y: [Double], _ family: any Family = .bernoulli) throws -> GeneralizedLinearFit {
    try GeneralizedLinearModel(family).fit(X, outcome: y)
  }

  private func design(_ columns: [[Double]]) -> Matrix { Matrix(columns: [columns[0].map { _ in 1 }] + columns) }

  /// Random rows with a category of three levels as well.
  private func categories(_ seed: UInt64) -> (rows: RandomRows, levels: [Int]) {
    var stream = RandomStream(seed: seed, stream: 9)
    let rows = RandomRows(seed: seed)
    return (rows, rows.y.map { _ in Int(stream.uniform() * 3) })
  }

  /// A column of 0 and 1 for each level but the reference.
  private func indicators(_ levels: [Int], reference: Int) -> [[Double]] {
    [0, 1, 2].filter { $0 != reference }.map { level in levels.map { $0 == level ? 1 : 0 } }
  }

  @Test(arguments: seeds) func `the order of the columns does not matter`(seed: UInt64) throws {
    let data = RandomRows(seed: seed)
    let turned = try fit(data.X[rows: Array(0..<data.y.count), columns: [0, 3, 1, 2]], data.y)
    let straight = try fit(data.X, data.y)
    for (a, b) in zip([0, 2, 3, 1].map { turned.coefficients[$0] }, straight.coefficients) { #expect(abs(a - b) < 1e-10) }
    for (a, b) in zip([0, 2, 3, 1].map { turned.standardErrors[$0] }, straight.standardErrors) { #expect(abs(a - b) < 1e-10) }
  }

  @Test(arguments: seeds) func `a second constant column is named, left out, and changes nothing`(seed: UInt64) throws {
    let data = RandomRows(seed: seed)
    let columns = (1...3).map { Array(data.X[column: $0]) }
    let with = try fit(design(columns + [data.y.map { _ in 4.5 }]), data.y)
    let plain = try fit(data.X, data.y)
    #expect(with.aliased == [4] && with.coefficients[4].isNaN)
    for (a, b) in zip(with.coefficients, plain.coefficients) { #expect(abs(a - b) < 1e-10) }
    #expect(abs(with.deviance - plain.deviance) < 1e-9)
  }

  @Test(arguments: seeds) func `another reference level changes neither fitted values, nor deviance, nor the test of the item`(seed: UInt64)
    throws
  {
    let (data, levels) = categories(seed)
    let x = Array(data.X[column: 1])
    let designs = [0, 2].map { design([x] + indicators(levels, reference: $0)) }
    let fits = try designs.map { try fit($0, data.y) }
    for (a, b) in zip(fits[0].predictions(for: designs[0]), fits[1].predictions(for: designs[1])) { #expect(abs(a - b) < 1e-10) }
    #expect(abs(fits[0].deviance - fits[1].deviance) < 1e-9)
    let tests = try zip(fits, designs).map { try $0.likelihoodRatioTest(dropping: [2, 3], of: RegressionData($1, outcome: data.y)) }
    #expect(abs(tests[0].statistic - tests[1].statistic) < 1e-9 && tests[0].degreesOfFreedom == 2)
    #expect(abs(fits[0].coefficients[3] + fits[1].coefficients[2]) < 1e-10)
  }

  @Test(arguments: seeds) func `a row of weight two equals the row twice`(seed: UInt64) throws {
    let data = RandomRows(seed: seed)
    var weights = [Double](repeating: 1, count: data.y.count)
    weights[11] = 2
    let weighted = try GeneralizedLinearModel().fit(data.X, outcome: data.y, weights: weights)
    let split = try fit(data.X[rows: Array(0..<data.y.count) + [11], columns: [0, 1, 2, 3]], data.y + [data.y[11]])
    for (a, b) in zip(weighted.coefficients, split.coefficients) { #expect(abs(a - b) < 1e-10) }
    for (a, b) in zip(weighted.standardErrors, split.standardErrors) { #expect(abs(a - b) < 1e-10) }
  }

  @Test(arguments: seeds) func `a linear outcome times c has coefficients and errors times c and the same statistics`(seed: UInt64) throws {
    let data = RandomRows(seed: seed)
    var stream = RandomStream(seed: seed, stream: 3)
    let y = data.y.map { $0 + stream.normal() }
    let scaled = try fit(data.X, y.map { 1024 * $0 }, .gaussian)
    let plain = try fit(data.X, y, .gaussian)
    for (a, b) in zip(scaled.coefficients, plain.coefficients) { #expect(relativeError(a, 1024 * b) < 1e-12) }
    for (a, b) in zip(scaled.statistics, plain.statistics) { #expect(relativeError(a, b) < 1e-11) }
  }

  @Test(arguments: seeds) func `counts of Poisson twice as exposed have the same slopes with the exposure as offset`(seed: UInt64) throws {
    let data = RandomRows(seed: seed)
    var stream = RandomStream(seed: seed, stream: 5)
    let y = data.y.map { _ in Double(stream.poisson(mean: 2.5)) }
    let offset = data.y.map { _ in logarithm(2) }
    let exposed = try GeneralizedLinearModel(.poisson).fit(data.X, outcome: y, offset: offset)
    let plain = try fit(data.X, y, .poisson)
    for j in 1...3 { #expect(abs(exposed.coefficients[j] - plain.coefficients[j]) < 1e-10) }
    #expect(abs(exposed.coefficients[0] - plain.coefficients[0] + logarithm(2)) < 1e-10)
    #expect(abs(exposed.deviance - plain.deviance) < 1e-8)
  }
}
