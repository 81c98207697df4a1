import Glibc
import LinearAlgebra
import Multilevel
import Probability
import Testing

/// What must hold whatever the numbers are.
struct LinearMixedLawTests {
  // The search ends when the gradient is rounding; variances then have some seven digits, what is invariant by construction more.
  private static let searched = 1e-6

  @Test(arguments: 1...4) func `an outcome in another unit scales coefficients and variances`(_ seed: UInt64) throws {
    var rows = MixedCase.random(seed: seed)
    let fit = try rows.fit()
    rows.y = rows.y.map { 1000 * $0 }
    let scaled = try rows.fit()
    #expect(largestError(scaled.coefficients, fit.coefficients.map { 1000 * $0 }) < Self.searched)
    #expect(abs(scaled.residualVariance / fit.residualVariance / 1e6 - 1) < Self.searched)
    for (a, b) in zip(scaled.components, fit.components) {
      #expect(largestError(a.covariance.elements, b.covariance.elements.map { 1e6 * $0 }) < 10 * Self.searched)
    }
  }

  @Test(arguments: 1...4) func `a shifted and scaled column changes its own numbers only`(_ seed: UInt64) throws {
    var rows = MixedCase.random(seed: seed)
    let fit = try rows.fit()
    let moved = rows.X[1].map { 2000 + 4 * $0 }
    rows.X[1] = moved
    rows.terms[0].columns[1] = moved
    let other = try rows.fit()
    #expect(abs(other.criterion - fit.criterion - 2 * log(4.0)) < 1e-6)  // the restricted likelihood depends on the columns' unit
    #expect(abs(4 * other.coefficients[1] / fit.coefficients[1] - 1) < Self.searched)
    #expect(abs(16 * other.components[0].covariance[1, 1] / fit.components[0].covariance[1, 1] - 1) < 10 * Self.searched)
    #expect(abs(other.components[1].covariance[0, 0] - fit.components[1].covariance[0, 0]) < 10 * Self.searched)
  }

  @Test(arguments: 1...4) func `the order of rows and the numbers of groups change nothing`(_ seed: UInt64) throws {
    let rows = MixedCase.random(seed: seed)
    let fit = try rows.fit()
    var stream = RandomStream(seed: seed, stream: 1)
    let order = rows.y.indices.map { ($0, stream.uniform()) }.sorted { $0.1 < $1.1 }.map(\.0)
    var other = rows.reordered(order)
    other.factors[0] = GroupingFactor(codes: other.factors[0].codes.map { 7 - $0 }, levels: 8)
    let again = try other.fit()
    #expect(abs(again.criterion - fit.criterion) < 1e-8)
    #expect(largestError(again.coefficients, fit.coefficients) < Self.searched)
    let (a, b) = (again.groupEffects[0].modes, fit.groupEffects[0].modes)
    #expect(largestError((0..<8).map { a[7 - $0, 1] }, (0..<8).map { b[$0, 1] }) < 10 * Self.searched)
  }

  @Test(arguments: 1...4) func `the same weight for all rows is a factor of the residual variance only`(_ seed: UInt64) throws {
    var rows = MixedCase.random(seed: seed)
    let fit = try rows.fit()
    rows.weights = rows.y.map { _ in 2 }
    let weighted = try rows.fit()
    #expect(abs(weighted.criterion - fit.criterion) < 1e-8)
    #expect(abs(weighted.residualVariance / fit.residualVariance / 2 - 1) < Self.searched)
    #expect(largestError(weighted.components[0].covariance.elements, fit.components[0].covariance.elements) < 10 * Self.searched)
    #expect(largestError(weighted.standardErrors, fit.standardErrors) < Self.searched)
  }

  @Test(arguments: 1...4) func `rows of weight 0 take no part, whatever they hold`(_ seed: UInt64) throws {
    var rows = MixedCase.random(seed: seed)
    rows.weights = rows.y.indices.map { $0 % 5 == 0 ? 0 : 1 + Double($0 % 3) }
    let kept = rows.y.indices.filter { $0 % 5 != 0 }
    let without = try rows.reordered(kept).fit()
    for i in rows.y.indices where i % 5 == 0 { (rows.y[i], rows.X[1][i], rows.terms[0].columns[1][i]) = (1e6, .nan, .infinity) }
    let with = try rows.fit()
    #expect(with.observations == kept.count)
    #expect(abs(with.criterion - without.criterion) < 1e-8)
    #expect(largestError(with.coefficients, without.coefficients) < Self.searched)
  }

  @Test(arguments: 1...4) func `an offset is taken from the outcome`(_ seed: UInt64) throws {
    var rows = MixedCase.random(seed: seed)
    let fit = try rows.fit()
    let offset = rows.y.indices.map { Double($0 % 11) }
    rows.offset = offset
    rows.y = zip(rows.y, offset).map { $0 + $1 }
    let other = try rows.fit()
    #expect(largestError(other.coefficients, fit.coefficients) < Self.searched)
  }

  @Test func `one thread and four give the same bits`() throws {
    var rows = MixedCase.random(seed: 5, rows: 9000, schools: 20)
    let one = try rows.fit()
    rows.threads = 4
    let four = try rows.fit()
    #expect(one.criterion == four.criterion)
    #expect(one.coefficients == four.coefficients)
    #expect(one.covariance == four.covariance)
    #expect(one.groupEffects[1].modes == four.groupEffects[1].modes)
  }

  @Test(arguments: 1...4) func `a term more never makes the criterion larger`(_ seed: UInt64) throws {
    let rows = MixedCase.random(seed: seed)
    let whole = try rows.fit().criterion
    for term in rows.terms.indices {
      var fewer = rows
      fewer.terms.remove(at: term)
      #expect(try fewer.fit().criterion >= whole - 1e-8)
    }
  }
}
