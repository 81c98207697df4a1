import Regression
import Testing

@testable import Validation

/// References: spdep 1.2-7 in R 4.2.2, `EBest(n = c(2, 15, 7, 30, 0), x = c(5.5, 9.25, 8, 16.5, 3.75))`; limits `qgamma(p, 15 + m^2 / A, rate = 9.25 + m / A)`.
struct GammaPoissonTests {
  private let observed = [2.0, 15, 7, 30, 0]
  private let expected = [5.5, 9.25, 8, 16.5, 3.75]

  @Test func `moments and ratios are those of EBest`() throws {
    let whole = try GammaPoisson(observed: observed, expected: expected)
    expect(whole.mean, 1.2558139534883721)
    expect(whole.variance, 0.27044251956366611)
    let reference = [0.77206066340139057, 1.49936008801247467, 1.01486017858620992, 1.69467444792519739, 0.69475205501938087]
    for g in observed.indices { expect(whole.ratio(observed: observed[g], expected: expected[g]), reference[g]) }
    let limits = try whole.interval(observed: 15, expected: 9.25)
    expect(limits?.low, 0.92611363383055167)
    expect(limits?.high, 2.2084720549648029)
  }

  @Test func `groups that chance explains all have the ratio of the whole`() throws {
    let whole = try GammaPoisson(observed: [17, 56, 33], expected: [16.6, 57.2, 30.8])
    #expect(whole.variance == 0)
    #expect(whole.ratio(observed: 17, expected: 16.6) == whole.mean)
    #expect(try whole.interval(observed: 17, expected: 16.6) == nil)
  }

  @Test func `a ratio lies between its own and that of the whole`() throws {
    let whole = try GammaPoisson(observed: observed, expected: expected)
    for g in observed.indices {
      let (raw, drawn) = (observed[g] / expected[g], whole.ratio(observed: observed[g], expected: expected[g]))
      #expect(min(raw, whole.mean) <= drawn && drawn <= max(raw, whole.mean))
    }
  }

  @Test func `impossible counts are refused with their place`() {
    #expect(throws: ValidationError.noRows) { try GammaPoisson(observed: [], expected: []) }
    #expect(throws: ValidationError.countsImpossible(place: 1)) { try GammaPoisson(observed: [1, 2], expected: [1, 0]) }
    #expect(throws: ValidationError.lengthMismatch(role: .groups, expected: 2, found: 1)) {
      try GammaPoisson(observed: [1, 2], expected: [1])
    }
  }
}
