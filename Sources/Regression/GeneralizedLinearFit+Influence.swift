public import LinearAlgebra

extension GeneralizedLinearFit {
  /// What leaving out each row would change, as R's `influence.measures` approximates it.
  ///
  /// With deviance residuals e, leverages h and `σᵢ² = (Σ e² - eᵢ² / (1 - hᵢ)) / (n - p - 1)`.
  /// Belsley, Kuh, Welsch (1980), Regression Diagnostics, chapter 2; Williams (1987), Applied Statistics 36, 181–191.
  /// - Complexity: O(rows × columns²), two passes.
  /// - Throws: `RegressionError` when the rows are not those of the fit.
  public func influence<Design: RowBlocks>(of data: RegressionData<Design>) throws(RegressionError) -> Influence {
    let rows = try diagnostics(of: data)
    let kernel = try kernel(of: data)
    let freedom = Double(degreesOfFreedom)
    let total = rows.devianceResiduals.reduce(0) { $0 + $1 * $1 }
    let deletion = rows.leverage.indices.map { i in
      Deletion(
        residual: rows.devianceResiduals[i], pearson: rows.pearsonResiduals[i], leverage: rows.leverage[i], total: total,
        freedom: freedom)
    }
    let knowsVariance = !family.estimatesDispersion
    return Influence(
      studentizedResiduals: deletion.map { knowsVariance ? $0.studentizedByVariance : $0.studentized }, dffits: deletion.map(\.dffits),
      covarianceRatio: deletion.map { $0.covarianceRatio(columns: Double(rank), freedom: freedom) },
      dfbetas: dfbetas(kernel, deletion))
  }

  /// `(XᵀWX)⁻¹ xᵢ √wᵢ eᵢ / (1 - hᵢ)`, each coefficient in units of its standard error with σᵢ.
  private func dfbetas<Design: RowBlocks>(_ kernel: Kernel<Design>, _ deletion: [Deletion]) -> [[Double]] {
    let L = kernel.design.backTransform
    let B = factor.inverse * L.transposed
    let scale = (L * B).diagonal.map { $0.squareRoot() }
    let columns = kernel.fold(at: standardized, into: scale.map { _ in [Double]() }) { changes, tile in
      for j in scale.indices {
        BLAS.multiply(tile.design, rows: tile.rows, columns: B.rows, by: Array(B[column: j]), into: tile.scratch)
        changes[j] += (0..<tile.rows).map { i in
          let row = deletion[tile.range.lowerBound + i]
          return tile.scratch[i] * tile.values.information[i].squareRoot() * row.share / (row.deviation * scale[j])
        }
      }
    } merge: {
      for j in $0.indices { $0[j] += $1[j] }
    }
    var all = [[Double]](repeating: [Double](repeating: .nan, count: deletion.count), count: coefficients.count)
    for (place, column) in kernel.design.kept.enumerated() { all[column] = columns[place] }
    return all
  }
}

/// A row, and what a fit without it would say; not a number where the row alone decides a coefficient, or does not count.
private struct Deletion: Sendable {
  let residual: Double
  let pearson: Double
  let leverage: Double
  /// The standard deviation of a fit without the row.
  let deviation: Double

  init(residual: Double, pearson: Double, leverage: Double, total: Double, freedom: Double) {
    self.residual = residual
    self.pearson = pearson
    self.leverage = leverage > 1 - RobustCorrection.roundingOfLeverage ? .nan : leverage
    let squares = total - residual * residual / (1 - self.leverage)
    deviation = freedom > 1 ? (squares / (freedom - 1)).squareRoot() : .nan
  }

  /// The residual of the row when it is left out.
  var share: Double { residual / (1 - leverage) }

  var dffits: Double { residual * leverage.squareRoot() / (deviation * (1 - leverage)) }

  var studentized: Double { residual / (deviation * (1 - leverage).squareRoot()) }

  /// Where the variance is known: the likelihood residual of Williams.
  var studentizedByVariance: Double {
    let square = residual * residual + leverage * pearson * pearson / (1 - leverage)
    return residual < 0 ? -square.squareRoot() : square.squareRoot()
  }

  func covarianceRatio(columns: Double, freedom: Double) -> Double {
    let ratio = (freedom - 1 + studentized * studentized) / freedom
    return 1 / ((1 - leverage) * raised(ratio, to: columns))
  }
}
