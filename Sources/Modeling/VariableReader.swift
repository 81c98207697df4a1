/// Reads the variables of a formula.
struct VariableReader {
  let formula: Formula

  /// The functions that make a variable, those of numbers aside.
  static let functions = ["factor", "offset", "scale", "poly", "ns", "bs", "rcs", Arithmetic.asIs]
  private static var known: [String] { functions + MathFunction.allCases.map(\.rawValue) }

  /// The variable that stands here.
  ///
  /// - Throws: ``FormulaError/syntax(formula:at:_:)`` for what makes no columns.
  func variable(_ expression: FormulaExpression) throws(FormulaError) -> FormulaVariable {
    switch expression.kind {
    case .name(let name): return FormulaVariable(name: name, position: expression.range.lowerBound, kind: .column(name))
    case .call(let function, let arguments):
      let kind = try kind(function, arguments, expression)
      return FormulaVariable(name: formula.name(of: expression), position: expression.range.lowerBound, kind: kind)
    default: throw formula.problem(.notSupported(formula.text(of: expression)), at: expression)
    }
  }

  private func kind(
    _ function: String, _ arguments: [FormulaExpression.Argument], _ expression: FormulaExpression
  ) throws(FormulaError) -> FormulaVariable.Kind {
    switch function {
    case "factor": return .factor(try factorColumn(arguments, expression))
    case "offset": return .offset(try argument(try CallArguments(arguments, of: expression, takes: ["x"], in: formula)))
    case "scale": return try scaled(try CallArguments(arguments, of: expression, takes: ["x", "center", "scale"], in: formula))
    case "poly": return try polynomial(try CallArguments(arguments, of: expression, takes: ["x", "degree", "raw"], in: formula))
    case "ns": return try natural(arguments, expression)
    case "bs": return try bSpline(arguments, expression)
    case "rcs": return try restricted(try CallArguments(arguments, of: expression, takes: ["x", "parms"], in: formula), expression)
    default:
      guard Self.known.contains(function) else { throw formula.problem(.unknownFunction(function, known: Self.known), at: expression) }
      return .number(try withColumn(try Arithmetic(expression, in: formula)))
    }
  }

  private func factorColumn(_ arguments: [FormulaExpression.Argument], _ expression: FormulaExpression) throws(FormulaError) -> String {
    guard arguments.count == 1, arguments[0].name == nil, case .name(let column) = arguments[0].value.kind, column != "." else {
      throw formula.problem(.factorNotColumn, at: expression)
    }
    return column
  }

  /// The number that a function is made from.
  func argument(_ arguments: CallArguments) throws(FormulaError) -> Arithmetic {
    try withColumn(try Arithmetic(try arguments.required("x"), in: formula))
  }

  private func withColumn(_ arithmetic: Arithmetic) throws(FormulaError) -> Arithmetic {
    guard arithmetic.columns.isEmpty else { return arithmetic }
    throw formula.problem(.withoutColumn(formula.text(of: arithmetic.expression)), at: arithmetic.expression)
  }
}
