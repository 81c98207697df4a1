import Regression
import Testing

@testable import Validation

struct ProportionIntervalTests {
  /// mpmath, 30 digits: Wilson's formula for 8 of 30 at 0.95.
  @Test func `the limits are those of the formula`() throws {
    let limits = try ProportionInterval.wilson(events: 8, trials: 30)
    expect(limits.low, 0.14182663319596321)
    expect(limits.high, 0.444479616951888884)
  }

  @Test func `none and all end at zero and one exactly`() throws {
    #expect(try ProportionInterval.wilson(events: 0, trials: 9).low == 0)
    #expect(try ProportionInterval.wilson(events: 9, trials: 9).high == 1)
    #expect(try ProportionInterval.wilson(events: 0, trials: 0).high == 1)
  }

  @Test func `a level of one is refused`() {
    #expect(throws: ValidationError.settingOutOfRange(name: "level")) { try ProportionInterval.wilson(events: 1, trials: 2, level: 1) }
  }
}
