import Scoring
import Studies
import Tabular

extension ValidateCommand {
  /// What the command is pointed at.
  var evaluated: EvaluationSubject {
    if EvaluationFile.mayBeRun(subject) { return .run(subject) }
    if let table { return .rule(subject, table: table) }
    return .table(subject)
  }

  /// Judges the subject and writes the report, the numbers and the dossier.
  func writeReport() throws {
    let subject = evaluated
    let run = EvaluationRun(
      subject: subject, question: try question(subject), common: common, language: report.reportLanguage, registry: registry)
    try run.write(try evaluationTable(subject), to: report.output)
  }

  private func evaluationTable(_ subject: EvaluationSubject) throws -> EvaluationTable {
    switch subject {
    case .run(let path): return try EvaluationTable(run: path, threads: common.threads)
    case .rule(let rule, let table):
      let rule = try ScoringRule.load(path: rule)
      return try EvaluationTable(
        rule: rule, table: try reading.read(table, threads: common.threads), roles: roles, threads: common.threads)
    case .table(let path): return try evaluationTable(try reading.read(path, threads: common.threads), path)
    }
  }

  /// A table of scores; which value is the event, and whether the score is a probability, is found out as when its measures are printed.
  private func evaluationTable(_ table: Table, _ path: String) throws -> EvaluationTable {
    var columns = columns, roles = roles
    columns.key = nil
    let scored = try naming(path) { try ScoredTable(table, columns: columns) }
    roles.outcome.event = scored.event
    roles.score?.isProbability = scored.evaluation.judged.isProbability
    return try EvaluationTable(table: table, roles: roles)
  }

  private func question(_ subject: EvaluationSubject) throws -> EvaluationQuestion {
    var question = EvaluationQuestion(title: "\(score ?? subject.rule ?? self.subject)")
    if case .run(let path) = subject { question = try EvaluationFile(run: path).question }
    question = try report.question(question)
    if let replicates = measures.replicates { question.replicates = replicates }
    if let seed = measures.seed { question.seed = seed }
    return question
  }

  private var roles: EvaluationRoles {
    var roles = EvaluationRoles(outcome: .init(column: outcome ?? "", event: eventOption.event))
    roles.score = score.map { .init(column: $0, isProbability: probability) }
    roles.others = (OptionList.names(measures.compare) ?? []).map { .init(column: $0, kind: .other) }
    roles.child = key
    roles.cluster = (cluster ?? key).map { .init(column: $0) }
    roles.groups = (OptionList.names(group) ?? []).map { .init(column: $0) }
    report.describe(&roles)
    return roles
  }
}
