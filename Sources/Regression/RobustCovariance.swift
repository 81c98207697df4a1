public import LinearAlgebra

/// Which correction a sandwich covariance makes for small samples; n rows, p columns, leverages h.
///
/// MacKinnon, White (1985), Journal of Econometrics 29, 305–325.
public enum RobustCorrection: String, Sendable, CaseIterable {
  /// None.
  case hc0 = "HC0"
  /// `n / (n - p)`; with clusters `G / (G - 1) × (n - 1) / (n - p)`.
  case hc1 = "HC1"
  /// Squared scores divided by `1 - h`.
  case hc2 = "HC2"
  /// Squared scores divided by `(1 - h)²`.
  case hc3 = "HC3"

  /// A leverage nearer to 1 than this is 1 but for rounding.
  static let roundingOfLeverage = 1e-12
}

extension GeneralizedLinearFit {
  /// The sandwich covariance `I⁻¹ (Σ sᵢ² xᵢ xᵢᵀ) I⁻¹`, which does not rely on the variance function.
  ///
  /// White (1982), Econometrica 50, 1–25.
  /// - Complexity: O(rows × columns²), one pass.
  /// - Throws: `RegressionError.leverageIsOne` for HC2 and HC3 where a row has no residual of its own.
  public func robustCovariance<Design: RowBlocks>(
    _ correction: RobustCorrection = .hc3, of data: RegressionData<Design>
  ) throws(RegressionError) -> Matrix {
    let kernel = try kernel(of: data)
    let p = kernel.design.columns
    if correction == .hc2 || correction == .hc3, let row = rowThatDecidesAlone(kernel) { throw .leverageIsOne(row: row) }
    let meat = kernel.fold(at: standardized, into: CrossProduct(columns: p)) { meat, tile in
      tile.scaleByScores(correction, factor: factor)
      meat.fold(UnsafeBufferPointer(start: tile.design, count: tile.rows * p), rows: tile.rows)
    } merge: {
      $0.merge($1)
    }
    let n = Double(observations)
    let scale = correction == .hc1 ? n / (n - Double(p)) : 1
    return sandwich(meat.matrix, scale: scale, design: kernel.design)
  }

  /// The clustered sandwich covariance `I⁻¹ (Σ_g u_g u_gᵀ) I⁻¹`, u_g being the sum of the scores of a cluster.
  ///
  /// With factor `G / (G - 1)`, and `(n - 1) / (n - p)` unless the correction is HC0.
  /// Liang, Zeger (1986), Biometrika 73, 13–22; Cameron, Miller (2015), Journal of Human Resources 50, 317–372.
  /// - Parameter clusters: The cluster of each row, a code of 0 or more.
  /// - Complexity: O(rows × columns + clusters × columns²).
  /// - Throws: `RegressionError.tooFewClusters` for fewer than two, `.settingOutOfRange` for HC2 and HC3, `.lengthMismatch`.
  public func clusteredCovariance<Design: RowBlocks>(
    clusters: [Int32], _ correction: RobustCorrection = .hc1, of data: RegressionData<Design>
  ) throws(RegressionError) -> Matrix {
    guard correction == .hc0 || correction == .hc1 else { throw .settingOutOfRange(name: "robust correction with clusters") }
    let kernel = try kernel(of: data)
    let (scores, G) = try clusterScores(kernel, clusters)
    guard G > 1 else { throw .tooFewClusters(G) }
    let (n, p, g) = (Double(observations), Double(rank), Double(G))
    let scale = g / (g - 1) * (correction == .hc1 ? (n - 1) / (n - p) : 1)
    var meat = CrossProduct(columns: scores.columns)
    scores.elements.withUnsafeBufferPointer { meat.fold($0, rows: scores.rows) }
    return sandwich(meat.matrix, scale: scale, design: kernel.design)
  }

  /// The first row with a leverage of 1 but for rounding.
  private func rowThatDecidesAlone<Design: RowBlocks>(_ kernel: Kernel<Design>) -> Int? {
    kernel.fold(at: standardized, into: Int?.none) { found, tile in
      guard found == nil else { return }
      tile.fillLeverages(factor)
      let first = (0..<tile.rows).first { tile.values.slope[$0] > 1 - RobustCorrection.roundingOfLeverage }
      found = first.map { $0 + tile.range.lowerBound }
    } merge: {
      $0 = $0 ?? $1
    }
  }

  private func sandwich<Design: RowBlocks>(_ meat: Matrix, scale: Double, design: StandardizedDesign<Design>) -> Matrix {
    let bread = design.backTransform * factor.inverse
    var V = bread * meat * bread.transposed
    for k in V.elements.indices { V.elements[k] *= scale }
    return design.spread(V.symmetrized)
  }

  /// The sum of the scores of each cluster, and how many clusters have a row that counts.
  private func clusterScores<Design: RowBlocks>(
    _ kernel: Kernel<Design>, _ clusters: [Int32]
  ) throws(RegressionError) -> (Matrix, Int) {
    guard clusters.count == kernel.design.rows else {
      throw .lengthMismatch(role: .clusters, expected: kernel.design.rows, found: clusters.count)
    }
    if let row = clusters.firstIndex(where: { $0 < 0 }) { throw .notFinite(role: .clusters, row: row, column: nil) }
    let w = kernel.response.weights
    let seen = Set(clusters.indices.lazy.filter { w[$0] > 0 }.map { clusters[$0] })
    let place = Dictionary(uniqueKeysWithValues: seen.sorted().enumerated().map { ($1, $0) })
    let sums = kernel.scoreSums(at: standardized, places: clusters.map { place[$0] ?? 0 }, count: seen.count)
    return (sums, seen.count)
  }
}
