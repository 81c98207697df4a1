import Probability
import Testing

@testable import Validation

@Suite struct CalibrationInUseTests {
  /// Children whose risk is that of the rule after a shift and a stretch of the logit.
  private func judged(_ n: Int, shift: Double = 0, slope: Double = 1, areaBefore: Estimate? = nil) throws -> CalibrationInUse {
    var stream = RandomStream(seed: 21, task: 0)
    let logit = (0..<n).map { _ in -2.5 + 1.2 * stream.normal() }
    let outcome = logit.map { stream.bernoulli(SpecialFunctions.logistic(shift + slope * $0)) ? 1.0 : 0 }
    return try CalibrationInUse(outcome: outcome, probability: logit.map(SpecialFunctions.logistic), areaBefore: areaBefore)
  }

  @Test func `the advice follows what happened`() throws {
    #expect(try judged(8000).advice == RecalibrationAdvice.none)
    #expect(try judged(8000, shift: 0.5).advice == .interceptRefresh)
    #expect(try judged(8000, shift: -0.6, slope: 0.6).advice == .slopeRefresh)
    #expect(try judged(100).advice == .notEnoughEvents)
  }

  @Test func `a loss of area asks for a refit when chance does not explain it`() throws {
    let area = try judged(8000).area!
    func advice(_ loss: Double, _ error: Double) throws -> RecalibrationAdvice {
      try judged(8000, areaBefore: Estimate(value: area.value + loss, standardError: error)).advice
    }
    #expect(try advice(0.05, 0.01) == .refit)
    #expect(try advice(0.02, 0.001) == RecalibrationAdvice.none)
    #expect(try advice(0.05, 0.05) == RecalibrationAdvice.none)
  }

  @Test func `children without an outcome or a probability take no part`() throws {
    let outcome = [1, 0, .nan, 0, 1, 0.0], probability = [0.5, 0.2, 0.3, .nan, 0.1, 0.2]
    let found = try CalibrationInUse(outcome: outcome, probability: probability)
    #expect(found.rows == 4 && found.events == 2 && found.advice == .notEnoughEvents)
    expect(found.expected, 1.0)
    #expect(throws: ValidationError.noRows) { try CalibrationInUse(outcome: [.nan], probability: [0.5]) }
    let quiet = try CalibrationInUse(outcome: [0, 0], probability: [0.5, 0.2])
    #expect(quiet.area == nil && quiet.advice == .notEnoughEvents)
  }

  @Test func `every advice has words in both languages`() {
    #expect(Set(RecalibrationAdvice.allCases.map(\.english)).count == 5 && Set(RecalibrationAdvice.allCases.map(\.japanese)).count == 5)
  }
}
