/// Something in a design that a person should know.
public enum FormulaNote: Equatable, Sendable {
  /// In so many rows B-splines go on beyond their outer knots, where they grow fast and nothing was learnt.
  case beyondBoundary(term: String, rows: Int)

  /// The name of the warning in an answer.
  public var code: String {
    switch self {
    case .beyondBoundary: "beyond_boundary"
    }
  }

  /// The variable of the formula that it is about.
  public var term: String {
    switch self {
    case .beyondBoundary(let term, _): term
    }
  }

  /// The message in English.
  public var english: String {
    switch self {
    case .beyondBoundary(let term, let rows):
      "\(term): \(rows) values lie beyond the outer knots, where the spline is extrapolated as a polynomial. Set Boundary.knots, or use ns()."
    }
  }

  /// The message in Japanese.
  public var japanese: String {
    switch self {
    case .beyondBoundary(let term, let rows):
      "\(term): \(rows) 件の値が両端の節点の外にあり、多項式で外挿しています。Boundary.knots を指定するか、ns() を使ってください。"
    }
  }
}
