/// The deviance of the rows of a fold that was left out.
struct HeldOut: Sendable {
  /// The sum of the weights.
  let weight: Double
  /// The weighted sum of the deviances.
  let deviance: Double
  /// The weighted sum of their squares.
  let squared: Double

  /// With fewer rows a fold than this the standard error is that of the rows, not of the folds; as in cv.glmnet.
  private static let fewestRows = 3

  /// The weighted mean deviance and its standard error, `√(Σ w_f (d_f - d̄)² / Σ w_f / (K - 1))`.
  static func summary(_ folds: [HeldOut], rows: Int) -> (mean: Double, standardError: Double) {
    let total = folds.reduce(0) { $0 + $1.weight }
    let mean = folds.reduce(0) { $0 + $1.deviance } / total
    if rows < fewestRows * folds.count {
      let spread = folds.reduce(0) { $0 + $1.squared } / total - mean * mean
      return (mean, (max(0, spread) / Double(rows - 1)).squareRoot())
    }
    let spread = folds.reduce(0) { sum, fold in
      let distance = fold.deviance / fold.weight - mean
      return sum + fold.weight * distance * distance
    }
    return (mean, (spread / total / Double(folds.count - 1)).squareRoot())
  }
}
