/// Writes out a formula as products of variables: `a * b` is `a + b + a:b`, `(a + b)^2` too, `a / b` is `a + a:b`.
struct TermExpansion {
  /// Variables multiplied with each other, by their places, ascending.
  struct Product {
    let variables: [Int]
    let position: Int
  }

  /// The variables in the order in which they first appear, those that were taken out included.
  private(set) var variables: [FormulaVariable] = []
  /// Whether there is a constant.
  private(set) var hasIntercept = true

  private let reader: VariableReader
  /// What `.` stands for.
  private let columns: [String]
  private var places: [String: Int] = [:]
  /// Whether what is read now is taken out.
  private var isTakenOut = false

  init(formula: Formula, columns: [String]) {
    reader = VariableReader(formula: formula)
    self.columns = columns
  }

  private var formula: Formula { reader.formula }

  /// The products of an expression, each once, in the order in which they appear.
  ///
  /// - Complexity: O(products).
  /// - Throws: ``FormulaError/syntax(formula:at:_:)``.
  mutating func products(of expression: FormulaExpression) throws(FormulaError) -> ProductList {
    switch expression.kind {
    case .sum(let parts): return try sum(parts)
    case .prefix("-", let inner):
      _ = try takenOut(inner)
      return ProductList()
    case .prefix("!", _): throw formula.problem(.conditionOutside(formula.source(of: expression)), at: expression)
    case .prefix(_, let inner): return try products(of: inner)
    case .number(0), .number(1): return constant(expression)
    case .name("."): return all(at: expression)
    case .operation("|", _, _), .operation("||", _, _): throw formula.problem(.mixedModel, at: expression)
    case .operation(let sign, _, _) where Arithmetic.conditions.contains(sign):
      throw formula.problem(.conditionOutside(formula.source(of: expression)), at: expression)
    case .operation(let sign, let left, let right): return try operation(sign, left, right, expression)
    default: return ProductList(product(try reader.variable(expression)))
    }
  }

  private mutating func constant(_ expression: FormulaExpression) -> ProductList {
    hasIntercept = (expression.kind == .number(1)) != isTakenOut
    return ProductList()
  }

  private mutating func all(at expression: FormulaExpression) -> ProductList {
    var list = ProductList()
    for column in columns {
      list.insert(product(FormulaVariable(name: column, position: expression.range.lowerBound, kind: .column(column))))
    }
    return list
  }

  private mutating func product(_ variable: FormulaVariable) -> Product {
    let place = places[variable.name] ?? variables.count
    if place == variables.count {
      places[variable.name] = place
      variables.append(variable)
    }
    return Product(variables: [place], position: variable.position)
  }

  private mutating func sum(_ parts: [FormulaExpression.Summand]) throws(FormulaError) -> ProductList {
    var list = ProductList()
    for part in parts {
      if part.isTakenOut { list.remove(try takenOut(part.value)) } else { list.insert(try products(of: part.value)) }
    }
    return list
  }

  private mutating func takenOut(_ expression: FormulaExpression) throws(FormulaError) -> ProductList {
    isTakenOut.toggle()
    defer { isTakenOut.toggle() }
    return try products(of: expression)
  }

  private mutating func operation(
    _ sign: String, _ left: FormulaExpression, _ right: FormulaExpression, _ whole: FormulaExpression
  ) throws(FormulaError) -> ProductList {
    if sign == "^" { return try power(left, right, whole) }
    let (first, second) = (try factors(left), try factors(right))
    if let variable = first.single, variable == second.single {
      throw formula.problem(.crossedWithItself(variables[variable].name), at: whole)
    }
    let position = whole.range.lowerBound
    if sign == ":" { return try first.crossed(with: second, position, in: formula) }
    var list = first
    if sign == "*" { list.insert(second) }
    list.insert(try (sign == "*" ? first : first.merged(at: position)).crossed(with: second, position, in: formula))
    return list
  }

  /// The products of one side of a sign between terms, where neither a number nor an offset has a meaning.
  private mutating func factors(_ expression: FormulaExpression) throws(FormulaError) -> ProductList {
    if case .number = expression.kind { throw formula.problem(.notSupported(formula.text(of: expression)), at: expression) }
    let list = try products(of: expression)
    for product in list.products {
      for variable in product.variables {
        if case .offset = variables[variable].kind { throw formula.problem(.offsetInInteraction, at: expression) }
      }
    }
    return list
  }

  private mutating func power(
    _ base: FormulaExpression, _ exponent: FormulaExpression, _ whole: FormulaExpression
  ) throws(FormulaError) -> ProductList {
    guard case .number(let number) = exponent.kind, number >= 1, number.rounded() == number else {
      throw formula.problem(.badPower, at: exponent)
    }
    let base = try factors(base)
    if let variable = base.single {
      throw formula.problem(.powerOfOneTerm(variables[variable].name, power: Int(min(number, 9))), at: whole)
    }
    var list = base
    var left = number - 1
    while left > 0 {
      let before = list.products.count
      list.insert(try list.crossed(with: base, whole.range.lowerBound, in: formula))
      if list.products.count == before { break }
      left -= 1
    }
    return list
  }
}
