public import LinearAlgebra

extension GeneralizedLinearFit {
  /// Residuals, leverages and distances of the rows of the fit.
  ///
  /// Williams (1987), Applied Statistics 36, 181–191.
  /// - Complexity: O(rows × columns²), one pass.
  /// - Throws: `RegressionError` when the rows are not those of the fit.
  public func diagnostics<Design: RowBlocks>(of data: RegressionData<Design>) throws(RegressionError) -> Diagnostics {
    let kernel = try kernel(of: data)
    let rows = kernel.fold(at: standardized, into: RowDiagnostics()) { rows, tile in
      rows.append(tile, family: kernel.family, factor: factor)
    } merge: {
      $0.append($1)
    }
    let p = Double(rank)
    let cook = rows.pearson.indices.map { i in
      let h = rows.leverage[i]
      guard h <= 1 - RobustCorrection.roundingOfLeverage else { return Double.nan }
      let r = rows.pearson[i] / (1 - h)
      return r * r * h / (p * dispersion)
    }
    return Diagnostics(
      fitted: rows.fitted, linearPredictor: rows.predictor, devianceResiduals: rows.deviance, pearsonResiduals: rows.pearson,
      leverage: rows.leverage, cooksDistance: cook)
  }
}

/// The diagnostics of the rows so far.
private struct RowDiagnostics: Sendable {
  var fitted: [Double] = []
  var predictor: [Double] = []
  var deviance: [Double] = []
  var pearson: [Double] = []
  var leverage: [Double] = []

  mutating func append<Design: RowBlocks>(_ tile: borrowing Kernel<Design>.Tile, family: any Family, factor: TriangularFactor) {
    tile.fillLeverages(factor)
    let values = tile.values
    for i in 0..<tile.rows {
      let (y, μ, c, w) = (values.outcome[i], values.mean[i], values.complement[i], values.priorWeight[i])
      fitted.append(μ)
      predictor.append(values.predictor[i])
      let unit = max(0, family.deviance(outcome: y, mean: μ, complement: c))
      deviance.append((y < μ ? -1 : 1) * (w * unit).squareRoot())
      let residual = family.isBinary ? y * c - (1 - y) * μ : y - μ
      pearson.append(residual * (w / family.variance(ofMean: μ, complement: c)).squareRoot())
      leverage.append(w > 0 ? values.slope[i] : .nan)
    }
  }

  mutating func append(_ other: RowDiagnostics) {
    fitted += other.fitted
    predictor += other.predictor
    deviance += other.deviance
    pearson += other.pearson
    leverage += other.leverage
  }
}
