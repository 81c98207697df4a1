/// The B-splines of one degree on a sequence of knots, of which the outer ones stand `degree + 1` times.
///
/// Between two knots at most `degree + 1` of them are not 0. Outside the outer knots the polynomials of the outer pieces go on.
/// de Boor (1978), A Practical Guide to Splines, chapter X; Piegl, Tiller (1997), The NURBS Book, algorithms A2.1–A2.3.
struct KnotSequence: Equatable, Sendable {
  /// The knots, not descending.
  let knots: [Double]
  let degree: Int

  init(interior: [Double], boundary: ClosedRange<Double>, degree: Int) {
    knots =
      [Double](repeating: boundary.lowerBound, count: degree + 1) + interior
      + [Double](repeating: boundary.upperBound, count: degree + 1)
    self.degree = degree
  }

  /// The number of B-splines.
  var count: Int { knots.count - degree - 1 }
  /// The outer knots.
  var boundary: ClosedRange<Double> { knots[0]...knots[knots.count - 1] }

  /// The last knot at or below `x`, by its place; the pieces at the ends reach outwards without limit.
  func span(of x: Double) -> Int {
    var (low, high) = (degree, count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if knots[middle] <= x { low = middle } else { high = middle }
    }
    return low
  }

  /// The B-splines `span - degree … span` of this degree at `x`.
  func values(at x: Double, span: Int) -> [Double] {
    var values = [Double](repeating: 0, count: degree + 1)
    fill(&values, at: x, span: span, degree: degree)
    return values
  }

  /// Writes the B-splines `span - degree … span` at `x` to the start of `values`.
  func fill(_ values: inout [Double], at x: Double, span: Int, degree: Int) {
    values[0] = 1
    for order in 0..<degree {
      var carried = 0.0
      for r in 0...order {
        let (right, left) = (knots[span + r + 1], knots[span + r - order])
        let share = right == left ? 0 : values[r] / (right - left)
        values[r] = carried + (right - x) * share
        carried = (x - left) * share
      }
      values[order + 1] = carried
    }
  }

  /// The derivatives of some order of the B-splines `span - degree … span` at `x`.
  func derivatives(_ order: Int, at x: Double, span: Int) -> [Double] {
    var derivatives = [Double](repeating: 0, count: degree + 1)
    fill(&derivatives, at: x, span: span, degree: degree - order)
    for degree in (degree - order + 1)...degree { raise(&derivatives, to: degree, span: span) }
    return derivatives
  }

  /// Turns B-splines of a degree below into the derivatives of those of this degree: `q (N_i / (t_{i+q} - t_i) - N_{i+1} / (t_{i+q+1} - t_{i+1}))`.
  private func raise(_ values: inout [Double], to degree: Int, span: Int) {
    var carried = 0.0
    for r in 0..<degree {
      let width = knots[span + r + 1] - knots[span + r + 1 - degree]
      let share = width == 0 ? 0 : Double(degree) * values[r] / width
      values[r] = carried - share
      carried = share
    }
    values[degree] = carried
  }
}
