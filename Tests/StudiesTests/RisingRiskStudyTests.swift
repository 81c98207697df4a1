import Foundation
import ScoreTable
import Scoring
import StructuredText
import Testing

@testable import Studies

struct RisingRiskStudyTests {
  private let study: TinyStudy

  init() throws { study = try TinyStudy() }

  private func names(_ path: String) -> [String] { (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? [] }

  @Test func `the signal is found, the decoy is not, and what support wrote is kept out`() throws {
    let result = try study.run("run")
    let items = result.outcomes[0].items
    let p = Dictionary(uniqueKeysWithValues: items.map { ($0.item, $0.components.compactMap(\.p).min() ?? 1) })
    #expect(p["abs_days"]! < 1e-9 && p["shoes"]! > 0.05)
    #expect(result.leakage.first { $0.item == "consulted" }?.isExcluded == true)
    #expect(result.leakage.filter(\.isExcluded).map(\.item) == ["consulted"])
    let card = try #require(result.card)
    #expect(card.features.map(\.item) == ["abs_days"] && card.trainingYears == [2019, 2020] && card.calibrationYears == [2021])
    let points = card.features[0].bins.map(\.points)
    #expect(points == points.sorted() && points.last! > points.first!, "more days, more points")
    let evaluation = try #require(result.evaluation)
    // With the true probabilities 0.5 and 0.05 the expected area is about 0.82; three standard errors of it on 200 children are 0.15.
    #expect(evaluation.years == [2022] && evaluation.points.estimate! > 0.67)
    #expect(result.outcomes.map(\.isFoundBySomebody) == [true, false])
  }

  @Test func `probabilities rise with the points and staff can meet the children above the threshold`() throws {
    let card = try #require(try study.run("run").card)
    let parts = card.probability.map(\.partsPerMillion)
    #expect(parts == parts.sorted() && parts.allSatisfy { (1...999_999).contains($0) })
    #expect(card.scoreRange.contains(card.threshold) && card.capacityShare == 0.1)
  }

  @Test func `the answer has the same bytes for one thread and for two`() throws {
    _ = try study.run("one", threads: 1)
    _ = try study.run("two", threads: 2)
    let one = names("\(study.runs)/one").sorted()
    #expect(one.contains("rule/rule.json") && one == names("\(study.runs)/two").sorted())
    for name in ["result.json", "rule/rule.json", "model/fit.json", "current/inputs.csv", "current/scores.csv", "rejects.csv"] {
      #expect(try study.text("runs/one/\(name)") == study.text("runs/two/\(name)"), "\(name)")
    }
  }

  @Test func `the rule loads and gives this year's children the same scores again`() throws {
    let result = try study.run("run")
    let rule = try ScoringRule.load(path: "\(study.runs)/run/rule/rule.json")
    try rule.verify()
    let table = try ScoreTable(rule: rule, path: "\(study.runs)/run/current/inputs.csv", options: ScoreTableOptions())
    let summary = try table.write(to: "\(study.folder)/again.csv")
    #expect(try study.text("again.csv") == study.text("runs/run/current/scores.csv"))
    // Everybody of 2023 who is not on the list yet; every third is in grade 7, which no year with an outcome had.
    let lines = try study.text("support.csv").split(separator: "\n").dropFirst().filter { $0.split(separator: ",")[1] < "2024-04-01" }
    let listed = Set(lines.map { Int($0.split(separator: ",")[0].dropFirst())! })
    #expect(summary.rows == (0..<300).count { !listed.contains($0) } && result.panel.years.last?.year == 2023)
    #expect(result.notes.first { $0.code == "grades_not_learned" }?.items == ["7"])
    #expect(!result.notes.contains { $0.code == "grades_left_out" })
  }

  @Test func `children of a grade that has always left are not on this year's list`() throws {
    let roster = try study.text("roster.csv").split(separator: "\n").compactMap { line -> String? in
      var cells = line.split(separator: ",").map(String.init)
      guard cells[0] != "child", let child = Int(cells[0].dropFirst()), let year = Int(cells[1]) else { return String(line) }
      // Ten children more a year in grade 9, who are gone the year after.
      guard child < 50 else { return String(line) }
      guard year == 2019 + child / 10 else { return nil }
      cells[2] = "9"
      return cells.joined(separator: ",")
    }
    try study.write(roster.joined(separator: "\n") + "\n", to: "roster.csv")
    let result = try study.run("run")
    #expect(result.notes.first { $0.code == "grades_left_out" }?.items == ["9"])
    let scores = try study.text("runs/run/current/scores.csv")
    #expect((40..<50).allSatisfy { !scores.contains("\np\($0),") } && scores.split(separator: "\n").count > 100)
  }

  @Test func `this year's children stand in the order of their points`() throws {
    _ = try study.run("run")
    let lines = try study.text("runs/run/current/scores.csv").split(whereSeparator: \.isNewline).map { $0.split(separator: ",") }
    let column = try #require(lines[0].firstIndex(of: "points"))
    let points = lines.dropFirst().compactMap { Int($0[column]) }
    #expect(points.count > 100 && points == points.sorted(by: >))
  }

  @Test func `an item that copies another does not stop the study and is named`() throws {
    let lines = try study.text("registers/school.csv").split(separator: "\n").map { line in
      line + "," + (line.hasPrefix("child,") ? "copy" : line.split(separator: ",")[2])
    }
    try study.write(lines.joined(separator: "\n"), to: "registers/school.csv")
    try study.append("copy,school,item,count,-1=not_attended,,rising\n", to: "dictionary.csv")
    let result = try study.run("run")
    let aliased = try #require(result.notes.first { $0.code == "aliased" }).items
    #expect(result.card?.features.count == 1 && aliased.contains("copy") && aliased.allSatisfy { $0.hasPrefix("copy") })
  }

  @Test func `repeated rows count against the limit, and check still lists them`() throws {
    let school = try study.text("registers/school.csv").split(separator: "\n")
    try study.append(school[1...40].joined(separator: "\n") + "\n", to: "registers/school.csv")
    let excess = StudyError.tooManyRejects(table: "school", rejected: 40, rows: 1540, limit: 0.01)
    #expect(throws: excess) { _ = try study.run("run") }
    let check = try study.study().check()
    #expect(check.excess == excess && check.rejects.count == 40 && check.registers.first { $0.table == "school" }?.rows == 1500)
    #expect(names(study.runs).isEmpty)
  }

  @Test func `names of items are looked up in the dictionary, and an outcome needs numbers`() throws {
    try study.append("within_grade: [shos]\n", to: "plan.yaml")
    let missing = #expect(throws: StudyError.self) { _ = try study.study().check() }
    #expect(missing!.english.hasSuffix(": no item 'shos' in the dictionary. Did you mean 'shoes'?"))
    try study.change("[shos]", to: "[shoes]", in: "plan.yaml")
    try study.change("shoes,school,item,count", to: "shoes,school,item,category", in: "dictionary.csv")
    let category = #expect(throws: StudyError.self) { _ = try study.study().check() }
    #expect(category!.english.contains("plan.yaml:") && category!.english.contains("item 'shoes' holds categories"))
  }

  @Test func `a register about nobody in the roster is refused`() throws {
    try study.write(try study.text("registers/school.csv").replacing("\np", with: "\nx"), to: "registers/school.csv")
    #expect(throws: StudyError.strangersOnly(table: "school", rows: 1500)) { _ = try study.study().check() }
  }

  @Test func `the inputs of this year's children are what the registers say`() throws {
    _ = try study.run("run")
    var days: [Substring: Substring] = [:]
    for cells in try study.text("registers/school.csv").split(separator: "\n").map({ $0.split(separator: ",") }) where cells[1] == "2023" {
      days[cells[0]] = cells[2] == "-1" ? "not_attended" : cells[2]
    }
    let inputs = try study.text("runs/run/current/inputs.csv").split(separator: "\n").map { $0.split(separator: ",") }
    let column = try #require(inputs[0].firstIndex(of: "abs_days"))
    #expect(inputs.count > 100 && inputs.dropFirst().allSatisfy { $0[column] == days[$0[0]] })
  }

  @Test func `rows that cannot be used are listed with line and item but without their value`() throws {
    try study.append("p1,2019,ひみつ,3\np1,2020,3,3\n,2020,4,3\n", to: "registers/school.csv")
    try study.append("nobody,2020,1,f,h1,\n", to: "roster.csv")
    try study.append("zz-unknown,2020-06-15\np9,\n", to: "support.csv")
    let result = try study.run("run")
    let lines = try study.text("runs/run/rejects.csv").split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).prefix(4).joined(separator: ",")
    }
    let last = try study.text("support.csv").split(separator: "\n").count
    #expect(
      lines.sorted() == [
        "registers/school.csv,1502,abs_days,not_a_number", "registers/school.csv,1503,,repeated_key",
        "registers/school.csv,1504,,empty_key",
        "roster.csv,1502,,field_count", "support.csv,\(last),,empty_key"
      ])
    for name in names("\(study.runs)/run") where name.contains(".") {
      let text = try study.text("runs/run/\(name)")
      #expect(!text.contains("ひみつ") && !text.contains("zz-unknown"), "\(name)")
    }
    let school = result.registers.first { $0.table == "school" }!, support = result.registers.first { $0.table == "support" }!
    #expect(school.rejected == 3 && school.rows == 1500)
    #expect(support.unknownKey == 1 && support.rejected == 1)
  }

  @Test func `too many rows that cannot be read are an error and leave no run folder`() throws {
    try study.append(String(repeating: "p1,2019,x,3\n", count: 20), to: "registers/school.csv")
    #expect(throws: StudyError.tooManyRejects(table: "school", rejected: 20, rows: 1520, limit: 0.01)) { _ = try study.run("run") }
    #expect(names(study.runs).isEmpty)
  }

  @Test func `a second run replaces the first as a whole`() throws {
    _ = try study.run("run")
    let first = try study.text("runs/run/result.json")
    _ = try study.run("run")
    #expect(try study.text("runs/run/result.json") == first)
    #expect(names(study.runs).allSatisfy { $0 == "run" || $0.hasPrefix("run/") })
  }

  @Test func `the test children do not change the card`() throws {
    let card = try study.run("first").card!
    // Everybody who came in 2023, the outcome of the test, came in 2024 instead.
    try study.change(",2023-", to: ",2024-", in: "support.csv")
    try study.append("p0,2023-06-15\np1,2023-06-15\np2,2023-06-15\np3,2023-06-15\n", to: "support.csv")
    let second = try study.run("second").card!
    #expect(card.features.flatMap { $0.bins.map(\.points) } == second.features.flatMap { $0.bins.map(\.points) })
    #expect(card.threshold == second.threshold && card.probability.map(\.partsPerMillion) == second.probability.map(\.partsPerMillion))
  }

  @Test func `a split by child runs the same way`() throws {
    try study.change(
      "split: { train: [2019, 2020], calibrate: 2021, test: 2022 }", to: "split: { by: child, train: 60%, calibrate: 20% }", in: "plan.yaml"
    )
    let result = try study.run("run")
    #expect(result.card?.features.first?.item == "abs_days" && result.card?.trainingYears == [2019, 2020, 2021, 2022])
  }

  @Test func `a check counts and writes nothing`() throws {
    let check = try study.study().check()
    #expect(check.registers.map(\.table) == ["roster", "school", "consult", "support"])
    #expect(check.panel.children == 300 && check.panel.rows == 1500 && check.rejects.isEmpty)
    let years = check.outcomes[0].years
    let listed = try study.text("support.csv").split(separator: "\n").dropFirst()
    #expect(years.map(\.year) == [2019, 2020, 2021, 2022])
    #expect(years.map(\.events) == (2020...2023).map { year in listed.count { $0.contains(",\(year)-") } })
    #expect(years[0].atRisk == 300 && years[1].atRisk == 300 - years[0].events)
    #expect(names(study.runs).isEmpty)
  }

  @Test func `with too few events there is an answer and a note but no card`() throws {
    try study.change("train: [2019, 2020]", to: "train: [2019]", in: "plan.yaml")
    let lines = try study.text("support.csv").split(separator: "\n")
    let early = lines.filter { $0.contains(",2020-") }.prefix(49)
    try study.write(
      (lines.prefix(1) + early + lines.dropFirst().filter { !$0.contains(",2020-") }).joined(separator: "\n"), to: "support.csv")
    let result = try study.run("run")
    #expect(result.card == nil && result.evaluation == nil && result.notes.map(\.code) == ["too_few_events"])
    #expect(!names("\(study.runs)/run").contains { $0.hasPrefix("rule") || $0.hasPrefix("current") })
  }

  @Test func `a year without children is an error that names outcome and year`() throws {
    try study.change("train: [2019, 2020]", to: "train: [1999]", in: "plan.yaml")
    #expect(throws: StudyError.noRows(outcome: "支援", year: 1999)) { _ = try study.run("run") }
    #expect(names(study.runs).isEmpty)
  }

  @Test(arguments: [
    ("at_least: 16", "item: abs_days, at_least: 16", "item: abs_day, at_least: 16", 7),
    ("items", "seed: 7", "items: [shoes, abs_dayz]\nseed: 7", 12)
  ])
  func `an item that the dictionary does not have is an error with the plan's line`(_: String, old: String, new: String, line: Int) throws {
    try study.change(old, to: new, in: "plan.yaml")
    let error = #expect(throws: StudyError.self) { _ = try study.study().check() }
    #expect(error!.english.contains("plan.yaml:\(line): ") && error!.english.contains("Did you mean 'abs_days'?"))
    #expect(error!.japanese.contains("plan.yaml（\(line)行目）"))
  }
}
