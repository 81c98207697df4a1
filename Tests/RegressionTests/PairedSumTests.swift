import Testing

@testable import Regression

struct PairedSumTests {
  @Test func `what a double forgets is kept`() {
    let sum = PairedSum(1).adding(0x1p-80).adding(-1)
    #expect(sum.value == 0x1p-80)
    #expect(PairedSum(1e16).adding(product: 1e8 + 1, 1e8 - 1).adding(-2e16).value == -1)
  }

  @Test func `products, quotients and roots have thirty digits`() {
    let third = PairedSum(1).divided(by: PairedSum(3))
    #expect(abs(third.times(PairedSum(3)).adding(-1).value) < 1e-31)
    #expect(abs(third.times(3).adding(-1).value) < 1e-31)
    let root = PairedSum(2).squareRoot
    #expect(abs(root.times(root).adding(-2).value) < 1e-31)
    #expect(root.negated.adding(root).value == 0)
  }
}
