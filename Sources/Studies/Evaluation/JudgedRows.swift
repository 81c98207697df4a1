/// The rows of an evaluation on which nothing was fitted and whose outcome and score are known.
struct JudgedRows: Sendable {
  /// The places of the rows in the table.
  let rows: [Int]
  /// Their outcomes.
  let outcome: [Double]
  /// 年度 that occur among them.
  let years: [Int]
  /// The clusters of the rows, numbered from 0 in the order of the file; a row without a cluster is one of its own. Nil when no cluster is named.
  let clusterCodes: [Int32]?

  /// The rows of a table.
  /// - Throws: `StudyError.nothingToJudge`.
  init(_ table: EvaluationTable) throws(StudyError) {
    let score = table.judged.values, outcome = table.outcome.values
    let rows = outcome.indices.filter { row in
      !outcome[row].isNaN && !score[row].isNaN && table.parts.map { $0[row] == .test } ?? true
    }
    guard !rows.isEmpty else { throw .nothingToJudge }
    self.rows = rows
    self.outcome = rows.map { outcome[$0] }
    years = Set(rows.compactMap { table.years?[$0] }).sorted()
    clusterCodes = table.cluster.map { Self.numbered($0, rows) }
  }

  /// The number of rows.
  var count: Int { rows.count }
  /// The number of events.
  var events: Int { outcome.count { $0 == 1 } }

  /// The values of these rows.
  func of<Value>(_ values: [Value]) -> [Value] { rows.map { values[$0] } }

  /// Whether some cluster has more than one row.
  var repeats: Bool { clusterCodes.map { Set($0).count < $0.count } ?? false }

  private static func numbered(_ column: LabelColumn, _ rows: [Int]) -> [Int32] {
    var numbers: [Int32: Int32] = [:], next: Int32 = 0
    return rows.map { row in
      let code = column.codes[row]
      if code >= 0, let number = numbers[code] { return number }
      if code >= 0 { numbers[code] = next }
      next += 1
      return next - 1
    }
  }
}
