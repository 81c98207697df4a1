import Testing
import Validation

@testable import Studies

struct ThresholdTableTests {
  // Scores 9 9 8 7 7 7 5 3 2 1; the ninth row is not judged.
  private static let table: EvaluationTable = {
    var table = EvaluationTable(
      outcome: OutcomeColumn(name: "support", label: "支援", source: .label, values: [1, 0, 1, 1, 0, 0, 0, 1, .nan, 0]),
      scores: [NamedScore(name: "card", label: "点数表", kind: .judged, values: [9, 9, 8, 7, 7, 7, 5, 3, 2, 1])])
    table.probability = [0.9, 0.85, 0.8, 0.5, 0.45, 0.5, 0.3, 0.2, 0.1, 0.05]
    table.known = [true, false, false, true, false, false, false, true, false, false]
    table.groups = [LabelColumn(name: "sex", label: "性別", levels: ["f", "m"], codes: [0, 1, 0, 1, 0, 1, 0, -1, 1, 1])]
    return table
  }()
  private static let rows = [0, 1, 2, 3, 4, 5, 6, 7, 9]

  @Test func `a step flags whole groups of equal score, never more than its share`() throws {
    let table = try ThresholdTable(Self.table, rows: Self.rows, shares: [0.5, 0.1, 0.3, 1])
    #expect(table.rows == 9 && table.events == 4 && table.newEvents == 1)
    #expect(table.steps.map(\.share) == [0.1, 0.3, 0.5, 1])
    // One child of nine: the two best are equal, so nobody; three; five would part the three sevens; all.
    #expect(table.steps.map(\.flagged) == [0, 3, 3, 9] && table.steps.map(\.found) == [0, 2, 2, 4])
    #expect(table.steps.map(\.newlyFound) == [0, 1, 1, 1])
    #expect(table.steps.map(\.threshold) == [nil, 8, 8, 1] && table.steps.map(\.probability) == [nil, 0.8, 0.8, 0.05])
  }

  @Test func `groups add up to the whole at every step, children without a value among them`() throws {
    let table = try ThresholdTable(Self.table, rows: Self.rows, shares: [0.3, 0.7, 1])
    let sex = table.attributes[0]
    #expect(sex.label == "性別" && sex.groups.map(\.level) == ["f", "m", ThresholdTable.missing])
    #expect(sex.groups.map(\.rows) == [4, 4, 1] && sex.groups.map(\.events) == [2, 1, 1])
    #expect(sex.groups.map(\.flagged) == [[2, 3, 4], [1, 3, 4], [0, 0, 1]] && sex.groups.map(\.found) == [[2, 2, 2], [0, 1, 1], [0, 0, 1]])
    for k in table.steps.indices {
      #expect(sex.groups.reduce(0) { $0 + $1.flagged[k] } == table.steps[k].flagged)
      #expect(sex.groups.reduce(0) { $0 + $1.found[k] } == table.steps[k].found)
    }
  }

  @Test func `what is not recorded is nil, and a missing outcome is an error`() throws {
    var bare = Self.table
    (bare.known, bare.probability, bare.groups) = (nil, nil, [])
    let table = try ThresholdTable(bare, rows: Self.rows)
    #expect(table.newEvents == nil && table.steps.allSatisfy { $0.newlyFound == nil && $0.probability == nil } && table.attributes.isEmpty)
    #expect(table.steps.map(\.share) == ThresholdTable.shares)
    #expect(throws: ValidationError.self) { try ThresholdTable(bare, rows: [0, 8]) }
  }
}
