import Glibc
import Regression
import Testing

@testable import Validation

/// R 4.2.2, metafor 3.8.1: `r <- rma(yi, sei = sei, method = "REML", test = "knha", control = list(threshold = 1e-14, maxiter = 10000))` and
/// `predict(r)`: mean, its error, limits, prediction limits, τ², I².
struct MetaAnalysisTests {
  private func estimates(_ values: [Double], _ errors: [Double]) -> [Estimate] {
    zip(values, errors).map { Estimate(value: $0, standardError: $1) }
  }

  private func check(_ found: MetaAnalysis?, _ reference: [Double]) {
    guard let found else { return #expect(Bool(false), "no answer") }
    let values = [
      found.mean.value, found.mean.standardError, found.interval.low, found.interval.high, found.prediction?.low, found.prediction?.high,
      found.betweenVariance, found.heterogeneity
    ]
    for (value, expected) in zip(values, reference) {
      #expect(abs((value ?? .nan) - expected) < 1e-8 * max(1, abs(expected)), "\(value ?? .nan) for \(expected)")
    }
  }

  private let areas = [0.72, 0.75, 0.69, 0.81, 0.77, 0.74, 0.70], errors = [0.03, 0.04, 0.05, 0.045, 0.02, 0.06, 0.035]

  @Test func `places that hardly differ agree with metafor`() {
    check(
      MetaAnalysis(estimates(areas, errors)),
      [
        0.7436339825490601, 0.01455175581693376, 0.7080271187856372, 0.779240846312483, 0.6856073758955439, 0.8016605892025763,
        0.0003506106463211355, 0.2181348034629364
      ])
  }

  @Test func `places that differ much agree with metafor`() {
    check(
      MetaAnalysis(estimates([1.2, 0.8, 0.3, 1.9, 0.9], [0.2, 0.3, 0.25, 0.4, 0.1])),
      [
        0.9721990417387845, 0.2414596277471585, 0.3017996401773047, 1.642598443300264, -0.4080501258983684, 2.352448209375937,
        0.1888336990172022, 0.807092712074041
      ])
  }

  @Test func `places that do not differ agree with metafor`() {
    check(
      MetaAnalysis(estimates([0.1, -0.1, 0.05], [0.3, 0.2, 0.4])),
      [-0.02540983606557377, 0.06421753208459309, -0.301715575787122, 0.2508959036559744, -0.301715575787122, 0.2508959036559744, 0, 0])
  }

  @Test func `areas are put together as logits and transformed back`() {
    let logistic = { (x: Double) in 1 / (1 + exp(-x)) }
    guard let found = MetaAnalysis(areas: estimates(areas, errors)), let prediction = found.prediction else { return #expect(Bool(false)) }
    expect(found.mean.value, logistic(1.047170083442452), within: 1e-9)
    expect(found.interval.low, logistic(0.864284175838561), within: 1e-9)
    expect(found.interval.high, logistic(1.230055991046343), within: 1e-9)
    expect(prediction.low, logistic(0.7529322299057712), within: 1e-9)
    expect(prediction.high, logistic(1.341407936979133), within: 1e-9)
    expect(found.betweenVariance, 0.008873443891234034, within: 1e-8)
    expect(found.mean.standardError, 0.07474151858732232 * found.mean.value * (1 - found.mean.value), within: 1e-8)
  }

  @Test func `two places have a mean and no prediction, one has nothing`() {
    let two = MetaAnalysis(estimates([0.2, 0.9], [0.1, 0.2]))
    expect(two?.mean.value, 0.5285714285714285, within: 1e-9)
    expect(two?.betweenVariance, 0.22, within: 1e-9)
    #expect(two?.prediction == nil)
    #expect(MetaAnalysis(estimates([0.2], [0.1])) == nil)
    #expect(MetaAnalysis(estimates([0.2, .nan, 0.3], [0.1, 0.1, 0])) == nil)
    #expect(MetaAnalysis(areas: estimates([0.7, 1], [0.1, 0])) == nil)
  }
}
