/// An expression of numbers and number columns: what may stand in `I()`, `log()`, `offset()` and in the first place of a spline.
///
/// A condition, such as a comparison, is 1 where it is met and 0 elsewhere; a column of texts may be compared with a text.
struct Arithmetic: Equatable, Sendable {
  /// The expression, of which every part is known to be arithmetic.
  let expression: FormulaExpression
  /// The columns in it, each once, in the order in which they appear.
  let columns: [String]

  /// Checks an expression.
  ///
  /// - Throws: ``FormulaError/syntax(formula:at:_:)`` at the part that is no arithmetic.
  init(_ expression: FormulaExpression, in formula: Formula) throws(FormulaError) {
    var columns: [String] = []
    try Self.check(expression, formula, &columns)
    self.expression = expression
    self.columns = columns
  }

  private static let signs: Set = ["*", "/", "^"]
  /// The comparisons, and what joins them.
  static let conditions: Set = ["==", "!=", "<", "<=", ">", ">=", "&", "|"]
  /// The levels of a condition, as R writes them: not met, and met.
  static let conditionLevels = ["FALSE", "TRUE"]
  /// `I(x)` is `x`: it only says that what it holds is arithmetic.
  static let asIs = "I"

  private static func check(_ expression: FormulaExpression, _ formula: Formula, _ columns: inout [String]) throws(FormulaError) {
    switch expression.kind {
    case .number: return
    case .name(let name) where name != ".": if !columns.contains(name) { columns.append(name) }
    case .prefix(_, let inner): try check(inner, formula, &columns)
    case .sum(let parts): for part in parts { try check(part.value, formula, &columns) }
    case .operation where textComparison(expression) != nil:
      if let column = textComparison(expression)?.column, !columns.contains(column) { columns.append(column) }
    case .operation(let sign, let left, let right) where signs.contains(sign) || conditions.contains(sign):
      try check(left, formula, &columns)
      try check(right, formula, &columns)
    case .call(let name, let arguments):
      for argument in try Self.arguments(of: name, arguments, expression, formula) { try check(argument, formula, &columns) }
    default: throw formula.problem(.notArithmetic(formula.text(of: expression)), at: expression)
    }
  }

  /// The arguments of a call in the order in which they are evaluated.
  private static func arguments(
    of name: String, _ arguments: [FormulaExpression.Argument], _ call: FormulaExpression, _ formula: Formula
  ) throws(FormulaError) -> [FormulaExpression] {
    guard name == asIs || MathFunction(rawValue: name) != nil else {
      if VariableReader.functions.contains(name) { throw formula.problem(.notArithmetic(formula.text(of: call)), at: call) }
      throw formula.problem(.unknownFunction(name, known: [asIs] + MathFunction.allCases.map(\.rawValue)), at: call)
    }
    let isLogarithm = name == MathFunction.log.rawValue
    let call = try CallArguments(arguments, of: call, takes: isLogarithm ? ["x", "base"] : ["x"], in: formula)
    return [try call.required("x")] + [call["base"]].compactMap(\.self)
  }

  /// The argument and the base of a call that has been checked.
  static func parts(of arguments: [FormulaExpression.Argument]) -> (x: FormulaExpression, base: FormulaExpression?) {
    let named = arguments.firstIndex { $0.name == "base" }
    let x = arguments.indices.first { $0 != named && arguments[$0].name == "x" } ?? arguments.indices.first { $0 != named }
    let base = named ?? arguments.indices.first { $0 != x }
    return (arguments[x ?? 0].value, base.map { arguments[$0].value })
  }
}
