extension Arithmetic {
  /// Whether the expression is met or not, rather than a number: a comparison, or several joined by `&`, `|` and `!`.
  var isCondition: Bool { Self.isCondition(expression) }

  private static func isCondition(_ expression: FormulaExpression) -> Bool {
    switch expression.kind {
    case .operation(let sign, _, _): conditions.contains(sign)
    case .prefix("!", _): true
    case .call(asIs, let arguments): isCondition(parts(of: arguments).x)
    default: false
    }
  }

  /// What a sign between two numbers says, as 1 or 0; a number other than 0 counts as met.
  static func condition(_ sign: String) -> (Double, Double) -> Double {
    switch sign {
    case "==": { $0 == $1 ? 1 : 0 }
    case "!=": { $0 != $1 ? 1 : 0 }
    case "<": { $0 < $1 ? 1 : 0 }
    case "<=": { $0 <= $1 ? 1 : 0 }
    case ">": { $0 > $1 ? 1 : 0 }
    case ">=": { $0 >= $1 ? 1 : 0 }
    case "&": { $0 != 0 && $1 != 0 ? 1 : 0 }
    default: { $0 != 0 || $1 != 0 ? 1 : 0 }
    }
  }

  /// The column and the text of `column == "text"` or `column != "text"`, in either order; nil for anything else.
  static func textComparison(_ expression: FormulaExpression) -> (column: String, text: String, isEqual: Bool)? {
    guard case .operation(let sign, let left, let right) = expression.kind, sign == "==" || sign == "!=" else { return nil }
    switch (left.kind, right.kind) {
    case (.name(let column), .string(let text)) where column != ".", (.string(let text), .name(let column)) where column != ".":
      return (column, text, sign == "==")
    default: return nil
    }
  }
}
