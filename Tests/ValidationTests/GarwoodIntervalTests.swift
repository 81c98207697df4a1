import Regression
import Testing

@testable import Validation

/// References: R 4.2.2, `c(qchisq(.025, 2 * o), qchisq(.975, 2 * o + 2)) / 2 / e`.
struct GarwoodIntervalTests {
  @Test func `the limits are those of the formula`() throws {
    let expected = 17 / 1.0262706450036145
    let limits = try GarwoodInterval.ratio(observed: 17, expected: expected)
    expect(limits.low, 0.59784046997154361)
    expect(limits.high, 1.6431587190521213)
  }

  @Test func `no event has the lower limit zero`() throws {
    let limits = try GarwoodInterval.ratio(observed: 0, expected: 2)
    #expect(limits.low == 0)
    expect(limits.high, 3.688879454113936 / 2)
  }

  /// Fay and Feuer's formula in R: `v / (2 * y) * qchisq(.025, 2 * y^2 / v)` and the same with `y + 20`, `v + 400` above.
  @Test func `weighted counts have gamma limits`() throws {
    var count = WeightedCount()
    for (weight, rows) in [(1.0, 12), (20, 2), (4, 5)] { for _ in 0..<rows { count.add(weight) } }
    let limits = try GarwoodInterval.weighted(count, heaviest: 20)
    expect(limits.low, 25.893908826654076)
    expect(limits.high, 174.68416650829965)
    expect(try GarwoodInterval.weighted(WeightedCount(), heaviest: 20).high, 73.777589082278709)
  }

  @Test(arguments: [0, 1, 7, 400]) func `equal weights scale the limits`(_ rows: Int) throws {
    var count = WeightedCount()
    for _ in 0..<rows { count.add(8) }
    let (limits, plain) = try (GarwoodInterval.weighted(count, heaviest: 8), GarwoodInterval.ratio(observed: rows, expected: 1))
    expect(limits.low, 8 * plain.low)
    expect(limits.high, 8 * plain.high)
  }

  /// R 4.2.2: `uniroot(function(l) ppois(x, l) - dpois(x, l) / 2 - a, c(1e-9, 200), tol = 1e-14)` at a = .975 and .025.
  @Test(arguments: [(17, 10.23393792608412, 26.66629049720087), (3, 0.7630962977977835, 8.164469208368368), (0, 0, 2.995732273553991)])
  func `mid-P limits share the tail at the count itself`(_ count: Int, _ low: Double, _ high: Double) throws {
    let limits = try GarwoodInterval.midP(WeightedCount(ofOnes: count), heaviest: 1)
    let outer = try GarwoodInterval.weighted(WeightedCount(ofOnes: count), heaviest: 1)
    #expect(abs(limits.low - low) < 1e-9 && abs(limits.high - high) < 1e-9)
    #expect(limits.low >= outer.low && limits.high < outer.high)
  }

  @Test func `impossible numbers are refused`() {
    #expect(throws: ValidationError.settingOutOfRange(name: "observed")) { try GarwoodInterval.ratio(observed: -1, expected: 1) }
    #expect(throws: ValidationError.settingOutOfRange(name: "expected")) { try GarwoodInterval.ratio(observed: 1, expected: 0) }
    #expect(throws: ValidationError.settingOutOfRange(name: "level")) { try GarwoodInterval.ratio(observed: 1, expected: 1, level: 1) }
  }
}
