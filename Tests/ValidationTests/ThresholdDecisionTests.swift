import Testing

@testable import Validation

struct ThresholdDecisionTests {
  /// scikit-learn 1.9.1: confusion_matrix, matthews_corrcoef, cohen_kappa_score of p >= 0.2.
  @Test func `the decisions at one fifth agree with scikit-learn`() throws {
    let decision = ThresholdDecision(try Ranking(outcome: Ranking700.outcome, score: Ranking700.probability), threshold: 0.2)
    #expect((decision.trueNegative, decision.falsePositive) == (471, 123))
    #expect((decision.falseNegative, decision.truePositive) == (48, 58))
    expect(decision.correlation, 0.27843810980162764)
    expect(decision.kappa, 0.2635115180153573)
    expect(decision.netBenefit(), 58.0 / 700 - 123.0 / 700 * 0.25)
    expect(decision.netBenefitOfAll(), 106.0 / 700 - 594.0 / 700 * 0.25)
  }

  @Test(arguments: RandomScores.all) func `at probability zero the net benefit is the prevalence, and prevalence itself reweights nothing`(
    _ data: RandomScores
  ) throws {
    let ranking = try Ranking(outcome: data.outcome, score: data.score.map { $0 / 100 })
    expect(ThresholdDecision(ranking, threshold: 0).netBenefit(), ranking.prevalence)
    let decision = ThresholdDecision(ranking, threshold: 0.04)
    expect(decision.netBenefit(prevalence: ranking.prevalence), decision.netBenefit()!)
  }

  @Test(arguments: RandomScores.all) func `no threshold has a larger sum of sensitivity and specificity than Youden's`(_ data: RandomScores)
    throws
  {
    let ranking = try Ranking(outcome: data.outcome, score: data.score)
    let best = try ThresholdDecision.youden(ranking)
    for score in ranking.scores {
      let other = ThresholdDecision(ranking, threshold: score)
      #expect(best.sensitivity! + best.specificity! >= other.sensitivity! + other.specificity! - 1e-12)
    }
    #expect(!ranking.scores.contains(best.threshold))
  }

  @Test func `measures without a denominator do not exist`() throws {
    let nobody = ThresholdDecision(try Ranking(outcome: [0, 1], score: [1, 2]), threshold: 3)
    #expect(nobody.positivePredictiveValue == nil && nobody.correlation == nil && nobody.netBenefit() == nil)
    #expect(nobody.negativePredictiveValue == 0.5)
  }
}
