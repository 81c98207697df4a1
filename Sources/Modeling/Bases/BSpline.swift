import LinearAlgebra

/// B-splines as columns, as R's `splines::bs`: without the first one unless it is asked for.
struct BSpline: Equatable, Sendable {
  private let sequence: KnotSequence
  /// Whether the first B-spline has a column, so that the columns add up to 1.
  private let hasIntercept: Bool

  init(interior: [Double], boundary: ClosedRange<Double>, degree: Int, hasIntercept: Bool) {
    sequence = KnotSequence(interior: interior, boundary: boundary, degree: degree)
    self.hasIntercept = hasIntercept
  }

  var boundary: ClosedRange<Double> { sequence.boundary }
  var count: Int { sequence.count - (hasIntercept ? 0 : 1) }

  /// A column for each B-spline.
  /// - Complexity: O(values × degree²).
  func columns(of x: [Double]) -> Matrix {
    var columns = Matrix(rows: x.count, columns: count)
    var values = [Double](repeating: 0, count: sequence.degree + 1)
    let skipped = hasIntercept ? 0 : 1
    for row in x.indices {
      let span = sequence.span(of: x[row])
      sequence.fill(&values, at: x[row], span: span, degree: sequence.degree)
      for r in values.indices {
        let j = span - sequence.degree + r - skipped
        if j >= 0 { columns[row, j] = values[r] }
      }
    }
    return columns
  }
}
