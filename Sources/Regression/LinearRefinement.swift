import Glibc
import LinearAlgebra

/// The coefficients of a linear model, found by residuals in twice the working precision.
///
/// `r = y - offset - X β` and `Xᵀ W r` are computed as unevaluated sums of two doubles, and so is β itself; each correction solves the normal
/// equations of r with the factor at hand and gains what the condition number leaves of sixteen digits. Shifts and scales of columns enter
/// after summing, so that the answer is that of the numbers as they stand. Björck (1996), Numerical Methods for Least Squares Problems,
/// section 2.9.
struct LinearRefinement<Design: RowBlocks>: Sendable {
  let kernel: Kernel<Design>
  let factor: TriangularFactor

  /// What the corrections have come to.
  struct Solution: Sendable {
    /// The coefficients of the kept columns on the scale of the design.
    var coefficients: [Double]
    /// The coefficients of the standardised columns.
    var standardized: [Double]
    /// The weighted sum of squared residuals.
    var deviance: Double
    /// The number of corrections.
    var corrections: Int
    /// The length of the correction that would come next, in units of the outcome.
    var remainingStep: Double
  }

  /// The corrections after which no more are made: each gains digits, or rounding stops them.
  private static var limit: Int { 30 }
  /// A correction longer than this part of the one before it is rounding alone.
  private static var progress: Double { 0.25 }
  /// A share of a coefficient that is lost in its last digit.
  private static var invisibleShare: Double { 0x1p-56 }
  /// A share of the squared residuals that is lost in their last digit.
  private static var invisibleSquares: Double { 0x1p-60 }

  /// Corrects until the next correction would change nothing.
  /// - Complexity: O(rows × columns) a correction, two or three of them where columns are far from dependent.
  func solve(from start: [Double]) -> Solution {
    let L = kernel.design.backTransform
    var β = (L * start).map { PairedSum($0) }
    var solution = Solution(coefficients: [], standardized: start, deviance: 0, corrections: 0, remainingStep: .infinity)
    var here = sums(β)
    var previous = Double.infinity
    while solution.corrections < LinearRefinement.limit {
      let step = factor.solve(score(here))
      let length = (factor.upper * step).reduce(0) { $0 + $1 * $1 }.squareRoot()
      let ratio = previous.isFinite ? length / previous : 1
      solution.remainingStep = length * min(1, ratio)
      if length == 0 || !length.isFinite || (ratio > LinearRefinement.progress && previous.isFinite) { break }
      let change = L * step
      for j in β.indices { β[j] = β[j].adding(change[j]) }
      for j in step.indices { solution.standardized[j] += step[j] }
      solution.corrections += 1
      previous = length
      let isLast = zip(β, change).allSatisfy { abs($1) * ratio <= LinearRefinement.invisibleShare * abs($0.high) }
      if isLast, length * length <= LinearRefinement.invisibleSquares * here.squares.high { break }
      here = sums(β)
      if isLast { break }
    }
    solution.coefficients = β.map(\.value)
    solution.deviance = here.squares.value
    return solution
  }

  /// `Xᵀ W r` of the standardised columns: `f_j (Σ x_j w r - c_j Σ w r)`.
  private func score(_ sums: RefinementSums) -> [Double] {
    let design = kernel.design
    return design.kept.enumerated().map { place, column in
      if design.hasIntercept, place == 0 { return sums.total.value }
      let shift = design.centers[column]
      return sums.score[place].adding(product: -shift, sums.total.high).adding(-shift * sums.total.low).value * design.factors[column]
    }
  }

  private func sums(_ β: [PairedSum]) -> RefinementSums {
    kernel.design.design.foldTiles(threads: kernel.threads, into: RefinementSums(columns: β.count)) { sums, tile, range in
      let residuals = residuals(tile, range, β)
      sums.add(tile, range: range, kept: kernel.design.kept, residuals: residuals, weights: kernel.response.weights)
    } merge: {
      $0.merge($1)
    }
  }

  /// `y - offset - X β` of a tile of the design as it stands.
  private func residuals(_ tile: UnsafeMutablePointer<Double>, _ range: Range<Int>, _ β: [PairedSum]) -> [PairedSum] {
    var sums = range.map { PairedSum(kernel.response.values[$0]) }
    if let offset = kernel.offset { for (k, i) in range.enumerated() { sums[k] = sums[k].adding(-offset[i]) } }
    for (place, column) in kernel.design.kept.enumerated() {
      let (x, b) = (tile + column * range.count, β[place])
      sums.withUnsafeMutableBufferPointer { sums in
        for k in 0..<range.count { sums[k] = sums[k].adding(product: x[k], -b.high).adding(-x[k] * b.low) }
      }
    }
    return sums
  }
}

/// The score of a linear model, the sum of its residuals and of their squares, all weighted.
private struct RefinementSums: Sendable {
  var score: [PairedSum]
  var total = PairedSum.zero
  var squares = PairedSum.zero

  init(columns: Int) { score = [PairedSum](repeating: .zero, count: columns) }

  mutating func add(
    _ tile: UnsafeMutablePointer<Double>, range: Range<Int>, kept: [Int], residuals: [PairedSum], weights: [Double]
  ) {
    let weighted = range.map { residuals[$0 - range.lowerBound].times(weights[$0]) }
    for (place, column) in kept.enumerated() {
      let x = tile + column * range.count
      var sum = score[place]
      for k in 0..<range.count { sum = sum.adding(product: x[k], weighted[k].high).adding(x[k] * weighted[k].low) }
      score[place] = sum
    }
    for k in 0..<range.count {
      total = total.adding(weighted[k])
      squares = squares.adding(product: weighted[k].high, residuals[k].value)
    }
  }

  mutating func merge(_ other: RefinementSums) {
    for j in score.indices { score[j] = score[j].adding(other.score[j]) }
    total = total.adding(other.total)
    squares = squares.adding(other.squares)
  }
}
