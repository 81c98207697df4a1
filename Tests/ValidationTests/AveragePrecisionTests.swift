import Testing

@testable import Validation

struct AveragePrecisionTests {
  /// scikit-learn 1.9.1: average_precision_score(y, p).
  @Test func `the value agrees with scikit-learn`() throws {
    let precision = try AveragePrecision(Ranking(outcome: Ranking700.outcome, score: Ranking700.probability))
    expect(precision.estimate, 0.44203635117960266)
    expect(precision.prevalence, 106.0 / 700)
  }

  @Test func `a score that says nothing has the prevalence, a perfect one has one`() throws {
    expect(try AveragePrecision(Ranking(outcome: [0, 1, 0, 0], score: [1, 1, 1, 1])).estimate, 0.25)
    expect(try AveragePrecision(Ranking(outcome: [0, 1, 1, 0], score: [1, 3, 4, 2])).estimate, 1)
  }

  @Test func `events are needed`() {
    #expect(throws: ValidationError.oneClassOnly(events: false)) { try AveragePrecision(Ranking(outcome: [0, 0], score: [1, 2])) }
  }
}
