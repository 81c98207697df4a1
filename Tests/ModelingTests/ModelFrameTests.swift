import LinearAlgebra
import Modeling
import Tabular
import Testing

@Suite struct ModelFrameTests {
  private func table(_ columns: [Column]) -> Table {
    Table(name: "t", rows: columns[0].rows, columns: columns, lines: (0..<Int32(columns[0].rows)).map { $0 + 2 })
  }

  private func outcome(_ storage: Column.Storage, kind: ColumnKind, event: String? = nil) throws -> [Double] {
    let table = table([
      Column(name: "y", kind: kind, storage: storage), Column(name: "x", kind: .number, storage: .numbers([1, 2, 3, 5]))
    ])
    return try Blueprint(try Formula("y ~ x"), table: table, settings: BlueprintSettings(outcome: .event(event))).mold(table).outcome
  }

  @Test func `the event is 1 of 0 and 1, true of true and false, else the second level, unless it is named`() throws {
    #expect(try outcome(.numbers([0, 1, 1, 0]), kind: .number) == [0, 1, 1, 0])
    #expect(try outcome(.numbers([0, 1, 1, 0]), kind: .number, event: "0") == [1, 0, 0, 1])
    #expect(try outcome(.numbers([2, 1, 1, 2]), kind: .number) == [1, 0, 0, 1])
    #expect(try outcome(.texts(["true", "false", "true", "true"]), kind: .text) == [1, 0, 1, 1])
    #expect(try outcome(.texts(["TRUE", "false", "false", "false"]), kind: .text) == [1, 0, 0, 0])
    #expect(try outcome(.codes([0, 1, 1, 0], levels: ["no", "yes"]), kind: .category) == [0, 1, 1, 0])
    #expect(try outcome(.codes([0, 1, 1, 0], levels: ["no", "yes"]), kind: .category, event: "no") == [1, 0, 0, 1])
  }

  @Test func `rows with anything missing are left out and counted`() throws {
    let table = table([
      Column(name: "y", kind: .number, storage: .numbers([0, 1, .nan, 1, 0])),
      Column(name: "x", kind: .number, storage: .numbers([1, .nan, 3, 4, 5])),
      Column(name: "w", kind: .number, storage: .numbers([1, 2, 3, .nan, 5])),
      Column(name: "g", kind: .category, storage: .codes([2, 0, 1, 2, 0], levels: ["a", "b", "c"]))
    ])
    let formula = try Formula("y ~ x")
    let plain = try Blueprint(formula, table: table).mold(table)
    #expect(plain.rows == [0, 3, 4])
    #expect(plain.droppedMissing == 2)
    #expect(plain.design.matrix.elements == [1, 1, 1, 1, 4, 5])
    #expect(plain.outcome == [0, 1, 0])
    let groups = try plain.groups(of: "g")
    #expect(groups.codes == [1, 1, 0])
    #expect(groups.count == 2)
    #expect(throws: FormulaError.outcomeConstant(column: "y")) {
      try Blueprint(formula, table: table, settings: BlueprintSettings(companions: ["w"]))
    }
  }

  @Test func `a negative weight is refused with its line`() throws {
    let table = table([
      Column(name: "y", kind: .number, storage: .numbers([0, 1, 1, 0])),
      Column(name: "x", kind: .number, storage: .numbers([.nan, 2, 3, 5])),
      Column(name: "w", kind: .number, storage: .numbers([1, 0, -2, 1]))
    ])
    let frame = try Blueprint(try Formula("y ~ x"), table: table, settings: BlueprintSettings(companions: ["w"])).mold(table)
    #expect(throws: FormulaError.negativeWeight(column: "w", line: 4)) { try frame.weights(of: "w") }
  }

  @Test func `events are counts between 0 and the trials`() throws {
    func mold(_ events: [Double], _ trials: [Double]) throws -> ModelFrame {
      let table = table([
        Column(name: "y", kind: .number, storage: .numbers(events)), Column(name: "x", kind: .number, storage: .numbers([1, 2, 3])),
        Column(name: "n", kind: .number, storage: .numbers(trials))
      ])
      let settings = BlueprintSettings(outcome: .counts(trials: "n"))
      return try Blueprint(try Formula("y ~ ."), table: table, settings: settings).mold(table)
    }
    let frame = try mold([0, 3, 2], [1, 3, 4])
    #expect(frame.outcome == [0, 3, 2])
    #expect(frame.design.names == ["(Intercept)", "x"])
    #expect(throws: FormulaError.eventsExceedTrials(column: "y", trials: "n", line: 3)) { try mold([0, 4, 2], [1, 3, 4]) }
    #expect(throws: FormulaError.eventsExceedTrials(column: "y", trials: "n", line: 3)) { try mold([0, 0.5, 2], [1, 3, 4]) }
    #expect(throws: FormulaError.trialsNotCount(column: "n", line: 4)) { try mold([0, 1, 2], [1, 3, 0]) }
  }

  @Test func `another table gives the same columns, and unknown levels are left out`() throws {
    let training = table([
      Column(name: "y", kind: .number, storage: .numbers([0, 1, 1, 0])),
      Column(name: "g", kind: .category, storage: .codes([0, 1, 2, 1], levels: ["a", "b", "c"]))
    ])
    let blueprint = try Blueprint(try Formula("y ~ g"), table: training, settings: BlueprintSettings(references: ["g": "b"]))
    let other = table([Column(name: "g", kind: .category, storage: .codes([1, 0, 2, -1], levels: ["c", "d", "a"]))])
    let forged = try blueprint.forge(other)
    #expect(forged.keptRows == [1, 2])
    #expect(forged.design.names == ["(Intercept)", "g[a]", "g[c]"])
    #expect(forged.design.matrix.elements == [1, 1, 0, 1, 1, 0])
    #expect(throws: FormulaError.noColumn("g", known: ["y"])) { try blueprint.forge(table([training["y"]!])) }
  }
}
