import LinearAlgebra

/// Where the columns of panels lie and how they spread: weighted means, and standard deviations with divisor n.
struct PanelScaling: Sendable {
  /// What was subtracted; 0 without an intercept.
  let centers: [Double]
  /// What was divided by; 0 marks a column that does not vary, which was left undivided.
  let deviations: [Double]
  /// Weighted sums of the scaled columns and of their squares, for each fold: columns × folds.
  let sums: Matrix
  let squares: Matrix

  /// Centres (when there is an intercept) and scales the columns in place.
  /// - Complexity: O(rows × columns).
  init(_ rows: RowPanels, weights: [Double], isCentered: Bool, folds: Int, threads: Int) {
    let total = weights.reduce(0, +)
    let means = PanelScaling.sums(rows, weights, folds: 1, threads: threads) { $0 }.elements.map { $0 / total }
    let shift = isCentered ? means : means.map { _ in 0 }
    PanelScaling.transform(rows, shift, means.map { _ in 1 }, threads)
    // Without centring the deviation is still that around the mean, as in glmnet.
    let rest = zip(means, shift).map { $0 - $1 }
    let spread = PanelScaling.sums(rows, weights, folds: 1, threads: threads, around: rest) { $0 * $0 }.elements
    let noise = means.map { $0 * $0 * PanelScaling.roundingShare }
    let deviations = spread.indices.map { j in spread[j] / total > noise[j] ? (spread[j] / total).squareRoot() : 0 }
    PanelScaling.transform(rows, means.map { _ in 0 }, deviations.map { $0 > 0 ? 1 / $0 : 1 }, threads)
    self.centers = shift
    self.deviations = deviations
    sums = PanelScaling.sums(rows, weights, folds: folds, threads: threads) { $0 }
    squares = PanelScaling.sums(rows, weights, folds: folds, threads: threads) { $0 * $0 }
  }

  /// A variance below this share of the squared mean is rounding.
  private static let roundingShare = 1e-26

  /// The variance of a scaled column over the rows outside a fold; `weight` is the sum of their weights.
  func varianceOutside(fold: Int?, column j: Int, weight: Double) -> Double {
    var (s, q) = (0.0, 0.0)
    for f in 0..<sums.columns where f != fold {
      s += sums[j, f]
      q += squares[j, f]
    }
    return q / weight - (s / weight) * (s / weight)
  }

  private static func sums(
    _ rows: RowPanels, _ weights: [Double], folds: Int, threads: Int, around center: [Double]? = nil, _ value: @Sendable (Double) -> Double
  ) -> Matrix {
    rows.fold(threads: threads, into: Matrix(rows: rows.columns, columns: folds)) { sums, panel in
      let (m, block) = (panel.rows.count, rows.block(panel))
      for j in 0..<rows.columns {
        let (column, c) = (block + j * m, center?[j] ?? 0)
        var sum = 0.0
        for i in 0..<m { sum += weights[panel.rows.lowerBound + i] * value(column[i] - c) }
        sums[j, folds == 1 ? 0 : panel.fold] += sum
      }
    } merge: { total, part in
      for k in total.elements.indices { total.elements[k] += part.elements[k] }
    }
  }

  private static func transform(_ rows: RowPanels, _ shift: [Double], _ factor: [Double], _ threads: Int) {
    _ = rows.fold(threads: threads, into: 0) { _, panel in
      let (m, block) = (panel.rows.count, rows.block(panel))
      for j in 0..<rows.columns {
        let column = block + j * m
        for i in 0..<m { column[i] = (column[i] - shift[j]) * factor[j] }
      }
    } merge: { _, _ in
    }
  }
}
