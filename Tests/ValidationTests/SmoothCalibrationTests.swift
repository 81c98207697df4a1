import Probability
import Testing

@testable import Validation

struct SmoothCalibrationTests {
  /// numpy 2.4.6: at each row weighted least squares (lstsq) of a parabola on the nearest 525 rows, tricube weights.
  @Test func `the distances agree with weighted least squares at each row`() throws {
    let smooth = try SmoothCalibration(outcome: Ranking700.outcome, probability: Ranking700.probability)
    expect(smooth.mean, 0.042299779424746727)
    expect(smooth.median, 0.036384008980147334)
    expect(smooth.percentile90, 0.08879427189146515)
    expect(smooth.largest, 0.355002599351259)
    let first = smooth.points.first { $0.prediction == Ranking700.probability[0] }
    expect(first?.observed, 0.09880452720364306)
    #expect(smooth.points.count == Set(Ranking700.probability).count)
  }

  @Test(arguments: RandomScores.all) func `outcomes that are all alike are their own smooth`(_ data: RandomScores) throws {
    var stream = RandomStream(seed: 21, task: UInt64(data.seed))
    let p = stream.uniforms(60)
    let smooth = try SmoothCalibration(outcome: p.map { _ in data.seed % 2 == 0 ? 1 : 0 }, probability: p)
    for point in smooth.points { #expect(abs(point.observed - (data.seed % 2 == 0 ? 1 : 0)) < 1e-12) }
  }

  @Test func `predictions that are all alike are compared with the share of events`() throws {
    let smooth = try SmoothCalibration(outcome: [1, 0, 0, 0], probability: [0.5, 0.5, 0.5, 0.5])
    for point in smooth.points { expect(point.observed, 0.25) }
  }

  @Test func `two distinct predictions take their own shares`() throws {
    let smooth = try SmoothCalibration(outcome: [0, 1, 1, 0, 1, 1, 1, 0], probability: [0.2, 0.2, 0.2, 0.2, 0.6, 0.6, 0.6, 0.6])
    expect(smooth.points[0].observed, 0.5)
    expect(smooth.points[1].observed, 0.75)
  }

  @Test func `many rows are smoothed at nodes, and nearly as if at each row`() throws {
    var stream = RandomStream(seed: 22)
    let p = stream.uniforms(1600).map { $0 * $0 }
    let y = p.map { stream.bernoulli(0.05 + 0.6 * $0) ? 1.0 : 0 }
    let smooth = try SmoothCalibration(outcome: y, probability: p, threads: 2, mostPoints: 1500)
    #expect(smooth.points.count == 700)
    let whole = LocalRegression(x: p, y: y)
    let distances = p.map { abs($0 - whole.value(at: $0)) }
    #expect(abs(smooth.mean - distances.reduce(0, +) / Double(p.count)) < 1e-5)
    #expect(abs(smooth.largest - distances.max()!) < 1e-5)
  }

  @Test func `the order of the rows and the number of threads change nothing`() throws {
    let smooth = try SmoothCalibration(outcome: Ranking700.outcome, probability: Ranking700.probability)
    let turned = try SmoothCalibration(outcome: Ranking700.outcome.reversed(), probability: Ranking700.probability.reversed(), threads: 3)
    #expect(smooth == turned)
  }
}
