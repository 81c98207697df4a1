import Glibc
import LinearAlgebra

/// Functions of one number, each of which gives a column: polynomials and splines, with what training learnt about them.
enum Basis: Equatable, Sendable {
  /// Orthogonal polynomials, `poly(x, k)`.
  case polynomial(OrthogonalPolynomial)
  /// `x, x², …` up to a degree, `poly(x, k, raw = TRUE)`.
  case powers(Int)
  /// `ns(x, …)`.
  case natural(NaturalSpline)
  /// `bs(x, …)`.
  case bSpline(BSpline)
  /// `rcs(x, …)`.
  case restricted(RestrictedCubicSpline)
  /// `scale(x, …)`, which is one column.
  case standardScore(StandardScore)

  /// The number of columns.
  var count: Int {
    switch self {
    case .polynomial(let polynomial): polynomial.count
    case .powers(let degree): degree
    case .natural(let spline): spline.count
    case .bSpline(let spline): spline.count
    case .restricted(let spline): spline.count
    case .standardScore: 1
    }
  }

  /// A column for each function.
  /// - Complexity: O(values × columns).
  func columns(of x: [Double]) -> Matrix {
    switch self {
    case .polynomial(let polynomial): polynomial.columns(of: x)
    case .powers(let degree): Matrix(columns: (1...degree).map { k in x.map { pow($0, Double(k)) } })
    case .natural(let spline): spline.columns(of: x)
    case .bSpline(let spline): spline.columns(of: x)
    case .restricted(let spline): spline.columns(of: x)
    case .standardScore(let score): Matrix(columns: [x.map { score($0) }])
    }
  }

  /// The names of the columns behind that of the variable: places in brackets, or nothing where one column is all there can be.
  var suffixes: [String] { if case .standardScore = self { [""] } else { (1...count).map { "[\($0)]" } } }

  /// How many values lie where the functions grow without bounds: beyond the outer knots of B-splines.
  /// - Complexity: O(values).
  func beyondBoundary(_ x: [Double]) -> Int {
    guard case .bSpline(let spline) = self else { return 0 }
    return x.count { !spline.boundary.contains($0) }
  }
}
