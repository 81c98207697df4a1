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

  /// The places of columns, the constant one aside, with a large part in the predictors.
  private func candidates<Design: RowBlocks>(_ kernel: Kernel<Design>) -> [Int] {
    kernel.design.kept.indices.filter { place in
      guard !(kernel.design.hasIntercept && place == 0) else { return false }
      let column = kernel.design.kept[place]
      return abs(coefficients[column] / kernel.design.factors[column]) * kernel.design.reach(column) > largestSafePart
    }
  }
}

/// The part of a predictor that one column must pass before its information can fall by so much.
private let largestSafePart = 1.0

extension Kernel {
  /// `Σ w' d³` for each direction, w' by a central difference.
  fileprivate func informationSlopes(at coefficients: [Double], along directions: [[Double]]) -> [Double] {
    let D = Matrix(rows: coefficients.count, columns: directions.count, elements: directions.flatMap(\.self))
    return fold(at: coefficients, into: directions.map { _ in 0.0 }) { sums, tile in
      let slope = tile.values.score  // no longer needed
      for i in 0..<tile.rows {
        let (η, weight) = (tile.values.predictor[i], tile.values.priorWeight[i])
        slope[i] = weight > 0 ? weight * (information(η + halfWidth) - information(η - halfWidth)) / (2 * halfWidth) : 0
      }
      BLAS.multiply(tile.design, rows: tile.rows, by: D, into: tile.scratch)
      for k in sums.indices {
        let d = tile.scratch + k * tile.rows
        for i in 0..<tile.rows { sums[k] += slope[i] * d[i] * d[i] * d[i] }
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
