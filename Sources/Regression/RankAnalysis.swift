import LinearAlgebra

/// Which columns depend on earlier ones, from a factor R of the design.
struct RankAnalysis: Sendable {
  /// The columns that are independent of the earlier ones.
  let independent: [Int]
  /// The columns that depend on the earlier ones.
  let aliased: [Int]

  /// A column counts as dependent when less than this part of its length is left once earlier columns are taken out.
  static let dependenceTolerance = 1e-11
  /// A Cholesky factor is trusted when at least this share of every squared length is left unexplained.
  static let trustedShare = 1e-6
  /// Beyond this condition index of the standardised columns fewer than half of the digits would be right.
  static let largestConditionIndex = 1e8

  /// Orthogonalises the columns of R in their order (Householder's way, through modified Gram–Schmidt done twice).
  /// - Complexity: O(columns³).
  init(_ R: Matrix) {
    var basis: [[Double]] = []
    var independent: [Int] = []
    var aliased: [Int] = []
    for j in 0..<R.columns {
      var column = Array(R[column: j])
      let length = dot(column, column).squareRoot()
      for _ in 0..<2 {
        for q in basis {
          let part = dot(q, column)
          for i in column.indices { column[i] -= part * q[i] }
        }
      }
      let rest = dot(column, column).squareRoot()
      if length > 0, rest > RankAnalysis.dependenceTolerance * length {
        basis.append(column.map { $0 / rest })
        independent.append(j)
      } else {
        aliased.append(j)
      }
    }
    self.independent = independent
    self.aliased = aliased
  }
}

extension Kernel {
  /// A kernel of independent columns, how its information should be factorised, and the evaluation that showed it, if it still holds.
  struct Independent {
    let kernel: Kernel
    let factoring: Factoring
    let evaluation: Evaluation?
  }

  /// The kernel without the columns that depend on earlier ones.
  ///
  /// The cross-product decides when every column has enough of its own; else QR of the rows does, which sees dependence to eleven digits.
  /// - Complexity: O(rows × columns²).
  /// - Throws: `RegressionError.illConditioned` with the columns involved.
  func withoutAliasedColumns(
    at coefficients: [Double], conditioning: GeneralizedLinearModel.Conditioning = .refused
  ) throws(RegressionError) -> Independent {
    let first = evaluate(coefficients, factoring: .crossProduct)
    if let factor = first.factor, factor.smallestUnexplainedShare > RankAnalysis.trustedShare {
      return Independent(kernel: self, factoring: .crossProduct, evaluation: first)
    }
    let R = sums(at: coefficients, factoring: .orthogonal).orthogonal?.upper ?? Matrix(rows: 0, columns: 0)
    let analysis = RankAnalysis(R)
    let columns = analysis.independent
    let unit = unitColumns(R[rows: Array(0..<R.rows), columns: columns])
    let values = try decomposing { () throws(LinearAlgebraError) in try SingularValues(unit) }
    guard conditioning == .allowed || values.conditionNumber <= RankAnalysis.largestConditionIndex else {
      let last = values.rightVectors[column: values.values.count - 1]
      let involved = zip(columns, last).filter { abs($1) > RankAnalysis.involvedShare }.map { design.kept[$0.0] }
      throw .illConditioned(conditionIndex: values.conditionNumber, columns: involved)
    }
    let reduced = keeping(columns.map { design.kept[$0] })
    let factoring: Factoring = values.conditionNumber > RankAnalysis.orthogonalFrom ? .orthogonal : .crossProduct
    return Independent(kernel: reduced, factoring: factoring, evaluation: nil)
  }
}

extension RankAnalysis {
  /// The part of a column in the weakest direction from which it is named in an error.
  static let involvedShare = 0.1
  /// The condition index from which the cross-product would leave fewer than ten digits.
  static let orthogonalFrom = 1e3
}

/// The matrix with each column scaled to length 1.
func unitColumns(_ A: Matrix) -> Matrix {
  var U = A
  for j in 0..<A.columns {
    let length = A[column: j].reduce(0) { $0 + $1 * $1 }.squareRoot()
    if length > 0 { for i in 0..<A.rows { U[i, j] /= length } }
  }
  return U
}

/// Runs a decomposition and speaks of its failure in this module's terms.
func decomposing<T>(_ body: () throws(LinearAlgebraError) -> T) throws(RegressionError) -> T {
  do {
    return try body()
  } catch {
    switch error {
    case .notConverged(let routine): throw .decompositionFailed(routine: routine)
    case .notPositiveDefinite: throw .decompositionFailed(routine: "dpotrf")
    }
  }
}
