import Probability
import Testing

@testable import Validation

struct RowOrderTests {
  @Test(arguments: RandomScores.all.prefix(20)) func `the order is that of a stable sort`(_ data: RandomScores) {
    var stream = RandomStream(seed: UInt64(data.seed))
    let numbers = data.score.map { stream.bernoulli(0.5) ? $0 - 4 : ($0 - 4) * stream.normal() }
    let expected = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    #expect(RowOrder.ascending(numbers).map(Int.init) == expected)
  }

  @Test func `both zeros are one number, and nothing is sorted in nothing`() {
    #expect(RowOrder.ascending([0, -0.0, -1, 0, .infinity, -.infinity, Double.leastNonzeroMagnitude]) == [5, 2, 0, 1, 3, 6, 4])
    #expect(RowOrder.ascending([]).isEmpty)
    #expect(RowOrder.ascending([7, 7, 7]) == [0, 1, 2])
  }
}
