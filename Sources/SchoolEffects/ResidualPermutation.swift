import LinearAlgebra

/// Tests that share their reduced model: its residuals are permuted, and every tested column gives one t statistic (Freedman and Lane,
/// Journal of Business and Economic Statistics 1, 1983).
///
/// `Y* = fitted + permuted residuals`; the fitted part lies in the reduced model, which every statistic removes again, so the residuals
/// alone are permuted.
struct ResidualPermutation: Sendable {
  /// The residuals of the reduced model, one for each school that has the tested columns.
  let residuals: [Double]
  /// The reduced model's orthonormal columns, and the tested columns without it, of length 1: schools × columns.
  let columns: Matrix
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
    columns = Matrix(columns: (0..<basis.columns.columns).map { Array(basis.columns[column: $0]) } + rest)
    self.reduced = basis.columns.columns
    self.tests = tests
    degreesOfFreedom = Double(outcome.count - basis.columns.columns - 1)
    self.selection = selection
  }

  /// The |t| of each test for each of a block of permutations: tests × permutations.
  /// - Complexity: O(schools × columns × permutations), one `dgemm`.
  func statistics(_ permutations: [[Int]]) -> Matrix {
    let moved = Matrix(
      rows: residuals.count, columns: permutations.count, elements: permutations.flatMap { selection.moved(residuals, $0) })
    let products = columns.transposed * moved
    var result = Matrix(rows: tests.count, columns: permutations.count)
    for b in permutations.indices {
      let length = moved[column: b].reduce(0) { $0 + $1 * $1 }
      let left = (0..<reduced).reduce(length) { $0 - products[$1, b] * products[$1, b] }
      for k in tests.indices {
        let along = products[reduced + k, b]
        result[k, b] = abs(along) / (max(left - along * along, Self.smallest * length) / degreesOfFreedom).squareRoot()
      }
    }
    return result
  }

  /// A residual below this share of the total is rounding.
  private static let smallest = 1e-14
}
