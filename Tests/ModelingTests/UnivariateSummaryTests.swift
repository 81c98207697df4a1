import Modeling
import Testing

@Suite struct UnivariateSummaryTests {
  // NIST Statistical Reference Datasets, univariate: NumAcc3 and NumAcc4 (1001 values; certified mean c + 0.2, standard deviation 0.1).
  // The data are the nearest doubles, whose own deviation differs from 0.1 by up to 1e-8.
  @Test(arguments: [1_000_000.0, 10_000_000.0])
  func `a large common part does no harm`(common: Double) throws {
    let values = [common + 0.2] + (0..<1000).map { common + ($0 % 2 == 0 ? 0.1 : 0.3) }
    let summary = try #require(UnivariateSummary(values))
    #expect(abs(summary.mean / (common + 0.2) - 1) < 1e-15)
    #expect(abs(summary.standardDeviation! - 0.1) < 1e-8)
  }

  @Test(arguments: [-700, 600])
  func `moments do not depend on the unit, however small or large`(exponent: Int) throws {
    let unit = Double(sign: .plus, exponent: exponent, significand: 1), values = [1.25, 2, 4, 9.5]
    let plain = try #require(UnivariateSummary(values)), scaled = try #require(UnivariateSummary(values.map { $0 * unit }))
    #expect(scaled.standardDeviation == plain.standardDeviation.map { $0 * unit } && scaled.mean == plain.mean * unit)
    #expect(scaled.skewness == plain.skewness && scaled.kurtosis == plain.kurtosis)
  }

  @Test func `moments of a small sample`() throws {
    // By hand: mean 4, squares 9 + 4 + 0 + 25 = 38 of 1, 2, 4, 9; cubes -27 - 8 + 0 + 125 = 90; fourth powers 81 + 16 + 0 + 625 = 722.
    let summary = try #require(UnivariateSummary([1, 2, 4, 9]))
    #expect(summary.mean == 4)
    #expect(abs(summary.standardDeviation! - (38.0 / 3).squareRoot()) < 1e-15)
    #expect(abs(summary.skewness! - 22.5 / (9.5 * 9.5.squareRoot())) < 1e-14)
    #expect(abs(summary.kurtosis! - (180.5 / 90.25 - 3)) < 1e-14)
  }

  @Test(arguments: 1...20)
  func `weights of two equal repeating every value twice`(seed: UInt64) throws {
    let values = sample(37, seed: seed)
    let weighted = try #require(UnivariateSummary(values, weights: [Double](repeating: 2, count: 37)))
    let repeated = try #require(UnivariateSummary(values + values))
    #expect(weighted.total == repeated.total)
    #expect(abs(weighted.mean - repeated.mean) < 1e-13)
    #expect(abs(weighted.standardDeviation! / repeated.standardDeviation! - 1) < 1e-13)
    #expect(abs(try #require(weighted.skewness) - (try #require(repeated.skewness))) < 1e-11)
    #expect(abs(try #require(weighted.kurtosis) - (try #require(repeated.kurtosis))) < 1e-11)
  }

  @Test func `the mean is right to the last digit where a first sum rounds`() throws {
    #expect(try #require(UnivariateSummary([1e16, 2, 4])).mean == 10_000_000_000_000_006 / 3)
  }

  @Test func `what does not exist is nil`() {
    #expect(UnivariateSummary([]) == nil)
    #expect(UnivariateSummary([1, 2], weights: [0, 0]) == nil)
    #expect(UnivariateSummary([5])?.standardDeviation == nil)
    #expect(UnivariateSummary([5, 5])?.standardDeviation == 0)
    #expect(UnivariateSummary([5, 5])?.skewness == nil)
  }
}

/// Numbers between 0 and 1 from a seed.
func sample(_ count: Int, seed: UInt64) -> [Double] {
  var state = seed
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / 0x1p53
  }
}
