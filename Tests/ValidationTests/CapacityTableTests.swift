import Testing

@testable import Validation

struct CapacityTableTests {
  private let outcome = [1.0, 1, 0, 0, 1, 0, 0]
  private let score = [9.0, 5, 5, 5, 5, 2, 1]
  private let probability = [0.9, 0.5, 0.5, 0.5, 0.5, 0.2, 0.1]

  private func table(_ cut: CapacityTable.Cut, _ capacities: [Int]) throws -> [CapacityTable.Row] {
    try CapacityTable(Ranking(outcome: outcome, score: score), capacities: capacities, cut: cut, probability: probability).rows
  }

  @Test func `within a capacity a group of ties that does not fit is left out`() throws {
    let rows = try table(.within, [1, 3, 5, 7])
    #expect(rows.map(\.threshold) == [9, 9, 5, 1])
    #expect(rows.map(\.flagged) == [1, 1, 5, 7])
    #expect(rows.map(\.found) == [1, 1, 3, 3])
    for (row, expected) in zip(rows, [0.9, 0.9, 2.9, 3.2]) { expect(row.expected, expected) }
    #expect(rows[2].interval == (try ProportionInterval.wilson(events: 3, trials: 5)))
  }

  @Test func `all in, the group at the capacity is flagged whole`() throws {
    let rows = try table(.allIn, [1, 3, 6])
    #expect(rows.map(\.threshold) == [9, 5, 2])
    #expect(rows.map(\.flagged) == [1, 5, 6])
    #expect(rows[1].precision == 0.6 && rows[1].recall == 1)
  }

  @Test func `nobody is flagged when the highest scores alone are too many`() throws {
    let ranking = try Ranking(outcome: [1, 0, 1], score: [4, 4, 4])
    let row = try CapacityTable(ranking, capacities: [2]).rows[0]
    #expect(row.threshold == nil && row.flagged == 0 && row.precision == nil && row.expected == nil)
  }

  @Test(arguments: RandomScores.all) func `flagged children and found events are those from the threshold on`(_ data: RandomScores) throws {
    let ranking = try Ranking(outcome: data.outcome, score: data.score)
    for row in try CapacityTable(ranking, capacities: [1, 5, 20], cut: .allIn).rows {
      let flagged = data.score.indices.filter { data.score[$0] >= row.threshold! }
      #expect(row.flagged == Double(flagged.count) && row.found == flagged.reduce(0) { $0 + data.outcome[$1] })
      #expect(flagged.count >= row.capacity)
    }
  }
}
