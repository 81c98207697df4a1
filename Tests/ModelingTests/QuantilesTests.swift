import Modeling
import Testing

@Suite struct QuantilesTests {
  // R: sapply(1:9, function(t) quantile(1:4, 0.25, type = t))
  @Test(arguments: zip(QuantileType.allCases, [1, 1.5, 1, 1, 1.5, 1.25, 1.75, 17.0 / 12, 1.4375]))
  func `the quarter of four values, by each definition`(type: QuantileType, expected: Double) {
    #expect(abs(Quantiles([4, 1, 3, 2]).value(at: 0.25, type: type) - expected) < 1e-15)
  }

  @Test(arguments: QuantileType.allCases)
  func `the ends are the smallest and the largest value`(type: QuantileType) {
    let quantiles = Quantiles([3, 1, 2])
    #expect(quantiles.value(at: 0, type: type) == 1)
    #expect(quantiles.value(at: 1, type: type) == 3)
    #expect(Quantiles([7]).value(at: 0.3, type: type) == 7)
  }

  @Test(arguments: 1...20)
  func `quantiles of the mirrored sample are mirrored, by the symmetric definitions`(seed: UInt64) {
    let values = sample(23, seed: seed)
    let (plain, mirrored) = (Quantiles(values), Quantiles(values.map { -$0 }))
    for type in QuantileType.allCases where type.rawValue == 2 || type.rawValue >= 5 {
      for p in [0.1, 0.25, 0.37, 0.5] { #expect(abs(plain.value(at: p, type: type) + mirrored.value(at: 1 - p, type: type)) < 1e-14) }
    }
  }

  @Test func `rounding of n p does not jump over a step`() {
    // 100 × 0.07 is a little more than 7 in doubles, 100 × 0.29 a little less than 29.
    let quantiles = Quantiles((1...100).map(Double.init))
    for k in 1...99 { #expect(quantiles.value(at: Double(k) / 100, type: .inverse) == Double(k)) }
    for k in 1...99 { #expect(quantiles.value(at: Double(k) / 100, type: .averagedInverse) == Double(k) + 0.5) }
  }

  @Test func `the median absolute deviation is scaled as in R`() {
    #expect(Quantiles([1, 2, 4, 9, 100]).medianAbsoluteDeviation == 1.4826 * 3)
  }

  // R: quantile(1:4, c(0.125, 0.375, 0.625, 0.875), type = 3).
  @Test func `half way between two values the nearest even definition takes the even one`() {
    let quantiles = Quantiles([1, 2, 3, 4])
    #expect([0.125, 0.375, 0.625, 0.875].map { quantiles.value(at: $0, type: .nearestEven) } == [1, 2, 2, 4])
  }
}
