/// A basis as a formula asks for it, before it has seen values.
enum BasisRequest: Equatable, Sendable {
  /// `poly(x, degree)`.
  case polynomial(degree: Int)
  /// `poly(x, degree, raw = TRUE)`.
  case powers(degree: Int)
  /// `ns(x, …)`.
  case natural(KnotRequest)
  /// `bs(x, …)`.
  case bSpline(KnotRequest, degree: Int)
  /// `rcs(x, k)`: Harrell's default knots.
  case restricted(count: Int)
  /// `rcs(x, c(…))`.
  case restrictedAt([Double])
  /// `scale(x, …)`.
  case standardScore(StandardScore.Request)

  /// Learns the basis from values.
  ///
  /// - Complexity: O(n log n + n × columns²).
  /// - Throws: ``FormulaProblem`` when the values cannot give this basis.
  func basis(of x: [Double]) throws(FormulaProblem) -> Basis {
    switch self {
    case .polynomial(let degree): return .polynomial(try OrthogonalPolynomial(degree: degree, of: x))
    case .powers(let degree): return .powers(degree)
    case .natural(let request):
      let (interior, boundary) = try request.knots(of: x, degree: nil)
      return .natural(NaturalSpline(interior: interior, boundary: boundary, hasIntercept: request.hasIntercept))
    case .bSpline(let request, let degree):
      let (interior, boundary) = try request.knots(of: x, degree: degree)
      return .bSpline(BSpline(interior: interior, boundary: boundary, degree: degree, hasIntercept: request.hasIntercept))
    case .restricted(let count): return .restricted(RestrictedCubicSpline(knots: try RestrictedCubicSpline.defaultKnots(count, of: x)))
    case .restrictedAt(let knots): return .restricted(RestrictedCubicSpline(knots: knots))
    case .standardScore(let request): return .standardScore(try StandardScore(request, of: x))
    }
  }
}
