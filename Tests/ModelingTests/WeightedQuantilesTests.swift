import Modeling
import Testing

@Suite struct WeightedQuantilesTests {
  @Test(arguments: 1...20)
  func `whole weights equal values written out`(seed: UInt64) {
    let values = sample(19, seed: seed)
    let counts = sample(19, seed: seed + 100).map { ($0 * 4).rounded(.down) + 1 }
    let written = Quantiles(zip(values, counts).flatMap { [Double](repeating: $0, count: Int($1)) })
    let weighted = WeightedQuantiles(values, weights: counts)
    for p in [0, 0.1, 0.25, 0.5, 0.73, 0.99, 1] { #expect(abs(weighted.value(at: p) - written.value(at: p)) < 1e-12) }
  }

  @Test func `a weight of zero leaves the value out`() {
    #expect(WeightedQuantiles([1, 2, 3], weights: [0, 1, 1]).value(at: 0) == 2)
  }
}
