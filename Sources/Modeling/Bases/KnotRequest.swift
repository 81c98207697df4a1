/// The knots of a spline as a formula asks for them.
struct KnotRequest: Equatable, Sendable {
  /// The number of columns, from which the number of knots follows.
  var degreesOfFreedom: Int?
  /// The knots between the outer ones.
  var interior: [Double]?
  /// The outer knots; nil: the smallest and the largest value.
  var boundary: ClosedRange<Double>?
  /// Whether the columns can add up to 1.
  var hasIntercept = false

  /// Columns that a natural spline has without inner knots, the constant aside.
  private static let naturalColumns = 1

  /// The inner and outer knots, as R finds them: inner ones are quantiles (type 7) with equal steps of the values between the outer ones.
  ///
  /// - Parameter degree: the degree of B-splines; nil for a natural spline.
  /// - Complexity: O(n log n).
  /// - Throws: `FormulaProblem.tooFewColumns`, `.knotsNotAscending`, `.knotsOutsideBoundary`, `.knotsCoincide`, `.tooFewValues`.
  func knots(of x: [Double], degree: Int?) throws(FormulaProblem) -> (interior: [Double], boundary: ClosedRange<Double>) {
    let boundary = if let given = self.boundary { given } else { try Self.range(of: x) }
    if let interior {
      guard interior.isAscending else { throw .knotsNotAscending }
      guard interior.allSatisfy({ boundary.lowerBound < $0 && $0 < boundary.upperBound }) else { throw .knotsOutsideBoundary }
      return (interior, boundary)
    }
    let least = (degree ?? Self.naturalColumns) + (hasIntercept ? 1 : 0)
    let count = (degreesOfFreedom ?? least) - least
    guard count >= 0 else { throw .tooFewColumns(least: least) }
    return (try Self.quantiles(count, of: x.filter(boundary.contains), boundary: boundary), boundary)
  }

  private static func range(of x: [Double]) throws(FormulaProblem) -> ClosedRange<Double> {
    guard let low = x.min(), let high = x.max(), low < high else { throw .tooFewValues(distinct: min(x.count, 1), needed: 2) }
    return low...high
  }

  private static func quantiles(_ count: Int, of x: [Double], boundary: ClosedRange<Double>) throws(FormulaProblem) -> [Double] {
    if count == 0 { return [] }
    guard !x.isEmpty else { throw .knotsOutsideBoundary }
    let quantiles = Quantiles(x)
    let knots = (1...count).map { quantiles.value(at: Double($0) / Double(count + 1)) }
    guard ([boundary.lowerBound] + knots + [boundary.upperBound]).isAscending else { throw .knotsCoincide }
    return knots
  }
}

extension [Double] {
  /// Whether every number is larger than the one before.
  var isAscending: Bool { zip(self, dropFirst()).allSatisfy { $0 < $1 } }
}
