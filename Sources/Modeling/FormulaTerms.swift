/// The terms of a formula, in the order in which they first appear.
public struct FormulaTerms: Equatable, Sendable {
  /// The terms without the constant.
  public private(set) var list: [FormulaTerm] = []
  /// Whether there is a constant column, `(Intercept)`.
  public private(set) var hasIntercept = true

  private let formula: Formula
  private let columns: [String]
  private var names: Set<String> = []

  init(formula: Formula, columns: [String]) {
    self.formula = formula
    self.columns = columns
  }

  /// Adds the terms of an expression, or takes them out.
  mutating func add(_ expression: FormulaExpression, isRemoval: Bool) throws(FormulaError) {
    switch expression.kind {
    case .sum(let parts): for part in parts { try add(part.value, isRemoval: isRemoval != part.isTakenOut) }
    case .prefix(let sign, let inner): try add(inner, isRemoval: isRemoval != (sign == "-"))
    case .number(1): hasIntercept = !isRemoval
    case .number(0): hasIntercept = isRemoval
    case .name("."): for column in columns { take(FormulaTerm(name: column, column: column, isFactor: false, at: expression), isRemoval) }
    case .name(let name): take(FormulaTerm(name: name, column: name, isFactor: false, at: expression), isRemoval)
    case .call("factor", let arguments): take(try factor(arguments, expression), isRemoval)
    default: throw .syntax(formula: formula.text, at: expression.range.lowerBound, .notSupported(formula.text(of: expression)))
    }
  }

  private mutating func take(_ term: FormulaTerm, _ isRemoval: Bool) {
    if isRemoval {
      names.remove(term.name)
      list.removeAll { $0.name == term.name }
    } else if names.insert(term.name).inserted {
      list.append(term)
    }
  }

  private func factor(_ arguments: [FormulaExpression.Argument], _ expression: FormulaExpression) throws(FormulaError) -> FormulaTerm {
    guard arguments.count == 1, arguments[0].name == nil, case .name(let column) = arguments[0].value.kind, column != "." else {
      throw .syntax(formula: formula.text, at: expression.range.lowerBound, .factorNotColumn)
    }
    return FormulaTerm(name: formula.text(of: expression), column: column, isFactor: true, at: expression)
  }
}

extension FormulaTerm {
  fileprivate init(name: String, column: String, isFactor: Bool, at expression: FormulaExpression) {
    self.init(name: name, column: column, isFactor: isFactor, position: expression.range.lowerBound)
  }
}
