import Regression
import Testing

@testable import Validation

/// Limits of a share or an area on the scale of log odds.
struct EstimateLogitTests {
  @Test func `limits are those of the logit, mapped back`() throws {
    // R 4.2.2: plogis(qlogis(0.8) + c(-1, 1) * qnorm(0.975) * 0.05 / (0.8 * 0.2))
    let limits = try Estimate(value: 0.8, standardError: 0.05).logitInterval()
    #expect(abs(limits.low - 0.684343549345463) < 1e-12 && abs(limits.high - 0.880669252726960) < 1e-12)
  }

  @Test func `they stay within 0 and 1, and at the ends they are the estimate`() throws {
    let wide = try Estimate(value: 0.97, standardError: 0.2).logitInterval()
    #expect(wide.low > 0 && wide.high < 1 && wide.low < 0.97 && wide.high > 0.97)
    let end = try Estimate(value: 1, standardError: 0).logitInterval()
    #expect(end.low == 1 && end.high == 1)
    #expect(throws: ValidationError.settingOutOfRange(name: "level")) {
      try Estimate(value: 0.5, standardError: 0.1).logitInterval(level: 1)
    }
  }
}
