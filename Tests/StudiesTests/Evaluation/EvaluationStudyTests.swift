import Foundation
import Regression
import Testing
import Validation

@testable import Studies

/// What is put together: which rows are judged, what every part says of them, and what is left out with a reason.
struct EvaluationStudyTests {
  /// Rows with a score between 0 and 1 that is the probability of the outcome; the same for the same seed.
  static func table(rows: Int, seed: UInt64 = 7) -> EvaluationTable {
    var state = seed
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (Double(state >> 11) + 0.5) / Double(1 << 53)
    }
    let p = (0..<rows).map { _ in 0.02 + 0.3 * pow(uniform(), 3) }
    let y = p.map { uniform() < $0 ? 1.0 : 0 }
    let outcome = OutcomeColumn(name: "listed", label: "登録", source: .label, values: y)
    var table = EvaluationTable(
      outcome: outcome, scores: [NamedScore(name: "p", label: "確率", kind: .judged, values: p, isProbability: true)])
    table.probability = p
    table.groups = [LabelColumn(name: "sex", label: "性別", levels: ["f", "m"], codes: (0..<rows).map { Int32($0 % 2) })]
    table.years = (0..<rows).map { 2020 + $0 % 3 }
    return table
  }

  private func result(_ table: EvaluationTable, _ change: (inout EvaluationQuestion) -> Void = { _ in }) throws -> ValidationResult {
    var question = EvaluationQuestion(title: "試験")
    question.replicates = 20
    change(&question)
    return try EvaluationStudy(table, question, threads: 2).run()
  }

  @Test func `counts of the judged rows add up in every part`() throws {
    let table = Self.table(rows: 3000), events = table.outcome.values.count { $0 == 1 }
    let result = try result(table)
    #expect(result.rows == 3000 && result.events == events && result.years == [2020, 2021, 2022])
    let audit = try #require(result.groups.first)
    #expect(audit.groups.reduce(0) { $0 + $1.rows } == 3000 && audit.groups.reduce(0) { $0 + $1.events } == events)
    let steps = try #require(result.thresholdTable)
    #expect(steps.steps.allSatisfy { $0.found <= $0.flagged && Double($0.flagged) <= $0.share * 3000 + 1 })
    let own = try #require(result.scores[0].atCapacity), flagged = audit.groups.reduce(0) { $0 + $1.flagged }
    #expect(own.flagged == flagged && own.found == audit.groups.reduce(0) { $0 + $1.found })
  }

  @Test func `without an audit the share found may be anything down to what was found among all children`() throws {
    let result = try result(Self.table(rows: 3000)), own = try #require(result.scores[0].atCapacity)
    let bounds = try #require(result.selectiveLabels)
    #expect(bounds.basis == .nothing && bounds.found == own.found)
    let sensitivity = try #require(bounds.sensitivity)
    #expect(sensitivity.low == Double(own.found) / Double(own.found + 3000 - own.flagged))
    #expect(sensitivity.high == Double(own.found) / Double(result.events))
  }

  @Test func `children without an outcome are bounded beside the judged ones`() throws {
    var table = Self.table(rows: 3000)
    #expect(try result(table).unassessed == nil)
    table.unassessed = [Double](repeating: 0.001, count: 500)
    let result = try result(table), unassessed = try #require(result.unassessed)
    #expect(unassessed.children == 500 && result.rows == 3000)
    let own = try #require(result.scores[0].atCapacity), bounds = try #require(unassessed.verification)
    #expect(bounds.flagged == .init(children: own.flagged, assessed: own.flagged, inNeed: own.found))
    #expect(bounds.unflagged.children == 3500 - own.flagged && bounds.unflagged.assessed == 3000 - own.flagged)
  }

  @Test func `a true probability is called calibrated, and half of it is not`() throws {
    let table = Self.table(rows: 6000), good = try #require(try result(table).calibration)
    let inTheLarge = try #require(good.inTheLarge)
    #expect(abs(inTheLarge.value) < 3 * inTheLarge.standardError)
    var halved = table
    halved.probability = table.probability?.map { $0 / 2 }
    let bad = try #require(try result(halved).calibration?.inTheLarge)
    #expect(bad.value > 3 * bad.standardError)
  }

  @Test func `rows that the score was made on are not judged`() throws {
    var table = Self.table(rows: 3000)
    table.parts = (0..<3000).map { $0 % 3 == 0 ? .test : .train }
    let result = try result(table)
    #expect(result.rows == 1000)
    #expect(result.events == stride(from: 0, to: 3000, by: 3).count { table.outcome.values[$0] == 1 })
  }

  @Test func `fewer than ten events are said first`() throws {
    var table = Self.table(rows: 400)
    table.outcome.values = (0..<400).map { $0 < 6 ? 1 : 0 }
    #expect(try result(table).notes.first?.code == "few_events")
  }

  @Test func `of one class there is no figure, and no number stands for it`() throws {
    var table = Self.table(rows: 300)
    table.outcome.values = [Double](repeating: 0, count: 300)
    let result = try result(table)
    #expect(result.scores.isEmpty && result.calibration == nil && result.decision == nil && result.groups.isEmpty)
  }

  @Test func `a section that cannot be made is left out with its reason`() throws {
    var table = Self.table(rows: 3000)
    table.items = ["a", "b"].map { name in
      ItemColumn(
        item: name, label: name, contributions: [Double](repeating: 1, count: 3000), codes: [Int32](repeating: 0, count: 3000), bins: ["x"],
        missingBins: [])
    }
    table.items[0].contributions = table.outcome.values
    let result = try result(table)
    #expect(result.optimism == nil)
    let note = try #require(result.notes.first { $0.items == ["correction for optimism"] })
    #expect(note.code == "section_left_out" && note.english.count > 40 && note.japanese.contains("見かけの良さの補正"))
  }

  @Test func `of few rows that are left out no number is told`() {
    #expect(StudyNote.withoutOutcome(19).english.hasSuffix(": few") && StudyNote.withoutOutcome(19).japanese.contains("少数"))
    #expect(StudyNote.withoutOutcome(20).english.hasSuffix(": 20") && StudyNote.refusedByRule(340).japanese.contains("340行"))
  }

  @Test func `a gate that cannot be measured is not met`() throws {
    var table = Self.table(rows: 3000)
    table.probability = nil
    let gates = [Gate(.auc, atLeast: 0.5), Gate(.auc, atLeast: 0.99), Gate(.slope, atLeast: 0.1), Gate(.events, atLeast: 10)]
    let result = try result(table) { $0.gates = gates }
    #expect(result.gates.map(\.isMet) == [true, false, false, true] && result.gates[2].value == nil)
  }

  @Test func `the answer does not depend on the number of threads`() throws {
    let table = Self.table(rows: 2000)
    var question = EvaluationQuestion(title: "試験")
    question.replicates = 20
    let results = try [1, 2].map { try EvaluationStudy(table, question, threads: $0).run() }
    #expect(results[0].scores == results[1].scores && results[0].heldOut == results[1].heldOut && results[0].groups == results[1].groups)
    #expect(results[0].calibration?.curve == results[1].calibration?.curve && results[0].decision == results[1].decision)
  }

  @Test func `another score is compared on the same rows`() throws {
    var table = Self.table(rows: 3000)
    table.scores.append(NamedScore(name: "same", label: "同じ", kind: .other, values: table.judged.values))
    table.scores.append(NamedScore(name: "none", label: "無情報", kind: .expertRule, values: (0..<3000).map { Double($0 % 2) }, threshold: 1))
    let scores = try result(table).scores
    #expect(scores[1].difference?.value == 0 && (scores[2].difference?.value ?? 0) > 0.1)
    #expect(scores[2].atOwnThreshold?.flagged == 1500 && scores[0].atOwnThreshold == nil)
    #expect((scores[2].judgedAtSameNumber?.found ?? 0) > (scores[2].atOwnThreshold?.found ?? 0))
  }
}
