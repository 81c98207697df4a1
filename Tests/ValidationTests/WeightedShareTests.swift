import Probability
import Regression
import Testing

@testable import Validation

struct WeightedShareTests {
  /// R 4.2.2: `uniroot(function(q) .5 * (pbeta(q, 3, 15) + pbeta(q, 4, 14)) - p, c(0, 1), tol = 1e-15)`.
  @Test func `equal weights give the mid-P limits of the binomial distribution`() {
    let limits = Self.share(Array(repeating: 5, count: 3), Array(repeating: 5, count: 14), heaviest: (5, 5)).limits()
    expect(limits.low, 0.046940179311850724, within: 1e-11)
    expect(limits.high, 0.40889279963037611, within: 1e-11)
    let none = Self.share([], Array(repeating: 1, count: 17), heaviest: (1, 1)).limits()
    #expect(none.low == 0)
    expect(none.high, 0.16156611126074027, within: 1e-11)
  }

  @Test func `nobody missed among few who weigh much leaves the share open`() {
    let share = Self.share(Array(repeating: 1, count: 30), [], heaviest: (1, 50))
    let limits = share.limits()
    #expect(share.value == 1 && limits.high == 1)
    #expect(limits.low < 0.2)
  }

  /// Of 40,000 children 400 are flagged and all assessed, 200 of the others drawn; 60 of the flagged and 1 % of the others are in need.
  @Test func `the limits of a sensitivity hold the truth in about 95 of 100 samples`() {
    let truth = 60 / (60 + 0.01 * 39_600)
    var (held, samples) = (0, 0)
    for replicate in 0..<1000 {
      var stream = RandomStream(seed: 5, task: 1, replicate: UInt64(replicate))
      let missed = (0..<200).count { _ in stream.bernoulli(0.01) }
      let limits = Self.share(Array(repeating: 1, count: 60), Array(repeating: 198, count: missed), heaviest: (1, 198)).limits()
      held += limits.low <= truth && truth <= limits.high ? 1 : 0
      samples += 1
    }
    let coverage = Double(held) / Double(samples)
    #expect((0.92...0.99).contains(coverage), "\(coverage)")
  }

  private static func share(_ part: [Double], _ rest: [Double], heaviest: (part: Double, rest: Double)) -> WeightedShare {
    func count(_ weights: [Double]) -> WeightedCount { weights.reduce(into: WeightedCount()) { $0.add($1) } }
    return WeightedShare(part: count(part), rest: count(rest), heaviest: heaviest)
  }
}
