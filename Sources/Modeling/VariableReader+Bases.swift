extension VariableReader {
  func polynomial(_ arguments: CallArguments) throws(FormulaError) -> FormulaVariable.Kind {
    let degree = try arguments.count("degree") ?? 1
    return .basis(try arguments.flag("raw") ? .powers(degree: degree) : .polynomial(degree: degree), of: try argument(arguments))
  }

  /// `center` and `scale` are TRUE unless they are given.
  func scaled(_ arguments: CallArguments) throws(FormulaError) -> FormulaVariable.Kind {
    let isCentred = try arguments.flag("center", otherwise: true)
    let isDivided = try arguments.flag("scale", otherwise: true)
    let x = try argument(arguments)
    guard isCentred || isDivided else { return .number(x) }
    return .basis(.standardScore(isCentred ? isDivided ? .both : .centre : .deviation), of: x)
  }

  func natural(
    _ arguments: [FormulaExpression.Argument], _ expression: FormulaExpression
  ) throws(FormulaError) -> FormulaVariable.Kind {
    let names = ["x", "df", "knots", "intercept", "Boundary.knots"]
    let arguments = try CallArguments(arguments, of: expression, takes: names, in: formula)
    return .basis(.natural(try knots(arguments, expression)), of: try argument(arguments))
  }

  /// The degree of B-splines unless it is given: cubic.
  private static let cubic = 3

  func bSpline(
    _ arguments: [FormulaExpression.Argument], _ expression: FormulaExpression
  ) throws(FormulaError) -> FormulaVariable.Kind {
    let names = ["x", "df", "knots", "degree", "intercept", "Boundary.knots"]
    let arguments = try CallArguments(arguments, of: expression, takes: names, in: formula)
    let degree = try arguments.count("degree") ?? Self.cubic
    return .basis(.bSpline(try knots(arguments, expression), degree: degree), of: try argument(arguments))
  }

  private func knots(_ arguments: CallArguments, _ expression: FormulaExpression) throws(FormulaError) -> KnotRequest {
    var request = KnotRequest()
    request.degreesOfFreedom = try arguments.count("df")
    request.interior = try arguments.numbers("knots")
    request.hasIntercept = try arguments.flag("intercept")
    if request.degreesOfFreedom != nil, request.interior != nil { throw formula.problem(.columnsAndKnots, at: expression) }
    if let interior = request.interior, !interior.isAscending { throw formula.problem(.knotsNotAscending, at: expression) }
    request.boundary = try arguments.range("Boundary.knots")
    return request
  }

  /// The knots of a restricted cubic spline unless they are given, and the fewest that it can have.
  private static let restrictedKnots = (usual: 5, fewest: 3)

  func restricted(_ arguments: CallArguments, _ expression: FormulaExpression) throws(FormulaError) -> FormulaVariable.Kind {
    let x = try argument(arguments)
    if let numbers = try arguments.numbers("parms"), numbers.count != 1 {
      guard numbers.count >= Self.restrictedKnots.fewest else { throw formula.problem(.tooFewKnots(least: 3), at: expression) }
      guard numbers.isAscending else { throw formula.problem(.knotsNotAscending, at: expression) }
      return .basis(.restrictedAt(numbers), of: x)
    }
    let count = try arguments.count("parms") ?? Self.restrictedKnots.usual
    guard count >= Self.restrictedKnots.fewest else {
      throw formula.problem(.tooFewKnots(least: Self.restrictedKnots.fewest), at: expression)
    }
    return .basis(.restricted(count: count), of: x)
  }
}
