import Probability
import Testing

@testable import Validation

struct CalibrationCurveTests {
  private static let curve = Result { () throws(ValidationError) in
    try CalibrationCurve(outcome: Ranking700.outcome, probability: Ranking700.probability)
  }

  /// R 4.2.2, rms 6.5-0: `glm(y ~ rcs(qlogis(p), quantile(qlogis(p), c(.05, .275, .5, .725, .95))), binomial)` at its fixed point;
  /// `plogis(eta ± qnorm(.975) * se)` with the covariance from the weights at the estimate.
  @Test func `curve and band agree with a restricted cubic spline of rms`() throws {
    let points = try Self.curve.get().points
    #expect(points.count == 100)
    expect(points[0].prediction, 0.0023500321165357721)
    expect(points[0].observed, 0.00061327263355353168, within: 1e-8)
    expect(points[0].low, 2.4226428914854729e-06, within: 1e-7)
    expect(points[0].high, 0.13452529183104805, within: 1e-8)
    expect(points[49].prediction, 0.0841400803824442628)
    expect(points[49].observed, 0.13879295348646583652, within: 1e-9)
    expect(points[49].low, 9.2562893760587406e-02, within: 1e-9)
    expect(points[49].high, 0.20294843829095185, within: 1e-9)
    expect(points[99].high, 0.95799949466983325, within: 1e-9)
  }

  /// sandwich 3.0-2: `vcovCL(fit, cluster, type = "HC1")`.
  @Test func `the band of rows in clusters is that of the clustered sandwich`() throws {
    let points = try CalibrationCurve(
      outcome: Ranking700.outcome, probability: Ranking700.probability, clusters: DecisionCurveTests.clusters, threads: 2
    ).points
    expect(points[49].low, 9.3901617147153074e-02, within: 1e-8)
    expect(points[49].high, 0.200398907054138931, within: 1e-8)
    expect(points[99].low, 7.2592799658123452e-01, within: 1e-8)
    expect(points[0].high, 0.019959014566829004, within: 1e-8)
  }

  @Test(arguments: RandomScores.all) func `a card's few predictions have a curve inside its band`(_ data: RandomScores) throws {
    let p = data.score.map { SpecialFunctions.logistic(0.7 * ($0 - 4)) }
    let curve = try CalibrationCurve(outcome: data.outcome, probability: p)
    #expect(!curve.points.isEmpty)
    for point in curve.points { #expect(point.low <= point.observed && point.observed <= point.high && point.observed.isFinite) }
    for (a, b) in zip(curve.points, curve.points.dropFirst()) { #expect(a.prediction < b.prediction) }
  }

  @Test func `equal predictions are compared with the share of events`() throws {
    let points = try CalibrationCurve(outcome: [1, 0, 0, 0], probability: [0.5, 0.5, 0.5, 0.5]).points
    #expect(points.count == 1)
    expect(points[0].observed, 0.25, within: 1e-9)
  }

  @Test func `predictions that are right lie inside the band nearly everywhere`() throws {
    var stream = RandomStream(seed: 31)
    let p = stream.uniforms(20_000).map { 0.001 + 0.4 * $0 * $0 }
    let points = try CalibrationCurve(outcome: p.map { stream.bernoulli($0) ? 1 : 0 }, probability: p).points
    #expect(points.count { $0.low <= $0.prediction && $0.prediction <= $0.high } > 80)
  }

  @Test func `a prediction of one, one class and a score that separates have no curve`() {
    #expect(throws: ValidationError.probabilityWithoutLogit(row: 1)) { try CalibrationCurve(outcome: [0, 1], probability: [0.5, 1]) }
    #expect(throws: ValidationError.oneClassOnly(events: false)) { try CalibrationCurve(outcome: [0, 0], probability: [0.5, 0.2]) }
    let separated = try? CalibrationCurve(outcome: [0, 0, 1, 1], probability: [0.1, 0.2, 0.8, 0.9])
    #expect(separated == nil)
  }
}
