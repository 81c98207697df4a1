import Probability
import Testing

@testable import Validation

struct AreaComparisonTests {
  /// numpy 2.4.6, DeLong's definition over all pairs.
  @Test func `the paired comparison agrees with the definition over all pairs`() throws {
    let comparison = try AreaComparison(outcome: Ranking700.outcome, first: Ranking700.probability, second: Ranking700.tenths)
    expect(comparison.covariance, 0.0006692912485984909)
    // The variance of the difference is a difference of numbers thirty times as large.
    expect(comparison.statistic, 3.646187088458271, within: 1e-11)
    expect(comparison.pValue, 2 * NormalDistribution.standard.upperTail(comparison.statistic))
    #expect(comparison.degreesOfFreedom == nil)
  }

  @Test(arguments: RandomScores.all) func `a score does not differ from itself`(_ data: RandomScores) throws {
    let comparison = try AreaComparison(outcome: data.outcome, first: data.score, second: data.score)
    #expect(comparison.difference.value == 0 && comparison.statistic == 0 && comparison.pValue == 1)
    let area = try AreaUnderCurve(outcome: data.outcome, score: data.score)
    expect(comparison.covariance, area.standardError * area.standardError)
  }

  @Test(arguments: RandomScores.all) func `exchanging the scores changes the sign only`(_ data: RandomScores) throws {
    let forth = try AreaComparison(outcome: data.outcome, first: data.score, second: data.weights)
    let back = try AreaComparison(outcome: data.outcome, first: data.weights, second: data.score)
    #expect(forth.statistic == -back.statistic && forth.pValue == back.pValue)
  }

  @Test func `scores of different rows are compared with Welch's degrees of freedom`() throws {
    let first = try AreaUnderCurve(outcome: Ranking700.outcome, score: Ranking700.probability)
    let second = try AreaUnderCurve(outcome: Ranking700.outcome, score: Ranking700.tenths)
    let comparison = AreaComparison(unpaired: first, second)
    let (v, w) = (0.0006365149368267181, 0.0007430664553238332)
    expect(comparison.degreesOfFreedom, (v + w) * (v + w) * 699 / (v * v + w * w))
    expect(comparison.statistic, (0.7472047519217331 - 0.7238580776316625) / (v + w).squareRoot())
  }
}
