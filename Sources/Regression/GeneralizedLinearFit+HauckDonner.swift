public import LinearAlgebra

extension GeneralizedLinearFit {
  /// The columns whose Wald statistic would fall if the estimate were still farther from 0: there Wald's test cannot be trusted.
  ///
  /// `d(β / se)/dβ < 0`, that is `½ (β / v) dv/dβ > 1` with v the variance of β and `dv/dβⱼ = -Σ w' xⱼ u²`, u = `X I⁻¹ eⱼ`, w' the derivative of
  /// the information of a row about its predictor. Since `|w'| ≤ w` for the logit and the log link, columns with `½ |β| max |xⱼ| ≤ 1` are safe
  /// without looking at the rows. Hauck, Donner (1977), Journal of the American Statistical Association 72, 851–853; Yee (2022), the same 117,
  /// 1763–1774.
  /// - Complexity: one pass of O(rows × columns) a column that is not safe, none for most data.
  /// - Throws: `RegressionError` when the rows are not those of the fit.
  public func hauckDonnerColumns<Design: RowBlocks>(of data: RegressionData<Design>) throws(RegressionError) -> [Int] {
    let kernel = try kernel(of: data)
    guard !family.estimatesDispersion else { return [] }
    let isBounded = link is LogitLink || link is LogLink
    var reach = isBounded ? kernel.boundsOfValues(largestRow: largestRow) : []
    func isSafe(_ place: Int, _ β: Double) -> Bool { isBounded && abs(β) * reach[place] <= 2 }
    let places = kernel.design.kept.indices.filter { !(kernel.design.hasIntercept && $0 == 0) }
    if isBounded, !places.allSatisfy({ isSafe($0, coefficients[kernel.design.kept[$0]]) }) { reach = kernel.largestValues() }
    let L = kernel.design.backTransform
    let B = factor.inverse * L.transposed
    var found: [Int] = []
    for place in places where !isSafe(place, coefficients[kernel.design.kept[place]]) {
      let column = kernel.design.kept[place]
      let fall = kernel.informationSlope(at: standardized, along: Array(B[column: place]), place: place)
      let v = dot(L.row(place), Array(B[column: place]))
      if coefficients[column] / v * fall < -2 { found.append(column) }
    }
    return found
  }
}

extension Kernel {
  /// What the absolute values of each kept column cannot exceed, on the scale of the design.
  fileprivate func boundsOfValues(largestRow: Double) -> [Double] {
    design.kept.map { abs(design.centers[$0]) + largestRow.squareRoot() / abs(design.factors[$0]) }
  }

  /// The largest absolute value of each kept column, on the scale of the design.
  fileprivate func largestValues() -> [Double] {
    design.design.foldTiles(threads: threads, into: [Double](repeating: 0, count: design.columns)) { largest, tile, range in
      for (place, column) in design.kept.enumerated() {
        let x = tile + column * range.count
        for i in 0..<range.count where response.weights[range.lowerBound + i] > 0 { largest[place] = max(largest[place], abs(x[i])) }
      }
    } merge: {
      for j in $0.indices { $0[j] = max($0[j], $1[j]) }
    }
  }

  /// `Σ w' xⱼ u²` for one column, w' by a central difference.
  fileprivate func informationSlope(at coefficients: [Double], along direction: [Double], place: Int) -> Double {
    let (center, factor) = (design.centers[design.kept[place]], design.factors[design.kept[place]])
    return fold(at: coefficients, into: 0.0) { sum, tile in
      BLAS.multiply(tile.design, rows: tile.rows, columns: direction.count, by: direction, into: tile.scratch)
      let column = tile.design + place * tile.rows
      for i in 0..<tile.rows where tile.values.priorWeight[i] > 0 {
        let (η, u) = (tile.values.predictor[i], tile.scratch[i])
        let slope = (information(η + halfWidth) - information(η - halfWidth)) / (2 * halfWidth)
        sum += tile.values.priorWeight[i] * slope * (column[i] / factor + center) * u * u
      }
    } merge: {
      $0 += $1
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
