import Testing

@testable import Validation

struct RankingCurvesTests {
  @Test(arguments: RandomScores.all) func `the whole curve has the area of the ranking`(_ data: RandomScores) throws {
    let ranking = try Ranking(outcome: data.outcome, score: data.score)
    let points = try RankingCurves(ranking, smallest: 0, most: .max).points
    #expect(points.count == ranking.scores.count + 1)
    let area = zip(points, points.dropFirst()).reduce(0.0) {
      $0 + ($1.1.falsePositiveShare - $1.0.falsePositiveShare) * 0.5 * ($1.0.sensitivity + $1.1.sensitivity)
    }
    expect(area, try AreaUnderCurve(ranking).estimate, within: 1e-12)
    let precision = points.last?.precision
    expect(precision, ranking.prevalence)
  }

  @Test(arguments: RandomScores.all, [1, 4, 10]) func `between drawn points lie enough events and others`(
    _ data: RandomScores, smallest: Int
  ) throws {
    let ranking = try Ranking(outcome: data.outcome, score: data.score)
    let points = try RankingCurves(ranking, smallest: smallest).points
    #expect(points.first?.sensitivity == 0 && points.last?.sensitivity == 1 && points.last?.falsePositiveShare == 1)
    guard points.count > 2 else { return }
    for (a, b) in zip(points, points.dropFirst()) {
      #expect((b.sensitivity - a.sensitivity) * ranking.totalEvents > Double(smallest) - 1e-9)
      #expect((b.falsePositiveShare - a.falsePositiveShare) * ranking.totalOthers > Double(smallest) - 1e-9)
      #expect(a.threshold > b.threshold)
    }
  }

  @Test func `a point is what a threshold does`() throws {
    let ranking = try Ranking(outcome: Ranking700.outcome, score: Ranking700.probability)
    let points = try RankingCurves(ranking, smallest: 10).points
    #expect(points.count > 5 && points.count < 12)
    for point in points.dropFirst().dropLast() {
      let decision = ThresholdDecision(ranking, threshold: point.threshold)
      expect(point.sensitivity, decision.sensitivity!)
      expect(1 - point.falsePositiveShare, decision.specificity!)
      expect(point.precision, decision.positivePredictiveValue!)
    }
  }

  @Test func `a long curve has few points`() throws {
    let n = 20_000
    let ranking = try Ranking(outcome: (0..<n).map { Double($0 % 2) }, score: (0..<n).map { Double($0) })
    let points = try RankingCurves(ranking, smallest: 0, most: 50).points
    #expect(points.count > 45 && points.count <= 101)
  }

  @Test func `one class has no curve`() throws {
    #expect(throws: ValidationError.oneClassOnly(events: true)) {
      try RankingCurves(try Ranking(outcome: [1, 1], score: [1, 2]), smallest: 1)
    }
  }
}
