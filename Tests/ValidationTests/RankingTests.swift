import Testing

@testable import Validation

struct RankingTests {
  @Test func `equal scores stand together in the order of the file`() throws {
    let ranking = try Ranking(outcome: [1, 0, 0, 1, 1], score: [3, 1, 3, 0, 1])
    #expect(ranking.order == [3, 1, 4, 0, 2])
    #expect(ranking.scores == [0, 1, 3])
    #expect(ranking.starts == [0, 1, 3, 5])
    #expect(ranking.counts == [1, 2, 2])
    #expect(ranking.events == [1, 1, 1])
    #expect(ranking.prevalence == 0.6)
  }

  @Test func `minus zero and zero are one score`() throws {
    #expect(try Ranking(outcome: [1, 0], score: [-0.0, 0]).scores.count == 1)
  }

  @Test func `wrong rows are named`() {
    #expect(throws: ValidationError.noRows) { try Ranking(outcome: [], score: []) }
    #expect(throws: ValidationError.lengthMismatch(role: .outcome, expected: 2, found: 1)) { try Ranking(outcome: [1], score: [1, 2]) }
    #expect(throws: ValidationError.outcomeNotBinary(row: 1)) { try Ranking(outcome: [1, 0.5], score: [1, 2]) }
    #expect(throws: ValidationError.outcomeNotBinary(row: 0)) { try Ranking(outcome: [.nan, 0], score: [1, 2]) }
    #expect(throws: ValidationError.scoreMissing(row: 1)) { try Ranking(outcome: [1, 0], score: [1, .nan]) }
  }
}
