import LinearAlgebra
import Testing

@testable import Regression

struct CollinearityTests {
  @Test func `nearly collinear columns are named`() throws {
    let data = try Fixture("near_collinear_400")
    let found = try Collinearity(data.design("x1", "x2", "x3"))
    #expect(found.involvedColumns == [1, 2, 3])
    #expect(found.conditionIndexes[0] == 1 && found.conditionIndexes.last! > 1e5)
  }

  @Test(arguments: 1..<21) func `the proportions of each column sum to one`(seed: Int) throws {
    let found = try Collinearity(RandomRows(seed: UInt64(seed)).X)
    for j in 0..<4 { #expect(abs(found.varianceProportions[column: j].reduce(0, +) - 1) < 1e-14) }
    #expect(found.involvedColumns.isEmpty)
  }

  @Test func `two columns inflate each other by one over one minus their squared correlation`() throws {
    let x = [1.0, 2, 3, 4, 5, 6], z = [2.0, 1, 4, 3, 7, 5]
    // Squared correlation by hand: cross-product 16, sums of squares 17.5 and 70 / 3.
    let r2 = 16.0 * 16 / (17.5 * 70 / 3)
    let found = try VarianceInflation.of(design: Matrix(columns: [x.map { _ in 1 }, x, z]), terms: [[1], [2]])
    #expect(abs(found[0].factor - 1 / (1 - r2)) < 1e-12 && abs(found[1].factor - found[0].factor) < 1e-12)
    #expect(found[0].adjusted == found[0].factor.squareRoot())
  }

  @Test(arguments: 1..<21) func `scaling and shifting columns does not change the factors`(seed: Int) throws {
    let X = RandomRows(seed: UInt64(seed)).X
    var Y = X
    for i in 0..<X.rows { Y[i, 1] = 3 * X[i, 1] - 100 }
    let terms = [[1], [2, 3]]
    let (a, b) = (try VarianceInflation.of(design: X, terms: terms), try VarianceInflation.of(design: Y, terms: terms))
    for (p, q) in zip(a, b) { #expect(abs(p.factor - q.factor) < 1e-11) }
  }
}
