import Disclosure
import Testing

struct DominanceTests {
  @Test func `two of three contributors may not have more than nine tenths`() {
    let safe = Dominance([120, 80, 40, 10, 5, 3]), unsafe = Dominance([500, 20, 10, 8])
    #expect(safe.total == 258 && safe.topShare == 200.0 / 258 && !safe.isDominated && safe.pRatio == 58.0 / 120 && !safe.isTooNear)
    #expect(unsafe.topShare == 520.0 / 538 && unsafe.isDominated && unsafe.pRatio == 18.0 / 500 && unsafe.isTooNear)
  }

  @Test func `a single contributor is unsafe by either rule`() {
    let one = Dominance([1000])
    #expect(one.topShare == 1 && one.isDominated && one.pRatio == 0 && one.isTooNear)
  }

  @Test func `nobody who contributes anything has no share`() {
    for contributions in [[], [0, 0]] as [[Double]] {
      let none = Dominance(contributions)
      #expect(none.topShare == nil && none.pRatio == nil && !none.isDominated && !none.isTooNear && none.total == 0)
    }
  }

  @Test func `exactly at a limit is safe`() {
    let at = Dominance([50, 40, 10], Dominance.Rule(largest: 2, share: 0.9, percent: 20))
    #expect(!at.isDominated && !at.isTooNear)
  }
}
