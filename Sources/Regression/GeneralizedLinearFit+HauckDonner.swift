public import LinearAlgebra

extension GeneralizedLinearFit {
  /// The columns whose Wald statistic would fall if the estimate were still farther from 0: there Wald's test cannot be trusted.
  ///
  /// `d(β / se)/dβ < 0`, that is `½ (β / v) dv/dβ > 1`, v being the variance of β. The derivative is taken along the profile, on which the
  /// predictors change by `d = X I⁻¹ eⱼ / v`: `dv/dβ = -v² Σ w' d³`, w' the derivative of the information of a row about its predictor. Columns
  /// whose part of the predictors stays within ±1 are not looked at: it takes more than that to move information by so much.
  /// Hauck, Donner (1977), Journal of the American Statistical Association 72, 851–853; Yee (2022), the same 117, 1763–1774.
  /// - Complexity: one pass of O(rows × columns × columns that are looked at), none for most data.
  /// - Throws: `RegressionError` when the rows are not those of the fit.
  public func hauckDonnerColumns<Design: RowBlocks>(of data: RegressionData<Design>) throws(RegressionError) -> [Int] {
    guard !family.estimatesDispersion else { return [] }
    let kernel = try kernel(of: data)
    let places = candidates(kernel)
    guard !places.isEmpty else { return [] }
    let L = kernel.design.backTransform
    let B = factor.inverse * L.transposed
    let v = places.map { dot(L.row($0), Array(B[column: $0])) }
    let directions = zip(places, v).map { place, v in B[column: place].map { $0 / v } }
    let cubes = kernel.informationSlopes(at: standardized, along: directions)
    return places.indices.filter { -coefficients[kernel.design.kept[places[$0]]] * v[$0] * cubes[$0] > 2 }.map {
      kernel.design.kept[places[$0]]
    }
  }

  /// The places of columns, the constant one aside, with a large part in the predictors: by a bound first, then by a look at the values.
  private func candidates<Design: RowBlocks>(_ kernel: Kernel<Design>) -> [Int] {
    let size = kernel.design.kept.map { abs(coefficients[$0] / kernel.design.factors[$0]) }
    let places = size.indices.filter { !(kernel.design.hasIntercept && $0 == 0) && size[$0] * largestRow.squareRoot() > largestSafePart }
    guard !places.isEmpty else { return [] }
    let reach = kernel.largestValues()
    return places.filter { size[$0] * reach[$0] > largestSafePart }
  }
}

/// The part of a predictor that one column must pass before its information can fall by so much.
private let largestSafePart = 1.0

extension Kernel {
  /// The largest absolute value of each standardised column.
  fileprivate func largestValues() -> [Double] {
    design.design.foldTiles(threads: threads, into: [Double](repeating: 0, count: design.columns)) { largest, tile, range in
      design.standardize(tile, rows: range.count)
      for j in largest.indices {
        let x = tile + j * range.count
        for i in 0..<range.count where response.weights[range.lowerBound + i] > 0 { largest[j] = max(largest[j], abs(x[i])) }
      }
    } merge: {
      for j in $0.indices { $0[j] = max($0[j], $1[j]) }
    }
  }

  /// `Σ w' d³` for each direction, w' by a central difference.
  fileprivate func informationSlopes(at coefficients: [Double], along directions: [[Double]]) -> [Double] {
    fold(at: coefficients, into: directions.map { _ in 0.0 }) { sums, tile in
      let slope = tile.values.score  // no longer needed
      for i in 0..<tile.rows {
        let η = tile.values.predictor[i]
        slope[i] = tile.values.priorWeight[i] * (information(η + halfWidth) - information(η - halfWidth)) / (2 * halfWidth)
      }
      for (k, direction) in directions.enumerated() {
        BLAS.multiply(tile.design, rows: tile.rows, columns: direction.count, by: direction, into: tile.scratch)
        for i in 0..<tile.rows where tile.values.priorWeight[i] > 0 { sums[k] += slope[i] * raised(tile.scratch[i], to: 3) }
      }
    } merge: {
      for j in $0.indices { $0[j] += $1[j] }
    }
  }

  /// The information of a row of weight 1 about its predictor.
  private func information(_ η: Double) -> Double {
    let slope = link.slope(atPredictor: η)
    return slope * slope / family.variance(ofMean: link.mean(ofPredictor: η), complement: link.complement(ofPredictor: η))
  }
}

/// Half the width of a central difference whose errors of truncation and of rounding are both near 1e-10.
private let halfWidth = 1e-5
