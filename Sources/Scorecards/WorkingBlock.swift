import Glibc
import LinearAlgebra

/// A block of rows in the working space of a logistic step: columns `√W·x`, then `√W` and `√W·z`.
///
/// The owner calls `deallocate()`.
struct WorkingBlock {
  let rows: Int
  let columns: Int
  let values: UnsafeMutableBufferPointer<Double>
  private(set) var rowWeight = 0.0
  private(set) var logLikelihood = 0.0

  /// Fills the block and turns it to the working space at a point.
  /// - Complexity: O(rows × columns).
  init(_ data: LogisticRows, _ range: Range<Int>, at point: LogisticPoint) {
    rows = range.count
    columns = data.design.columns
    values = .allocate(capacity: rows * (columns + 2))
    data.design.fill(UnsafeMutableBufferPointer(rebasing: values[..<(rows * columns)]), rows: range)
    let η = predictors(data, range, point)
    work(data, range, point.intercept, η)
    scale()
  }

  func deallocate() { values.deallocate() }

  /// The sums of all rows of the block.
  func sums() -> LogisticSums {
    var sums = LogisticSums(columns: columns)
    sums.crossProduct.fold(UnsafeBufferPointer(values), rows: rows)
    sums.rowWeight = rowWeight
    sums.logLikelihood = logLikelihood
    return sums
  }

  /// Copies some rows to the front of another place, column after column.
  func gather(_ chosen: [Int32], into place: UnsafeMutableBufferPointer<Double>) {
    chosen.withUnsafeBufferPointer { chosen in
      var target = place.baseAddress!
      for column in 0..<columns + 2 {
        let source = values.baseAddress! + column * rows
        for k in 0..<chosen.count { target[k] = source[Int(chosen[k])] }
        target += chosen.count
      }
    }
  }

  private var roots: UnsafeMutablePointer<Double> { values.baseAddress! + rows * columns }
  private var responses: UnsafeMutablePointer<Double> { roots + rows }

  /// The linear predictors, kept in the place of the working responses.
  private func predictors(_ data: LogisticRows, _ range: Range<Int>, _ point: LogisticPoint) -> UnsafeMutablePointer<Double> {
    let η = responses
    for k in 0..<rows { η[k] = point.intercept }
    for (column, β) in point.coefficients.enumerated() where β != 0 {
      let x = values.baseAddress! + column * rows
      for k in 0..<rows { η[k] += β * x[k] }
    }
    return η
  }

  /// Replaces predictors (without offset) by `√W·z`, `z = η + (y − μ)/μ(1 − μ)`, and writes `√W`.
  private mutating func work(_ data: LogisticRows, _ range: Range<Int>, _ intercept: Double, _ η: UnsafeMutablePointer<Double>) {
    for k in 0..<rows {
      let row = range.lowerBound + k
      let weight = data.weights?[row] ?? 1
      let predictor = η[k] + (data.offset?[row] ?? 0)
      let y = data.outcome[row]
      let e = exp(-abs(predictor))
      let μ = predictor >= 0 ? 1 / (1 + e) : e / (1 + e)
      let variance = max(e / ((1 + e) * (1 + e)), Self.smallestVariance)
      let root = (weight * variance).squareRoot()
      roots[k] = root
      responses[k] = root * (η[k] + (y - μ) / variance)
      rowWeight += weight
      logLikelihood += weight * (y * predictor - max(predictor, 0) - log1p(e))
    }
  }

  private func scale() {
    for column in 0..<columns {
      let x = values.baseAddress! + column * rows
      for k in 0..<rows { x[k] *= roots[k] }
    }
  }

  /// The curvature `μ(1 − μ)` of a row that is all but certain is taken as this; the gradient stays exact, so the optimum does too.
  private static let smallestVariance = 1e-10
}
