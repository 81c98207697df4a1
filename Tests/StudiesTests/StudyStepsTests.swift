import Modeling
import Scorecards
import Tabular
import Testing

@testable import Studies

/// The steps of a study one by one, on a study whose registers were changed for the purpose.
struct StudyStepsTests {
  private let study: TinyStudy

  init() throws { study = try TinyStudy() }

  private func data() throws -> StudyData {
    var reader = try StudyDataReader(try StudyPlan(path: "\(study.folder)/plan.yaml"), threads: 1, progress: .silent)
    return try reader.read()
  }

  private static let yearEnd = Landmark(daysAfterYearEnd: 0, gapDays: 0)

  /// Adds a column to the school register that is made from the days of absence, where these are a number.
  private func addColumn(_ name: String, type: String, _ value: (Int) -> String) throws {
    let lines = try study.text("registers/school.csv").split(separator: "\n").map { line -> String in
      let cells = line.split(separator: ",")
      return line + "," + (Int(cells[2]).map { $0 < 0 ? "" : value($0) } ?? (cells[2] == "-1" ? "" : name))
    }
    try study.write(lines.joined(separator: "\n"), to: "registers/school.csv")
    try study.append("\(name),school,item,\(type),,,\n", to: "dictionary.csv")
  }

  @Test func `items that say nearly the same are one group`() throws {
    try addColumn("abs_hours", type: "number") { "\($0 * 6)" }
    let panel = try data().panel
    let groups = try CollinearityStep(panel: panel, landmark: Self.yearEnd, threads: 1).groups(
      panel.items, rows: Array(0..<Int32(panel.rows)))
    #expect(groups.map { $0.items.sorted() } == [["abs_days", "abs_hours"]])
    #expect(abs(try #require(groups.first).correlation - 1) < 1e-8)
  }

  @Test func `a candidate keeps its values and the reasons why there are none`() throws {
    try addColumn("abs_hours", type: "number") { "\(Double($0) + 0.24)" }
    try study.change(
      "item,table,role,type,missing_codes,origin,direction", to: "item,table,role,type,missing_codes,origin,direction,decimals",
      in: "dictionary.csv")
    let lines = try study.text("dictionary.csv").split(separator: "\n")
    try study.write(
      lines.map { $0.hasPrefix("item,") ? String($0) : $0 + ($0.hasPrefix("abs_hours") ? ",1" : ",") }.joined(separator: "\n"),
      to: "dictionary.csv")
    let panel = try data().panel, features = CandidateFeatures(panel: panel, landmark: Self.yearEnd), rows = Array(0..<Int32(panel.rows))
    let days = panel.item("abs_days")!
    let level = features.column(CardCandidate(item: "abs_days", aspect: .level), rows: rows)
    #expect(numbers(level) == days.values.map { $0.isNaN ? nil : $0 } && level.reasonCodes == days.reasons && level.direction == .rising)
    #expect(
      level.reasons.first { $0.name == "transferred_in" }?.isNeutral == true
        && level.reasons.first { $0.name == "not_attended" }?.isNeutral == false)
    let hours = features.column(CardCandidate(item: "abs_hours", aspect: .level), rows: rows)
    #expect(numbers(hours) == days.values.map { $0.isNaN ? nil : $0 + 0.2 }, "one decimal")
    let change = features.column(CardCandidate(item: "abs_days", aspect: .change), rows: rows)
    let arrivals = rows.filter { panel.previous[Int($0)] < 0 && days.reasons[Int($0)] == 0 }
    #expect(arrivals.count > 250 && arrivals.allSatisfy { change.reasonCodes[Int($0)] == Modeling.MissingReason.noHistory.rawValue })
    #expect(change.feature.name == "abs_days.change")
    let presence = features.column(CardCandidate(item: "abs_days", aspect: .level, isMissingOnly: true), rows: rows)
    #expect(numbers(presence) == days.values.map { $0.isNaN ? nil : 0 } && presence.reasonCodes == days.reasons)
  }

  /// The numbers of a candidate, nil where there is none.
  private func numbers(_ column: CandidateColumn) -> [Double?] {
    guard case .numbers(let values, _) = column.values else { return [] }
    return values.map { $0.isNaN ? nil : $0 }
  }

  @Test func `each item is tested by level, change and, where enough are missing, missingness`() throws {
    let data = try data()
    let plan = try StudyPlan(path: "\(study.folder)/plan.yaml")
    let builder = CohortBuilder(panel: data.panel, landmark: plan.landmark, listings: data.listings)
    let cohort = try builder.cohort(plan.outcomes[0].definition, years: [0, 1, 2])
    let findings = try Screening(panel: data.panel, landmark: plan.landmark, items: data.panel.items, threads: 1).findings(cohort)
    #expect(findings.map { $0.item.dictionary.id } == ["abs_days", "shoes", "consulted"])
    #expect(findings.map { $0.tests.map(\.component) } == [["level", "change", "missing"], ["level", "change"], ["level", "change"]])
    let level = findings[0].test("level")!, change = findings[0].test("change")!
    #expect(level.observations == cohort.rows.count { !data.panel.item("abs_days")!.values[Int($0)].isNaN })
    #expect(change.observations < level.observations - 250, "the first year has no change")
  }

  @Test func `the audit flags what rises only just before the event, and excludes what support wrote`() throws {
    try study.change("support_process", to: "routine", in: "dictionary.csv")
    let result = try study.study().screen()
    let flags = Dictionary(uniqueKeysWithValues: result.leakage.map { ($0.item, $0.flag) })
    // Days of absence are drawn anew each year, so that what they say of two years ahead is worth a look, no more.
    #expect(flags == ["abs_days": "review", "shoes": "none", "consulted": "leak"])
    #expect(result.leakage.filter(\.isExcluded).map(\.item) == ["consulted"])
    #expect(result.outcomes[0].items.first { $0.item == "consulted" }!.tags.contains("leak"))
  }

  @Test func `the audit does not look at the outcome of the test year`() throws {
    let before = try study.study().screen().leakage.map(\.lagTwo)
    try study.write(
      try study.text("support.csv").split(separator: "\n").filter { !$0.contains(",2023-") }.joined(separator: "\n"), to: "support.csv")
    #expect(try study.study().screen().leakage.map(\.lagTwo) == before)
  }

  @Test func `rows about children that the roster does not have are counted in every register`() throws {
    try study.append("x1,2020,3,3\nx2,2020,3,3\n", to: "registers/school.csv")
    try study.append("x1,2020,1\n", to: "consult.csv")
    try study.append("x1,2020-06-15\n", to: "support.csv")
    let data = try data()
    #expect(data.registers.map(\.unknownKey) == [0, 2, 1, 1] && data.rejects.rows == 0)
  }

  @Test func `columns that the dictionary does not know are named`() throws {
    try study.change("child,year,consulted", to: "child,year,consulted,note", in: "consult.csv")
    let lines = try study.text("consult.csv").split(separator: "\n")
    try study.write((lines.prefix(1) + lines.dropFirst().map { $0 + ",x" }).joined(separator: "\n"), to: "consult.csv")
    #expect(try data().registers.map(\.unusedColumns) == [[], [], ["note"], []])
  }
}
