import LinearAlgebra

/// Rows of whole groups, one group after the other, in the form that a pass over them reads.
struct LogisticBlock: Sendable {
  let rows: Int
  let columns: Int
  let effects: Int
  /// The first of its groups.
  let firstGroup: Int
  /// The first row of each group, and the number of rows.
  let starts: [Int]
  /// The fixed design, column after column.
  let X: [Double]
  /// The columns of the random effects, row after row.
  let z: [Double]
  let outcome: [Double]
  let weight: [Double]
  let offset: [Double]
  let hasUnitWeights: Bool

  var groups: Int { starts.count - 1 }

  /// What a pass gives: the objective with its slopes, and the spherical modes; nil when numbers overflow.
  struct Result: Sendable {
    var evaluation: LogisticEvaluation
    var modes: [Double]
    /// The standard deviations of the effects given the outcome, where asked for.
    var errors: [Double]
  }

  /// Value and slopes of the objective of these groups, from modes near the right ones.
  ///
  /// - Complexity: O(rows × (columns + steps × effects² + nodes × effects)).
  func evaluate(_ β: [Double], _ Λ: Matrix, modes start: [Double], _ rule: QuadratureRule, root: Matrix? = nil) -> Result? {
    let q = effects
    let work = LogisticWork(block: self, Λ: Λ, rule: rule)
    X.withUnsafeBufferPointer { BLAS.multiply($0.baseAddress!, rows: rows, columns: columns, by: β, into: work.predictor) }
    for i in 0..<rows { work.predictor[i] += offset[i] }
    var result = Result(
      evaluation: LogisticEvaluation(value: 0, slope: [Double](repeating: 0, count: columns), factorSlopes: []),
      modes: Array(start[firstGroup * q..<(firstGroup + groups) * q]), errors: [])
    for group in 0..<groups {
      let value = result.modes.withUnsafeMutableBufferPointer { work.add(group, $0.baseAddress! + group * q) }
      guard let value else { return nil }
      result.evaluation.value += value
      if let root { result.errors += work.conditionalErrors(root: root) }
    }
    result.evaluation.factorSlopes = [Matrix(rows: q, columns: q, elements: Array(UnsafeBufferPointer(start: work.Γ, count: q * q)))]
    X.withUnsafeBufferPointer {
      BLAS.addTransposedProduct(of: $0.baseAddress!, rows: rows, columns: columns, with: work.score, to: &result.evaluation.slope)
    }
    return result
  }
}
