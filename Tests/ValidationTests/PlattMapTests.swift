import Probability
import Regression
import Testing

@testable import Validation

/// References: mpmath with 30 digits on the same rows (Newton's method to the fixed point).
struct PlattMapTests {
  private let logits = Ranking700.probability.map(SpecialFunctions.logit)

  @Test func `both targets agree with thirty-digit arithmetic`() throws {
    let plain = try PlattMap(outcome: Ranking700.outcome, score: logits)
    expect(plain.slope, 0.74416515238227493801)
    expect(plain.intercept, -0.33710128177337177452, within: 1e-11)
    let smoothed = try PlattMap(outcome: Ranking700.outcome, score: logits, targets: .smoothed)
    expect(smoothed.slope, 0.7330736195773101481)
    expect(smoothed.intercept, -0.35336411496682868426, within: 1e-11)
  }

  @Test(arguments: RandomScores.many) func `weights of two equal repeating the row twice`(_ data: RandomScores) throws {
    let weights = data.score.indices.map { $0 % 3 == 0 ? 2.0 : 1 }
    let twice = data.score.indices.filter { $0 % 3 == 0 }
    let weighted = try PlattMap(outcome: data.outcome, score: data.score, weights: weights)
    let repeated = try PlattMap(
      outcome: data.outcome + twice.map { data.outcome[$0] }, score: data.score + twice.map { data.score[$0] })
    expect(weighted.slope, repeated.slope, within: 1e-9)
    expect(weighted.intercept, repeated.intercept, within: 1e-9)
  }

  @Test func `smoothed targets map a score that separates, plain ones refuse it`() throws {
    let (y, x) = ([0.0, 0, 1, 1], [1.0, 2, 3, 4])
    #expect(try PlattMap(outcome: y, score: x, targets: .smoothed).isIncreasing)
    #expect(throws: ValidationError.self) { try PlattMap(outcome: y, score: x) }
  }

  @Test func `a constant score is refused`() {
    #expect(throws: ValidationError.regression(.columnNotFitted(column: 1))) { try PlattMap(outcome: [0, 1, 1], score: [2, 2, 2]) }
  }

  @Test func `a refresh moves the intercept`() throws {
    let map = PlattMap(intercept: -3, slope: 0.5)
    let moved = map.refreshed(by: InterceptRefresh(shift: Estimate(value: 0.25, standardError: 0)))
    #expect(moved == PlattMap(intercept: -2.75, slope: 0.5))
    expect(moved(4), SpecialFunctions.logistic(-0.75))
  }
}
