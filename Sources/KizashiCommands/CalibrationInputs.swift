import Modeling
import Tabular

/// Scores and outcomes of the rows from which a map is fitted, and the scores of all rows.
struct CalibrationInputs {
  let method: CalibrationMethod
  /// The column of the score.
  let scoreColumn: String
  /// The outcome of each row that counts: 1 for the event and 0 for the other value, or a share.
  let outcome: [Double]
  /// The score of each row that counts.
  let score: [Double]
  /// The weight of each row that counts; nil: 1 everywhere.
  let weights: [Double]?
  /// The score of each row of the table; not a number where it is missing.
  let tableScores: [Double]

  /// How many rows were left out because a value is missing.
  let droppedMissing: Int

  /// Takes the complete rows of a table, those of weight 0 aside.
  ///
  /// - Throws: `FormulaError` about columns, `CalibrationFailure` about scores and outcomes, with the line.
  init(
    _ table: Table, score: String, outcome: String, event: String?, weights: String?, method: CalibrationMethod
  ) throws {
    guard let column = table[score] else { throw FormulaError.noColumn(score, known: table.columns.map(\.name)) }
    guard let numbers = column.numbers else { throw FormulaError.unusableKind(column: score, kind: column.kind) }
    if method.needsProbability { try Self.checkProbabilities(numbers, of: score, in: table) }
    let isShare = try method == .isotonic && event == nil && Self.isShare(outcome, in: table)
    let settings = BlueprintSettings(outcome: isShare ? .number : .event(event), companions: [weights].compactMap(\.self))
    let formula = try Formula("`\(outcome)` ~ `\(score)`")
    let frame = try Blueprint(formula, table: table, settings: settings).mold(table)
    let scores = try frame.numbers(of: score)
    let all = try weights.map { try frame.weights(of: $0) }
    let counted = frame.outcome.indices.filter { all?[$0] ?? 1 > 0 }
    if let weights, counted.isEmpty { throw FormulaError.weightsAllZero(column: weights) }
    self.method = method
    scoreColumn = score
    self.outcome = counted.map { frame.outcome[$0] }
    self.score = counted.map { scores[$0] }
    self.weights = all.map { all in counted.map { all[$0] } }
    tableScores = numbers
    droppedMissing = frame.droppedMissing
    if let value = self.outcome.first, value == 0 || value == 1, self.outcome.allSatisfy({ $0 == value }) {
      throw CalibrationFailure.oneClass(column: outcome)
    }
  }

  /// Refuses the first score that has no logit.
  private static func checkProbabilities(_ scores: [Double], of name: String, in table: Table) throws(CalibrationFailure) {
    guard let row = scores.firstIndex(where: { !$0.isNaN && !($0 > 0 && $0 < 1) }) else { return }
    let line = table.line(ofRow: row)
    throw 0...1 ~= scores[row] ? .atEnd(column: name, line: line) : .notProbability(column: name, line: line)
  }

  /// Whether an outcome is a share of events: a number that is not one of two whole ones.
  private static func isShare(_ name: String, in table: Table) throws(CalibrationFailure) -> Bool {
    guard let numbers = table[name]?.numbers else { return false }
    let values = Set(numbers.lazy.filter { !$0.isNaN })
    guard values.count > 2 || values.contains(where: { $0 != $0.rounded() }) else { return false }
    if let row = numbers.firstIndex(where: { !$0.isNaN && !(0...1 ~= $0) }) { throw .notShare(column: name, line: table.line(ofRow: row)) }
    return true
  }
}
