import Glibc
import LinearAlgebra

/// The model of value added solved for given variances of its random effects.
struct MixedEquations: Sendable {
  /// The levels after their effects were added: cells, years and schools.
  let levels: (cells: NestedLevel, years: NestedLevel, schools: NestedLevel)
  /// The variances, as multiples of the residual variance.
  let ratios: VarianceRatios
  /// The Cholesky factor of `XᵀV⁻¹X`, the lower triangle.
  let factor: Cholesky
  /// The fixed effects.
  let coefficients: [Double]
  /// The residual variance.
  let residualVariance: Double
  /// The REML criterion −2 log L with all its constants.
  let criterion: Double

  /// Solves the equations; the levels below schools may be handed over where their variances have not changed.
  /// - Complexity: O(cells × columns²), or O(schools × columns²) with the levels below.
  /// - Throws: `SchoolEffectsError.dependentColumn`, `.tooFewRows`.
  init(_ cells: CellStatistics, _ ratios: VarianceRatios, below: LowerLevels? = nil) throws(SchoolEffectsError) {
    let below = below ?? LowerLevels(cells, ratios)
    let schools = below.schools.adding(variance: ratios.school)
    let A = schools.total
    let p = cells.fixedEffects
    guard cells.rows > p else { throw .tooFewRows(cells.rows, needed: p + 1) }
    factor = try Self.factor(A, p)
    let Xy = Array(A[column: p].prefix(p))
    coefficients = factor.solve(Xy)
    let explained = zip(Xy, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
    let residual = A[p, p] - explained
    guard residual > Self.negligible * A[p, p] else { throw .perfectFit }
    let df = Double(cells.rows - p)
    residualVariance = residual / df
    criterion = df * (1 + log(2 * .pi * residualVariance)) + schools.logDeterminant + factor.logDeterminant
    levels = (below.cells, below.years, schools)
    self.ratios = ratios
  }

  /// Residuals below this share of the outcomes' sum of squares are rounding.
  private static let negligible = 1e-12

  /// A column of which the others leave a smaller share unexplained counts as dependent.
  private static let smallestShare = 1e-10

  private static func factor(_ A: Matrix, _ p: Int) throws(SchoolEffectsError) -> Cholesky {
    let X = A[rows: Array(0..<p), columns: Array(0..<p)]
    let factor = try Checks.decomposed(X)
    let pivots = factor.lower.diagonal
    if let k = (0..<p).first(where: { pivots[$0] * pivots[$0] < smallestShare * X[$0, $0] }) { throw .dependentColumn(k) }
    return factor
  }
}
