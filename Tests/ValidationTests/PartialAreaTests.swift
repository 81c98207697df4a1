import Testing

@testable import Validation

struct PartialAreaTests {
  @Test(arguments: RandomScores.all) func `the whole range gives the whole area`(_ data: RandomScores) throws {
    let ranking = try Ranking(outcome: data.outcome, score: data.score)
    let whole = try PartialArea(ranking, specificity: 0...1)
    expect(whole.estimate, try AreaUnderCurve(ranking).estimate)
    expect(whole.corrected, whole.estimate)
  }

  @Test(arguments: RandomScores.all) func `neighbouring ranges add up`(_ data: RandomScores) throws {
    let ranking = try Ranking(outcome: data.outcome, score: data.score)
    let parts = try [0...0.3, 0.3...0.8, 0.8...1].map { try PartialArea(ranking, specificity: $0).estimate }
    expect(parts.reduce(0, +), try AreaUnderCurve(ranking).estimate)
  }

  @Test func `a score that says nothing has a corrected area of one half, a perfect one of one`() throws {
    expect(try PartialArea(Ranking(outcome: [0, 1], score: [1, 1]), specificity: 0.9...1).corrected, 0.5)
    expect(try PartialArea(Ranking(outcome: [0, 1], score: [1, 1]), specificity: 0.3...0.8).corrected, 0.5)
    expect(try PartialArea(Ranking(outcome: [0, 1], score: [1, 2]), specificity: 0.9...1).corrected, 1)
  }

  @Test func `a range without width is refused`() throws {
    let ranking = try Ranking(outcome: [0, 1], score: [1, 2])
    #expect(throws: ValidationError.settingOutOfRange(name: "specificity")) { try PartialArea(ranking, specificity: 0.5...0.5) }
  }
}
