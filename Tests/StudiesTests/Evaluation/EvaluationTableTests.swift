import Foundation
import Tabular
import Testing
import Validation

@testable import Studies

/// Tables of scores, as a vendor hands them over.
struct EvaluationTableTests {
  private func table(_ text: String) throws -> Table {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("kizashi-\(UUID().uuidString).csv").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return try TableReader(path: path, name: "vendor").read()
  }

  private static let rows = """
    id,year,risk,other,listed,sex,ward,home,audit,known
    a,2021,0.9,3,yes,f,北,h1,1,1
    b,2021,0.1,2,no,m,北,h2,,0
    a,2022,0.5,1,no,f,南,h1,0,1
    c,2022,0.3,,yes,,南,h3,,0

    """
  private static var roles: EvaluationRoles {
    var roles = EvaluationRoles(outcome: .init(column: "listed", event: "yes"))
    roles.score = .init(column: "risk", isProbability: true)
    return roles
  }

  private func made(_ text: String = rows, _ change: (inout EvaluationRoles) -> Void = { _ in }) throws -> EvaluationTable {
    var roles = Self.roles
    change(&roles)
    return try EvaluationTable(table: try table(text), roles: roles)
  }

  @Test func `columns are taken by their roles`() throws {
    let table = try made { roles in
      roles.others = [.init(column: "other")]
      (roles.child, roles.year, roles.known) = ("id", "year", "known")
      (roles.cluster, roles.site) = (.init(column: "home"), .init(column: "ward", label: "地区"))
      roles.groups = [.init(column: "sex", levels: ["f": "女", "m": "男"])]
      roles.otherOutcomes = [.init(column: "audit", source: .audit)]
    }
    #expect(table.rows == 4 && table.outcome.values == [1, 0, 0, 1] && table.judged.values == [0.9, 0.1, 0.5, 0.3])
    #expect(table.probability == table.judged.values && table.judged.kind == .judged && table.years == [2021, 2021, 2022, 2022])
    #expect(table.scores[1].values.prefix(3) == [3, 2, 1] && table.scores[1].values[3].isNaN)
    #expect(table.groups[0].levels == ["女", "男"] && table.groups[0].codes == [0, 1, 0, -1] && table.known == [true, false, true, false])
    #expect(table.site?.label == "地区" && table.cluster?.codes == [0, 1, 0, 2] && table.otherOutcomes[0].values[0] == 1)
    #expect(table.judgedRows == [0, 1, 2, 3] && table.notes.isEmpty)
  }

  @Test func `groups and places stand in the order in which readers look for them`() throws {
    let schools = ["学校10", "学校2", "学校1", "学校2"]
    let text =
      "risk,listed,school\n" + schools.enumerated().map { "0.\($0 + 1),\($0 < 2 ? "yes" : "no"),\($1)" }.joined(separator: "\n") + "\n"
    let table = try made(text) { roles in (roles.site, roles.groups) = (.init(column: "school"), [.init(column: "school")]) }
    for column in [table.groups[0], try #require(table.site)] {
      #expect(column.levels == ["学校1", "学校2", "学校10"] && column.codes == [2, 1, 0, 1])
    }
  }

  @Test func `rows without an outcome or a score are left out and counted`() throws {
    let more = Self.rows + "d,2022,,1,no,f,北,h4,,0\ne,2022,0.4,1,,f,北,h5,,0\n"
    let table = try made(more) { $0.groups = [.init(column: "ward")] }
    #expect(table.rows == 4 && table.groups[0].codes.count == 4)
    #expect(table.notes.map(\.code) == ["without_outcome", "without_score"] && table.notes[0].english.hasSuffix(": few"))
  }

  @Test func `parts say which rows are judged`() throws {
    let text = Self.rows.replacing("id,", with: "id,part,").replacing("a,2021", with: "a,train,2021").replacing(
      "b,2021", with: "b,calibrate,2021"
    )
    .replacing("a,2022", with: "a,test,2022").replacing("c,2022", with: "c,test,2022")
    #expect(try made(text) { $0.part = "part" }.judgedRows == [2, 3])
    #expect(throws: EvaluationError.notAllowed(table: "vendor", column: "part", line: 3, allowed: .part)) {
      try made(text.replacing("calibrate", with: "tuning")) { $0.part = "part" }
    }
  }

  @Test func `a selection keeps every column in step`() throws {
    let table = try made { $0.groups = [.init(column: "ward")] }.selecting([3, 0])
    #expect(table.rows == 2 && table.outcome.values == [1, 1] && table.judged.values == [0.3, 0.9] && table.probability == [0.3, 0.9])
    #expect(table.groups[0].codes.map { table.groups[0].levels[Int($0)] } == ["南", "北"])
  }

  @Test func `a child may stand once in a year`() throws {
    let twice = Self.rows + "c,2022,0.2,1,no,f,北,h3,,0\n"
    #expect(throws: EvaluationError.repeatedChild(table: "vendor", line: 6)) { try made(twice) { ($0.child, $0.year) = ("id", "year") } }
    #expect(throws: EvaluationError.repeatedChild(table: "vendor", line: 4)) { try made { $0.child = "id" } }
    #expect(try made { ($0.child, $0.year) = ("id", "year") }.rows == 4)
  }

  @Test func `a column that is absent is named with the nearest`() {
    #expect(throws: EvaluationError.missingColumn(table: "vendor", column: "riks", nearest: "risk")) {
      try made { $0.score = .init(column: "riks") }
    }
    #expect(throws: EvaluationError.noScore(table: "vendor")) { try made { $0.score = nil } }
  }

  @Test func `values that are none are refused with their line`() {
    #expect(throws: EvaluationError.notAllowed(table: "vendor", column: "other", line: 2, allowed: .probability)) {
      try made { $0.score = .init(column: "other", isProbability: true) }
    }
    #expect(throws: EvaluationError.notNumbers(table: "vendor", column: "ward")) { try made { $0.score = .init(column: "ward") } }
    #expect(throws: EvaluationError.notAllowed(table: "vendor", column: "other", line: 2, allowed: .yesNo)) {
      try made { $0.outcome = .init(column: "other") }
    }
    #expect(throws: EvaluationError.notAllowed(table: "vendor", column: "ward", line: 2, allowed: .year)) { try made { $0.year = "ward" } }
    #expect(throws: EvaluationError.noValue(table: "vendor", column: "audit", line: 3)) { try made { $0.known = "audit" } }
  }

  @Test func `an outcome of one class is refused`() {
    #expect(throws: EvaluationError.oneClass(outcome: "listed", isEvent: false, rows: 4)) {
      try made { $0.outcome = .init(column: "listed", event: "never") }
    }
    #expect(throws: EvaluationError.noRows(table: "vendor")) { try made("risk,listed\n,yes\n,no\n") }
  }
}
