import Regression
import Testing

@testable import Validation

/// References: Spiegelhalter's formula in R 4.2.2, `r <- qpois(p, l); (r - (ppois(r, l) - p) / dpois(r, l)) / E`.
struct FunnelLimitsTests {
  @Test func `the limits are interpolated between counts`() throws {
    let limits = try FunnelLimits(expected: 12.5, ratio: 1.1)
    expect(limits.warning.low, 0.51428344284407446, within: 1e-11)
    expect(limits.warning.high, 1.6769879383243782, within: 1e-11)
    expect(limits.alarm.low, 0.26116559066232803, within: 1e-11)
    expect(limits.alarm.high, 2.0825187342416895, within: 1e-11)
  }

  @Test func `a small group has no lower limit`() throws {
    let limits = try FunnelLimits(expected: 0.7)
    #expect(limits.warning.low == 0 && limits.alarm.low == 0)
    expect(limits.alarm.high, 5.652614472018465, within: 1e-11)
  }

  @Test func `a ratio is inside, outside the first or outside the second limits`() throws {
    let limits = try FunnelLimits(expected: 12.5)
    #expect(limits.position(of: 1) == .inside && limits.position(of: 1.7) == .warning && limits.position(of: 0.1) == .alarm)
  }

  @Test func `an expectation of nothing is refused`() {
    #expect(throws: ValidationError.settingOutOfRange(name: "expected")) { try FunnelLimits(expected: 0) }
    #expect(throws: ValidationError.settingOutOfRange(name: "ratio")) { try FunnelLimits(expected: 1, ratio: 0) }
  }
}
