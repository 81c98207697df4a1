import Probability
import Testing

@testable import Validation

struct LocalRegressionTests {
  @Test(arguments: RandomScores.all) func `repeating every row leaves the curve where it is`(_ data: RandomScores) {
    // The window of whole rows is 75 % in both only when the number of rows is a multiple of four.
    let n = data.score.count / 4 * 4
    let (x, y) = (Array(data.score.prefix(n)), Array(data.outcome.prefix(n)))
    let (once, twice) = (LocalRegression(x: x, y: y), LocalRegression(x: x + x, y: y + y))
    for place in once.places { #expect(abs(once.value(at: place) - twice.value(at: place)) < 1e-9) }
  }

  @Test func `a parabola is its own curve`() {
    let x = (0..<40).map { Double($0) / 10 }
    let regression = LocalRegression(x: x, y: x.map { 1 - 2 * $0 + 0.5 * $0 * $0 })
    for place in [0, 0.05, 1.7, 3.9] { expect(regression.value(at: place), 1 - 2 * place + 0.5 * place * place, within: 1e-10) }
  }
}
