import Association
import LinearAlgebra
import Parallel
import Tabular

/// The score tests of items beyond covariates.
struct AdjustedScreen {
  let rows: ComparedRows
  let test: AdjustedScoreTest
  let level: Double
  /// Whether the covariates alone tell some outcomes without error.
  var isSeparated: Bool { test.model.isSeparated }

  /// - Complexity: O(rows × covariates²) a step of the null model.
  /// - Throws: `AssociateProblem` for an outcome without two values, or covariates without a fit.
  init(_ rows: ComparedRows, covariates: [Column], strata: Column?, level: Double) throws(AssociateProblem) {
    self.rows = rows
    self.level = level
    let factors = covariates + [strata].compactMap(\.self)
    let columns = factors.flatMap { Self.columns(of: $0, rows) }
    let design = Matrix(columns: [rows.rows.map { _ in 1 }] + columns)
    let groups = rows.comparedGroups
    let events = rows.weights.indices.map { groups[$0] == 1 ? rows.weights[$0] : 0 }
    guard let test = AdjustedScoreTest(design: design, events: events, trials: rows.weights) else {
      throw .noNullModel(covariates: factors.map(\.name))
    }
    self.test = test
  }

  /// A number centred and scaled, or an indicator for each level but the first.
  private static func columns(of column: Column, _ rows: ComparedRows) -> [[Double]] {
    guard let numbers = column.numbers, column.kind == .number else { return indicators(of: column.asCategory, rows) }
    let x = rows.rows.map { numbers[Int($0)] }
    let mean = x[0] + x.reduce(0) { $0 + ($1 - x[0]) } / Double(x.count)
    let spread = (x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count)).squareRoot()
    return spread > 0 ? [x.map { ($0 - mean) / spread }] : []
  }

  private static func indicators(of column: Column, _ rows: ComparedRows) -> [[Double]] {
    let codes = rows.rows.map { (column.codes ?? [])[Int($0)] }
    return Set(codes).sorted().dropFirst().map { level in codes.map { $0 == level ? 1 : 0 } }
  }

  /// The answers of these items.
  /// - Complexity: O(rows × items × covariates).
  func items(_ columns: [Column], threads: Int) -> [AssociateAnswer.Item] {
    let numeric = columns.filter { $0.kind == .number }
    let scores = test.test(numeric.map { $0.numbers ?? [] }, rows: isWhole(columns) ? nil : rows.rows, threads: threads)
    let counts = Parallel.map(count: columns.count, threads: threads) { [rows] in rows.count(columns[$0]) }
    var next = scores.makeIterator()
    return zip(columns, counts).map { column, count in
      var answer = AssociateAnswer.Item(column.name)
      answer.kind = column.kind.rawValue
      (answer.observed, answer.missing) = count
      answer.measures = [column.kind == .number ? AssociationMeasure(adjusted: next.next() ?? nil, level: level) : joint(column)]
      answer.pValue = answer.measures[0].pValue
      return answer
    }
  }

  /// Whether every row of the table is compared once, in order.
  private func isWhole(_ columns: [Column]) -> Bool {
    rows.rows.count == columns.first?.rows && rows.rows.indices.allSatisfy { rows.rows[$0] == $0 }
  }

  private func joint(_ column: Column) -> AssociationMeasure {
    let category = column.asCategory
    return AssociationMeasure(
      .scoreTest, test: test.test(codes: category.codes ?? [], levels: (category.levels ?? []).count, rows: rows.rows))
  }
}
