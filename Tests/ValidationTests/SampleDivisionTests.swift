import Probability
import Testing

@testable import Validation

struct SampleDivisionTests {
  @Test func `largest remainders are rounded up and the sum is kept`() {
    #expect(SampleDivision(10, sizes: [100, 100, 100], shares: [1, 1, 1]).draws == [4, 3, 3])
    #expect(SampleDivision(7, sizes: [100, 100], shares: [0.5, 0.2]).draws == [5, 2])
  }

  @Test func `a stratum that is too small gives all it has and the others share the rest`() {
    #expect(SampleDivision(100, sizes: [1000, 1000, 10], shares: [1, 1, 2]).draws == [45, 45, 10])
  }

  @Test func `each stratum gives at least one`() {
    #expect(SampleDivision(10, sizes: [100, 100], shares: [1, 0]).draws == [9, 1])
    #expect(SampleDivision(12, sizes: [10, 100], shares: [1, 0]).draws == [10, 2])
  }

  @Test(arguments: 0..<200) func `the sum is the sample and no stratum gives more than it has`(_ seed: Int) {
    var stream = RandomStream(seed: 9, task: UInt64(seed))
    let sizes = (0..<4).map { _ in 1 + stream.index(below: 60) }
    let shares = (0..<4).map { _ in stream.uniform() }
    let sample = 4 + stream.index(below: sizes.reduce(0, +) - 3)
    let draws = SampleDivision(sample, sizes: sizes, shares: shares).draws
    #expect(draws.reduce(0, +) == sample)
    #expect(zip(draws, sizes).allSatisfy { 1...$1 ~= $0 })
  }
}
