import Glibc
import LinearAlgebra

/// Coefficients of a linear model, made better by residuals in twice the working precision.
///
/// `r = y - X β` is computed as an unevaluated sum of two doubles, and β itself is kept as such a sum; the correction solves the normal
/// equations of r with the factor at hand. Björck (1996), Numerical Methods for Least Squares Problems, section 2.9.
struct LinearRefinement<Design: RowBlocks>: Sendable {
  let kernel: Kernel<Design>
  let factor: TriangularFactor

  /// Each correction gains what the condition number leaves of sixteen digits: one does where columns are far from dependent.
  private var corrections: Int { factor.smallestUnexplainedShare > LinearRefinement.easyShare ? 1 : 3 }

  /// A column that has this share of its squared length to itself is far from dependent.
  private static var easyShare: Double { 1e-2 }

  /// The coefficients of the kept columns on the scale of the design, and the weighted sum of squared residuals.
  /// - Complexity: O(rows × columns), some passes.
  func refine(_ standardized: [Double]) -> (coefficients: [Double], deviance: Double) {
    let L = kernel.design.backTransform
    var high = L * standardized
    var low = high.map { _ in 0.0 }
    for _ in 0..<corrections {
      let step = L * factor.solve(sums(high, low).score.map { $0.value })
      for j in high.indices {
        let sum = PairedSum(high[j], low[j]).adding(step[j])
        (high[j], low[j]) = (sum.high, sum.low)
      }
    }
    return (high, sums(high, low).squares)
  }

  private func sums(_ high: [Double], _ low: [Double]) -> RefinementSums {
    let zero = RefinementSums(columns: high.count)
    return kernel.design.design.foldTiles(threads: kernel.threads, into: zero) { sums, tile, range in
      let residuals = self.residuals(tile, range, high, low)
      kernel.design.standardize(tile, rows: range.count)
      sums.add(tile, range: range, residuals: residuals, weights: kernel.response.weights)
    } merge: {
      $0.merge($1)
    }
  }

  /// `y - offset - X β` of a tile of the design as it stands.
  private func residuals(_ tile: UnsafeMutablePointer<Double>, _ range: Range<Int>, _ high: [Double], _ low: [Double]) -> [Double] {
    var sums = range.map { PairedSum(kernel.response.values[$0], 0) }
    if let offset = kernel.offset { for (k, i) in range.enumerated() { sums[k] = sums[k].adding(-offset[i]) } }
    for (place, column) in kernel.design.kept.enumerated() {
      let x = tile + column * range.count
      for k in 0..<range.count { sums[k] = sums[k].adding(product: x[k], -high[place]).adding(-x[k] * low[place]) }
    }
    return sums.map { $0.value }
  }
}

/// The score of a linear model and its residual sum of squares.
private struct RefinementSums: Sendable {
  var score: [PairedSum]
  var squares = 0.0

  init(columns: Int) { score = [PairedSum](repeating: PairedSum(0, 0), count: columns) }

  mutating func add(_ tile: UnsafeMutablePointer<Double>, range: Range<Int>, residuals: [Double], weights: [Double]) {
    for j in score.indices {
      let column = tile + j * range.count
      for k in 0..<range.count { score[j] = score[j].adding(product: column[k], weights[range.lowerBound + k] * residuals[k]) }
    }
    for k in 0..<range.count { squares += weights[range.lowerBound + k] * residuals[k] * residuals[k] }
  }

  mutating func merge(_ other: RefinementSums) {
    for j in score.indices { score[j] = score[j].adding(other.score[j].high).adding(other.score[j].low) }
    squares += other.squares
  }
}

/// A number as an unevaluated sum of two doubles. Dekker (1971), Numerische Mathematik 18, 224–242.
private struct PairedSum: Sendable {
  var high: Double
  var low: Double

  init(_ high: Double, _ low: Double) {
    self.high = high
    self.low = low
  }

  var value: Double { high + low }

  func adding(_ x: Double) -> PairedSum {
    let sum = high + x
    let part = sum - high
    let error = (high - (sum - part)) + (x - part) + low
    let result = sum + error
    return PairedSum(result, error - (result - sum))
  }

  func adding(product x: Double, _ y: Double) -> PairedSum {
    let p = x * y
    return adding(p).adding(fma(x, y, -p))
  }
}
