/// The columns of a cubic spline that is straight beyond its outer knots, without the constant: x itself and one column a knot but two.
///
/// `[(x − t_j)₊³ − (x − t_{K−1})₊³ (t_K − t_j)/(t_K − t_{K−1}) + (x − t_K)₊³ (t_{K−1} − t_j)/(t_K − t_{K−1})] / (t_K − t_1)²`.
/// Harrell, Regression Modeling Strategies (2015), 2.4.5. With fewer than three knots the line alone.
struct RestrictedCubicBasis: Sendable {
  /// Ascending.
  let knots: [Double]

  /// Harrell's places of knots, as shares of the rows below them.
  private static let shares: [Int: [Double]] = [
    3: [0.1, 0.5, 0.9], 4: [0.05, 0.35, 0.65, 0.95], 5: [0.05, 0.275, 0.5, 0.725, 0.95], 6: [0.05, 0.23, 0.41, 0.59, 0.77, 0.95]
  ]

  /// The knots of a sample, of which equal ones are one; none below three.
  init(_ number: Int, ofSorted x: [Double]) {
    let places = (Self.shares[number] ?? []).map { SampleQuantile.type7(x, $0) }
    knots = places.indices.filter { $0 == 0 || places[$0] > places[$0 - 1] }.map { places[$0] }
  }

  /// The number of columns.
  var count: Int { max(1, knots.count - 1) }

  /// The columns at a place.
  func values(at x: Double) -> [Double] {
    guard knots.count > 2 else { return [x] }
    let (first, beforeLast, last) = (knots[0], knots[knots.count - 2], knots[knots.count - 1])
    let (reach, gap) = ((last - first) * (last - first), last - beforeLast)
    let tail = (cube(x - beforeLast), cube(x - last))
    return [x]
      + knots.dropLast(2).map { (cube(x - $0) - tail.0 * (last - $0) / gap + tail.1 * (beforeLast - $0) / gap) / reach }
  }

  /// The columns of these values.
  /// - Complexity: O(values × knots).
  func columns(of x: [Double]) -> [[Double]] {
    var columns = [[Double]](repeating: [Double](repeating: 0, count: x.count), count: count)
    for i in x.indices {
      for (j, value) in values(at: x[i]).enumerated() { columns[j][i] = value }
    }
    return columns
  }

  private func cube(_ d: Double) -> Double { d > 0 ? d * d * d : 0 }
}
