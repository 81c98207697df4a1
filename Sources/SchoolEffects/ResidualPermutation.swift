import LinearAlgebra

/// Tests that share their reduced model: its residuals are permuted, and every tested column gives one t statistic (Freedman and Lane,
/// Journal of Business and Economic Statistics 1, 1983).
///
/// `Y* = fitted + permuted residuals`; the fitted part lies in the reduced model, which every statistic removes again, so the residuals
/// alone are permuted.
struct ResidualPermutation: Sendable {
  /// The residuals of the reduced model, one for each school that has the tested columns.
  let residuals: [Double]
  /// The reduced model's orthonormal columns, and the tested columns without it, of length 1: columns × schools.
  private let transposedColumns: Matrix
  /// The number of columns of the reduced model.
  let reduced: Int
  /// The numbers of the tests.
  let tests: [Int]
  /// The degrees of freedom of the residuals.
  let degreesOfFreedom: Double
  /// How permutations of all schools become permutations of these.
  let selection: PermutedSelection

  /// Tests of columns beside a reduced model.
  /// - Parameters:
  ///   - outcome: the effects of the selected schools, each times the root of its weight.
  ///   - reduced: the reduced model, its rows in the same way.
  ///   - tested: the tested columns, in the same way.
  ///   - tests: the numbers of the tests.
  ///   - selection: the schools.
  init(_ outcome: [Double], reduced: Matrix, tested: [[Double]], tests: [Int], selection: PermutedSelection) {
    let basis = OrthonormalBasis(reduced)!
    let rest = tested.map { column in
      let left = basis.removed(from: basis.removed(from: column))
      let length = left.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return left.map { $0 / length }
    }
    residuals = basis.removed(from: outcome)
    transposedColumns = Matrix(columns: (0..<basis.columns.columns).map { Array(basis.columns[column: $0]) } + rest).transposed
    self.reduced = basis.columns.columns
    self.tests = tests
    degreesOfFreedom = Double(outcome.count - basis.columns.columns - 1)
    self.selection = selection
  }

  /// The |t| of each test for each of a block of permutations: tests × permutations.
  /// - Complexity: O(schools × columns × permutations), one `dgemm`.
  func statistics(_ permutations: [[Int]]) -> Matrix {
    let moved = selection.moved(residuals, permutations)
    let products = transposedColumns * moved
    let length = residuals.reduce(0) { $0 + $1 * $1 }
    var result = Matrix(rows: tests.count, columns: permutations.count)
    for b in permutations.indices {
      let start = b * products.rows
      var left = length
      for i in start..<start + reduced { left -= products.elements[i] * products.elements[i] }
      for k in tests.indices {
        let along = products.elements[start + reduced + k]
        let rest = max(left - along * along, Self.smallest * length)
        result.elements[b * tests.count + k] = abs(along) / (rest / degreesOfFreedom).squareRoot()
      }
    }
    return result
  }

  /// A residual below this share of the total is rounding.
  private static let smallest = 1e-14
}
