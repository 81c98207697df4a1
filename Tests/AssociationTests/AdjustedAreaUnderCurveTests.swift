import Glibc
import Testing

@testable import Association

struct AdjustedAreaUnderCurveTests {
  private func interval(_ area: Double, _ error: Double, level: Double = 0.95) -> ClosedRange<Double> {
    AdjustedAreaUnderCurve(area: area, standardError: error, pairs: 100).interval(level: level)
  }

  // logit .75 is log 3 and its standard error .05 / (.75 · .25); 1.959963984540054 is the normal quantile.
  @Test func `the interval is that of the logit`() {
    let half = 1.959963984540054 * 0.05 / 0.1875
    #expect(abs(interval(0.75, 0.05).lowerBound - 1 / (1 + exp(half) / 3)) < 1e-12)
    #expect(abs(interval(0.75, 0.05).upperBound - 1 / (1 + exp(-half) / 3)) < 1e-12)
  }

  @Test(arguments: [0.5, 0.62, 0.97], [0.01, 0.1, 0.4]) func `turning the item round mirrors the interval, which stays between 0 and 1`(
    area: Double, error: Double
  ) {
    let one = interval(area, error), other = interval(1 - area, error)
    #expect(abs(one.lowerBound + other.upperBound - 1) < 1e-12 && abs(one.upperBound + other.lowerBound - 1) < 1e-12)
    #expect(one.lowerBound > 0 && one.upperBound < 1 && one.contains(area))
    let wide = interval(area, error, level: 0.99)
    #expect(wide.lowerBound < one.lowerBound && wide.upperBound > one.upperBound)
  }

  @Test func `an area of 0 or 1 is one point`() {
    #expect(interval(1, 0.1) == 1...1 && interval(0, 0.1) == 0...0)
  }
}
