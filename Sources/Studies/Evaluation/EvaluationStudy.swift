import LinearAlgebra
import Validation

/// Judges a score: ranking, calibration, usefulness, honesty, groups, drift, necessity.
///
/// Only rows on which nothing was fitted are judged; rows of training serve to refit and to compare years.
public struct EvaluationStudy: Sendable {
  let table: EvaluationTable
  let question: EvaluationQuestion
  let threads: Int
  let progress: StudyProgress
  let judged: JudgedRows

  /// A study of a table.
  /// - Throws: `StudyError` when there is nothing to judge.
  public init(_ table: EvaluationTable, _ question: EvaluationQuestion, threads: Int, progress: StudyProgress = .silent) throws {
    (self.table, self.question, self.threads, self.progress) = (table, question, threads, progress)
    judged = try JudgedRows(table)
  }

  /// Everything that can be found out; a section that cannot be made is left out, and a note says why.
  /// - Complexity: dominated by the bootstraps, O(replicates × rows).
  /// - Throws: `ValidationError` and `StudyError` about the table.
  public func run() throws -> ValidationResult {
    BLAS.useOneThreadPerCall()
    var result = ValidationResult(question)
    describe(&result)
    progress("順位付けの良さを調べています", "judging the ranking")
    try judgeRanking(&result)
    progress("確率の正しさを調べています", "judging the probabilities")
    try judgeCalibration(&result)
    progress("集団ごとに調べています", "judging groups of children")
    try judgeHiddenNeed(&result)
    judgeSelectiveLabels(&result)
    judgeUnassessed(&result)
    try judgeGroups(&result)
    progress("学習し直して別の児童・年度・場所で確かめています", "refitting and judging on other children, years and places")
    judgeHeldOut(&result)
    progress("年度の間の変化と各項目の必要性を調べています", "judging drift and what each item is needed for")
    try judgeDrift(&result)
    judgeNecessity(&result)
    judgeTransport(&result)
    result.notes = EvaluationNotes(result, judged).list + table.notes + result.notes
    result.gates = question.gates.map { GateResult(gate: $0, value: result.measured($0.measure)) }
    return result
  }

  private func describe(_ result: inout ValidationResult) {
    result.outcomeLabel = table.outcome.label
    result.isFoundBySomebody = table.outcome.source == .label
    result.years = judged.years
    result.rows = judged.count
    result.events = judged.events
    result.itemLabels = Dictionary(table.items.map { ($0.item, $0.label) }, uniquingKeysWith: { first, _ in first })
    let outcomes = [table.outcome] + table.otherOutcomes
    result.outcomeLabels = Dictionary(outcomes.map { ($0.name, $0.label) }, uniquingKeysWith: { first, _ in first })
    result.clusters = judged.clusterCodes.map { Set($0).count }
  }
}
