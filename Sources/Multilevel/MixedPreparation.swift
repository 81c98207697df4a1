import LinearAlgebra
import Regression

/// Rows made ready for a linear mixed model: checked, scaled, summed, without aliased columns.
struct MixedPreparation: Sendable {
  let equations: MixedEquations
  /// The columns of the design that are not aliased.
  let kept: [Int]
  /// T: original coefficients of the kept columns = T × coefficients in use.
  let transform: Matrix
  /// What was taken from the outcome beforehand, as coefficients in use.
  let start: [Double]
  /// The number of columns of the design.
  let columns: Int
  /// For each term, T of its effects.
  let termTransforms: [Matrix]

  /// When columns leave less than this share of the outcome's squares, they are taken from it row by row, which loses no digits.
  private static let residualShare = 1e-3

  /// - Complexity: O(rows × (columns² + effects of a row × columns)), two to four readings of the rows.
  /// - Throws: `MultilevelError` about the rows.
  init<Design: RowBlocks>(_ data: MultilevelData<Design>) throws(MultilevelError) {
    BLAS.ensureOneThreadPerCall()
    let (rows, threads) = (try ScaledRows(data), data.fixed.threads)
    try rows.check(data)
    let layout = try RandomEffectsLayout(factors: data.factors, terms: data.terms)
    let first = GroupCrossProducts(layout, rows.mixed(rows.columns, rows.outcome), threads: threads)
    try GroupIdentification(layout: layout, products: first).check()
    let trusted = FixedBasis(sums: first.columns)
    let basis = trusted ?? FixedBasis(factor: rows.orthogonalFactor(threads: threads))
    guard rows.counted > basis.kept.count else {
      throw .regression(.tooFewRows(rows: rows.counted, columns: data.fixed.design.columns))
    }
    kept = basis.kept
    columns = data.fixed.design.columns
    termTransforms = rows.termScales.map(\.transform)
    let scale = rows.scale.transform[rows: kept, columns: kept]
    guard trusted == nil || basis.unexplained < MixedPreparation.residualShare else {
      (transform, start) = (scale, rows.start(kept))
      equations = MixedEquations(layout, first, rows, transform: scale)
      return
    }
    let whitened = WhitenedColumns(source: rows.columns, kept: kept, factor: basis.factor)
    let rest = whitened.residuals(rows.outcome, basis.projection, threads: threads)
    let second = GroupCrossProducts(layout, rows.mixed(whitened, rest), threads: threads)
    transform = scale * basis.factor.inverseUpper
    start = zip(basis.factor.upper * rows.start(kept), basis.projection).map { $0 + $1 }
    equations = MixedEquations(layout, second, rows, transform: transform)
  }
}

extension MixedEquations {
  fileprivate init(_ layout: RandomEffectsLayout, _ products: GroupCrossProducts, _ rows: ScaledRows, transform: Matrix) {
    var fold = OrthogonalFold(columns: transform.columns)
    transform.elements.withUnsafeBufferPointer { fold.fold($0, rows: transform.rows) }
    self.init(
      layout: layout, products: products, observations: rows.counted, logWeights: rows.logWeights,
      logTransform: TriangularFactor(upper: fold.upper).logDeterminant)
  }
}

extension MixedPreparation {
  /// The columns that depend on earlier ones.
  var aliased: [Int] { (0..<columns).filter { !kept.contains($0) } }

  /// Coefficients in use as those of the design; not a number where a column is aliased.
  func spread(_ coefficients: [Double]) -> [Double] {
    var result = [Double](repeating: .nan, count: columns)
    for (place, value) in (transform * coefficients).enumerated() { result[kept[place]] = value }
    return result
  }

  /// A covariance of coefficients in use, times a factor, as that of the design's.
  func spread(_ covariance: Matrix, times factor: Double) -> Matrix {
    let C = transform * covariance * transform.transposed
    var result = Matrix(rows: columns, columns: columns, repeating: .nan)
    for (j, column) in kept.enumerated() { for (i, row) in kept.enumerated() { result[row, column] = (C[i, j] + C[j, i]) / 2 * factor } }
    return result
  }
}
