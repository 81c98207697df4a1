import LinearAlgebra

/// The columns of a design that a penalty can act on.
struct PenalizedColumns: Sendable {
  /// The columns that vary, ascending, without the constant column.
  let varying: [Int]
  /// The columns that do not vary, without the constant column.
  let constant: [Int]
  /// The value of the constant column; nil when the first column is none.
  let interceptValue: Double?
  /// The penalty factor of each varying column; over all columns but the constant one they sum to their number.
  let factors: [Double]

  var hasIntercept: Bool { interceptValue != nil }

  /// Finds them.
  /// - Complexity: O(rows × columns).
  /// - Throws: `RegressionError.notFinite`, `.nothingToFit`, `.lengthMismatch`, `.penalty(.factorsAllZero)`.
  init<Design: RowBlocks>(
    _ data: RegressionData<Design>, weights: [Double], penalty: Penalty
  ) throws(RegressionError) {
    let moments = try ColumnMoments(data.design, counts: weights, threads: data.threads)
    let isConstant = moments.deviations[0] == 0 && moments.means[0] != 0
    interceptValue = isConstant ? moments.means[0] : nil
    let first = isConstant ? 1 : 0
    let columns = Array(first..<data.design.columns)
    varying = columns.filter { moments.deviations[$0] > 0 }
    constant = columns.filter { !(moments.deviations[$0] > 0) }
    guard !varying.isEmpty else { throw .nothingToFit }
    guard let given = penalty.factors else {
      factors = varying.map { _ in 1 }
      return
    }
    guard given.count == data.design.columns else {
      throw .lengthMismatch(role: .penaltyFactors, expected: data.design.columns, found: given.count)
    }
    let sum = columns.reduce(0) { $0 + given[$1] }
    guard varying.contains(where: { given[$0] > 0 }) else { throw .penalty(.factorsAllZero) }
    factors = varying.map { given[$0] * Double(columns.count) / sum }
  }

  /// Refuses columns without a penalty whose estimates do not exist: those that maximum likelihood cannot find either.
  /// - Complexity: that of a fit by maximum likelihood of these columns; nothing when there are none.
  /// - Throws: `RegressionError`, with columns counted in the whole design.
  func checkUnpenalized<Design: RowBlocks>(
    _ data: RegressionData<Design>, family: any Family, sequence: PenaltySequence
  ) throws(RegressionError) {
    var isWithout = false
    if case .strengths(let list) = sequence { isWithout = list.contains(0) }
    let free = varying.indices.filter { isWithout || factors[$0] == 0 }.map { varying[$0] }
    guard !free.isEmpty else { return }
    let selected = (hasIntercept ? [0] : []) + free
    let part = try RegressionData(
      SelectedColumns(design: data.design, selected: selected), outcome: data.outcome, weights: data.weights, offset: data.offset,
      threads: data.threads)
    let fit = try PenalizedColumns.naming(selected, of: data.design.columns) { () throws(RegressionError) in
      try GeneralizedLinearModel(family).fit(part)
    }
    if !fit.aliased.isEmpty { throw .penalty(.unpenalizedDependent(columns: fit.aliased.map { selected[$0] })) }
  }

  /// Runs a fit of some columns; what it refuses speaks of the columns of the whole design.
  private static func naming<Answer>(
    _ selected: [Int], of columns: Int, _ work: () throws(RegressionError) -> Answer
  ) throws(RegressionError) -> Answer {
    do {
      return try work()
    } catch {
      switch error {
      case .separated(let part):
        var directions = [Separation.Direction](repeating: .finite, count: columns)
        for (place, column) in selected.enumerated() { directions[column] = part.directions[place] }
        throw .separated(Separation(status: part.status, directions: directions, evidence: part.evidence))
      case .illConditioned(let index, let part): throw .illConditioned(conditionIndex: index, columns: part.map { selected[$0] })
      default: throw error
      }
    }
  }
}
