import LinearAlgebra

/// Cubic splines whose second derivative is 0 at the outer knots, as R's `splines::ns`; beyond these they go on as straight lines.
///
/// The columns are those combinations of the cubic B-splines that are orthogonal to their second derivatives at the outer knots:
/// the last columns of Q in the QR decomposition of these. Hastie (1992), in Chambers, Hastie, Statistical Models in S, chapter 7.
struct NaturalSpline: Equatable, Sendable {
  /// A straight line in each column.
  private struct Line: Equatable {
    let start: [Double]
    let slope: [Double]
  }

  private static let degree = 3
  private let sequence: KnotSequence
  /// B-splines × columns; of a B-spline that has no part, zeros.
  private let transform: Matrix
  private let lowEnd: Line
  private let highEnd: Line

  init(interior: [Double], boundary: ClosedRange<Double>, hasIntercept: Bool) {
    let sequence = KnotSequence(interior: interior, boundary: boundary, degree: Self.degree)
    let transform = Self.transform(sequence, skipped: hasIntercept ? 0 : 1)
    self.sequence = sequence
    self.transform = transform
    func line(at x: Double) -> Line {
      let span = sequence.span(of: x)
      return Line(
        start: Self.combined(sequence.values(at: x, span: span), span: span, transform),
        slope: Self.combined(sequence.derivatives(1, at: x, span: span), span: span, transform))
    }
    lowEnd = line(at: boundary.lowerBound)
    highEnd = line(at: boundary.upperBound)
  }

  var boundary: ClosedRange<Double> { sequence.boundary }
  var count: Int { transform.columns }

  /// The combinations of B-splines that are left by the two conditions.
  private static func transform(_ sequence: KnotSequence, skipped: Int) -> Matrix {
    let ends = [sequence.boundary.lowerBound, sequence.boundary.upperBound].map { x in
      let span = sequence.span(of: x)
      var curvature = [Double](repeating: 0, count: sequence.count)
      for (r, value) in sequence.derivatives(2, at: x, span: span).enumerated() { curvature[span - degree + r] = value }
      return Array(curvature.dropFirst(skipped))
    }
    let first = Reflector(ends[0], from: 0)
    let second = Reflector(first.reflect(ends[1]), from: 1)
    let kept = ends.count..<sequence.count - skipped
    return Matrix(
      columns: kept.map { j in
        var unit = [Double](repeating: 0, count: sequence.count - skipped)
        unit[j] = 1
        return [Double](repeating: 0, count: skipped) + first.reflect(second.reflect(unit))
      })
  }

  private static func combined(_ values: [Double], span: Int, _ transform: Matrix) -> [Double] {
    (0..<transform.columns).map { j in
      values.indices.reduce(0) { $0 + values[$1] * transform[span - degree + $1, j] }
    }
  }

  /// The columns of these values.
  /// - Complexity: O(values × columns).
  func columns(of x: [Double]) -> Matrix {
    var columns = Matrix(rows: x.count, columns: count)
    var values = [Double](repeating: 0, count: Self.degree + 1)
    for row in x.indices {
      if x[row] < boundary.lowerBound {
        for j in 0..<count { columns[row, j] = lowEnd.start[j] + lowEnd.slope[j] * (x[row] - boundary.lowerBound) }
      } else if x[row] > boundary.upperBound {
        for j in 0..<count { columns[row, j] = highEnd.start[j] + highEnd.slope[j] * (x[row] - boundary.upperBound) }
      } else {
        let span = sequence.span(of: x[row])
        sequence.fill(&values, at: x[row], span: span, degree: Self.degree)
        for j in 0..<count {
          var sum = 0.0
          for r in values.indices { sum += values[r] * transform[span - Self.degree + r, j] }
          columns[row, j] = sum
        }
      }
    }
    return columns
  }
}
