import Testing

@testable import Scorecards

struct CandidateColumnCheckTests {
  private let numbers = CandidateColumn(Feature(item: "x"), values: .numbers([1, 2, .nan, 4], decimals: 0))
  private let codes = CandidateColumn(Feature(item: "g"), values: .codes([0, 1, -1, 2], levels: ["a", "b", "c"]))

  @Test func `a column that fits is accepted`() throws {
    try numbers.check(rows: .all(4))
    try codes.check(rows: .all(4))
    try numbers.missing([0, 0, 2, 0], reasons: [.empty, MissingReason("refused")]).check(rows: .all(4))
  }

  @Test func `rows that the column has not are refused`() {
    for rows in [RowSubset.all(5), .indices([0, 4]), .indices([-1]), .ranges([2..<5])] {
      #expect(throws: ScorecardsError.rowOutside(rows: 4)) { try numbers.check(rows: rows) }
    }
  }

  @Test func `a reason for each row, and a name for each reason`() {
    #expect(throws: ScorecardsError.lengthsDiffer(what: "x", count: 3, rows: 4)) {
      try numbers.missing([0, 0, 1], reasons: [.empty]).check(rows: .all(4))
    }
    #expect(throws: ScorecardsError.unknownCode(item: "x", code: 2)) {
      try numbers.missing([0, 0, 2, 0], reasons: [.empty]).check(rows: .all(4))
    }
  }

  @Test func `a level that has no name is refused, but only in rows that are asked for`() throws {
    let column = CandidateColumn(Feature(item: "g"), values: .codes([0, 1, -1, 3], levels: ["a", "b", "c"]))
    #expect(throws: ScorecardsError.unknownCode(item: "g", code: 3)) { try column.check(rows: .all(4)) }
    try column.check(rows: .all(3))
  }

  @Test(arguments: [-1, 10]) func `decimals lie between 0 and 9`(decimals: Int) throws {
    let column = CandidateColumn(Feature(item: "x"), values: .numbers([1], decimals: decimals))
    #expect(throws: ScorecardsError.invalidDecimals(item: "x", decimals: decimals)) { try column.check(rows: .all(1)) }
    try CandidateColumn(Feature(item: "x"), values: .numbers([1], decimals: decimals < 0 ? 0 : 9)).check(rows: .all(1))
  }
}
