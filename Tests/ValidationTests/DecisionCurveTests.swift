import Probability
import Testing

@testable import Validation

struct DecisionCurveTests {
  /// The cluster of each of the 700 rows: a hundred clusters of seven.
  static let clusters = Ranking700.outcome.indices.map { Int32($0 % 100) }

  private func settings(_ thresholds: [Double], clusters: [Int32]? = nil) -> DecisionCurve.Settings {
    var settings = DecisionCurve.Settings()
    (settings.thresholds, settings.clusters) = (thresholds, clusters)
    return settings
  }

  /// R 4.2.2: `z <- ifelse(p >= t, y - t / (1 - t) * (1 - y), 0)`; `mean(z)`, `mean(z) ± qnorm(.975) * sd(z) / sqrt(n)`.
  @Test func `net benefit and its limits are those of a mean`() throws {
    let curve = try DecisionCurve(
      outcome: Ranking700.outcome, probability: Ranking700.probability, settings: settings([0.2, 0.05]))
    #expect(curve.points.map(\.threshold) == [0.05, 0.2])
    expect(curve.points[0].netBenefit, 0.105263157894736836)
    expect(curve.points[0].low, 0.079239629119036425)
    expect(curve.points[0].high, 0.131286686670437247)
    expect(curve.points[0].netBenefitOfAll, 0.106766917293233093)
    expect(curve.points[0].avoidedPer100, -2.857142857142888293, within: 1e-10)
    expect(curve.points[1].netBenefit, 0.038928571428571430)
    expect(curve.points[1].low, 0.016403485245441218)
    expect(curve.points[1].high, 0.061453657611701643)
    expect(curve.points[1].avoidedPer100, 39.857142857142846992, within: 1e-10)
  }

  /// R 4.2.2, sandwich 3.0-2: `vcovCL(lm(z ~ 1), cluster, type = "HC0")`.
  @Test func `rows of one child widen or narrow the limits as the clustered sandwich does`() throws {
    let curve = try DecisionCurve(
      outcome: Ranking700.outcome, probability: Ranking700.probability, settings: settings([0.05, 0.2], clusters: Self.clusters))
    expect(curve.points[0].low, 0.079583585487244202)
    expect(curve.points[0].high, 0.130942730302229471)
    expect(curve.points[1].low, 0.016458058115604378)
    expect(curve.points[1].high, 0.061399084741538483)
  }

  @Test func `every row its own cluster is the same as no clusters`() throws {
    let rows = Ranking700.outcome.indices.map { Int32($0) }
    let plain = try DecisionCurve(outcome: Ranking700.outcome, probability: Ranking700.probability)
    var settings = DecisionCurve.Settings()
    (settings.clusters, settings.threads) = (rows, 3)
    let clustered = try DecisionCurve(outcome: Ranking700.outcome, probability: Ranking700.probability, settings: settings)
    #expect(plain.points.count == 100)
    for (a, b) in zip(plain.points, clustered.points) { expect(a.low, b.low!, within: 1e-9) }
  }

  @Test(arguments: RandomScores.all) func `at threshold zero the benefit is the share of events`(_ data: RandomScores) throws {
    let curve = try DecisionCurve(outcome: data.outcome, probability: data.score.map { $0 / 20 })
    expect(curve.points[0].netBenefit, data.outcome.reduce(0, +) / Double(data.outcome.count))
    #expect(curve.points[0].avoidedPer100 == nil)
    for point in curve.points { #expect(point.low! <= point.netBenefit && point.netBenefit <= point.high!) }
  }

  @Test(arguments: RandomScores.all) func `between the points of a thinned curve lie no few events and no few others`(_ data: RandomScores)
    throws
  {
    let p = data.score.map { min($0 / 20, 1) }
    var settings = DecisionCurve.Settings()
    settings.smallest = 5
    let curve = try DecisionCurve(outcome: data.outcome, probability: p, settings: settings)
    let thresholds = [-1] + curve.points.map(\.threshold) + [2]
    for (low, high) in zip(thresholds, thresholds.dropFirst()) {
      let rows = p.indices.filter { p[$0] >= low && p[$0] < high }
      let events = rows.count { data.outcome[$0] == 1 }
      #expect(!(1..<5 ~= events) && !(1..<5 ~= rows.count - events))
    }
  }

  @Test func `thresholds of one and more and probabilities outside the range are refused`() {
    #expect(throws: ValidationError.settingOutOfRange(name: "thresholds")) {
      try DecisionCurve(outcome: [0, 1], probability: [0.1, 0.2], settings: settings([1]))
    }
    #expect(throws: ValidationError.probabilityOutOfRange(row: 1)) { try DecisionCurve(outcome: [0, 1], probability: [0.1, 2]) }
    #expect(throws: ValidationError.lengthMismatch(role: .clusters, expected: 2, found: 1)) {
      try DecisionCurve(outcome: [0, 1], probability: [0.1, 0.2], settings: settings([0.1], clusters: [0]))
    }
  }

  @Test func `usual thresholds reach past four times the share of events`() {
    #expect(DecisionCurve.usualThresholds(shareOfEvents: 0.026).last == 0.198)
    #expect(DecisionCurve.usualThresholds(shareOfEvents: 0.9).last == 0.99)
    #expect(DecisionCurve.usualThresholds(shareOfEvents: 0).last == 0.099)
  }
}
