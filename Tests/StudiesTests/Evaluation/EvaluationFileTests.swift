import Foundation
import Modeling
import ScoreTable
import Scoring
import StructuredText
import Tabular
import Testing

@testable import Studies

/// The evaluation file of a run, written and read back.
struct EvaluationFileTests {
  private let study: TinyStudy
  private let result: RisingRiskResult
  private var run: String { "\(study.runs)/run" }

  init() throws {
    study = try TinyStudy()
    try study.append(
      """
      gates: { auc: 0.6 }
      expert_rules:
        ten_days: { label: 欠席10日以上, when: abs_days >= 10 }
        days: { rank_by: abs_days, from: 16 }
        consulted: { at_least: 1, of: [consulted = yes, shoes >= 9] }

      """, to: "plan.yaml")
    try study.change("assessments: 10%", to: "assessments: 10%, minutes: 45", in: "plan.yaml")
    result = try study.run("run")
  }

  private func rows() throws -> [[String: String]] {
    let lines = try study.text("runs/run/evaluation/children.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  @Test func `every child at risk stands once a year, with its part`() throws {
    let rows = try rows(), years = result.outcomes[0].years
    #expect(rows.count == years.reduce(0) { $0 + $1.atRisk } && Set(rows.map { "\($0["child"]!) \($0["year"]!)" }).count == rows.count)
    #expect(rows.allSatisfy { ["2019": "train", "2020": "train", "2021": "calibrate", "2022": "test"][$0["year"]!] == $0["part"] })
    for year in years {
      let own = rows.filter { $0["year"] == "\(year.year)" }
      #expect(own.count { $0["outcome.support"] == "1" } == year.events)
    }
    #expect(rows.contains { $0["outcome.long_absence"] == "" }, "who is absent already is not at risk of it")
  }

  @Test func `the rule gives the card's points to the file`() throws {
    let rule = try ScoringRule.load(path: "\(run)/rule/rule.json")
    let table = try ScoreTable(rule: rule, path: "\(run)/evaluation/children.csv", options: ScoreTableOptions())
    _ = try table.write(to: "\(study.folder)/scored.csv")
    let points = try study.text("scored.csv").split(separator: "\n").dropFirst().map {
      String($0.split(separator: ",", omittingEmptySubsequences: false)[1])
    }
    let read = try EvaluationTable(run: run, threads: 2)
    #expect(points.count == read.rows && zip(points, read.judged.values).allSatisfy { $0 == String(Int($1)) })
    let test = read.selecting(read.judgedRows), area = try AreaEstimate("", "", test.outcome.values, test.judged.values)
    #expect(area.estimate == result.evaluation?.points.estimate && test.rows == result.evaluation?.rows)
  }

  @Test func `what is read back is what the plan says`() throws {
    let file = try EvaluationFile(run: run), table = try EvaluationTable(run: run, threads: 1)
    #expect(file.gates == [Gate(.auc, atLeast: 0.6)] && file.question.minutesPerAssessment == 45 && file.question.capacity == 0.1)
    #expect(file.title == "試験" && file.seed == 7 && file.rule == "rule/rule.json")
    #expect(table.scores.map(\.kind).prefix(4) == [.judged, .expertRule, .expertRule, .expertRule] && table.scores[1].label == "欠席10日以上")
    #expect(table.scores[2].threshold == 16 && table.scores.last?.kind == .comparator)
    #expect(table.outcome.source == .label && table.otherOutcomes.map(\.source) == [.fullyObserved])
    #expect(table.groups.map(\.name) == ["sex", "grade"] && table.cluster?.name == "household" && table.site == nil)
    #expect(table.items.map(\.item) == ["abs_days"] && table.known != nil)
  }

  @Test func `points are the sum of what the items give`() throws {
    let table = try EvaluationTable(run: run, threads: 1)
    let base = Double(try ScoringRule.load(path: "\(run)/rule/rule.json").scale.basePoints)
    for row in 0..<table.rows { #expect(table.judged.values[row] == base + table.items.reduce(0) { $0 + $1.contributions[row] }) }
    let item = table.items[0], absent = try #require(try rows().firstIndex { $0["abs_days"] == "not_attended" })
    #expect(item.missingBins.contains(Int(item.codes[absent])))
    #expect(item.codes.allSatisfy { item.bins.indices.contains(Int($0)) } && item.missingBins.count == 1)
  }

  @Test func `whether a child was known comes from the support process and the lists, up to the prediction date`() throws {
    let consulted = Set(
      try study.text("consult.csv").split(separator: "\n").filter { $0.hasSuffix(",1") }.map {
        $0.split(separator: ",").prefix(2).joined(separator: " ")
      })
    for row in try rows() {
      let child = row["child"]!, year = Int(row["year"]!)!
      #expect(row["known"] == ((2019...year).contains { consulted.contains("\(child) \($0)") } ? "1" : "0"))
    }
  }

  @Test func `expert rules stand among the comparators and at their own threshold`() throws {
    let evaluation = try #require(result.evaluation)
    #expect(evaluation.comparators.suffix(3).map(\.label) == ["専門家の規則：欠席10日以上", "専門家の規則：days", "専門家の規則：consulted"])
    #expect(evaluation.expertRules.map(\.name) == ["ten_days", "days", "consulted"])
    let test = try rows().filter { $0["part"] == "test" }, picked = test.filter { Int($0["abs_days"]!) ?? 0 >= 10 }
    let rule = evaluation.expertRules[0].rule
    #expect(rule.flagged == picked.count && rule.found == picked.count { $0["outcome.support"] == "1" })
    #expect(evaluation.expertRules.allSatisfy { $0.card.flagged <= $0.rule.flagged })
    #expect(result.notes.first { $0.code == "expert_rules_on_support" }?.items == ["consulted"])
    #expect(result.json["evaluation"]?["expert_rules"]?[0]?["rule"]?["flagged"]?.integer == rule.flagged)
  }

  @Test func `both files stand in the manifest, and nobody else may read them`() throws {
    let manifest = try JSONValue(path: "\(run)/MANIFEST.json")
    let names = Set(manifest["files"]?.array?.compactMap { $0["name"]?.string } ?? [])
    #expect(names.isSuperset(of: ["evaluation/children.csv", "evaluation/roles.json"]))
    for name in names.filter({ $0.hasPrefix("evaluation/") }) {
      #expect(try FileManager.default.attributesOfItem(atPath: "\(run)/\(name)")[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test func `the files have the same bytes for one thread and for two`() throws {
    _ = try study.run("two", threads: 2)
    for name in ["evaluation/children.csv", "evaluation/roles.json"] {
      #expect(try study.text("runs/run/\(name)") == study.text("runs/two/\(name)"))
    }
    let one = try EvaluationTable(run: run, threads: 1), two = try EvaluationTable(run: run, threads: 2)
    #expect(one.judged == two.judged && one.items == two.items && one.groups == two.groups && one.outcome == two.outcome)
  }

  @Test func `a folder that is no run is refused, and so is a file that leaves the folder`() throws {
    #expect(throws: EvaluationError.noEvaluation(run: study.folder)) { try EvaluationFile(run: study.folder) }
    try study.change("rule/rule.json", to: "../rule.json", in: "runs/run/evaluation/roles.json")
    #expect(throws: EvaluationError.notRoles(file: "\(run)/evaluation/roles.json", key: "rule")) { try EvaluationFile(run: run) }
  }

  @Test func `a rule and a table outside its years are judged with a note`() throws {
    let file = try EvaluationFile(run: run), rule = try ScoringRule.load(path: "\(run)/rule/rule.json")
    let table = try TableReader(path: "\(run)/\(file.table)").read()
    let judged = try EvaluationTable(rule: rule, table: table, roles: file.roles)
    #expect(judged.judged.values == (try EvaluationTable(run: run, threads: 1).judged.values))
    #expect(judged.notes.map(\.code) == ["outside_validity"] && judged.notes[0].items == ["2019", "2020", "2021", "2022"])
  }
}
