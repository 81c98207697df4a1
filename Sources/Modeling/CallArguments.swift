/// The arguments of a call in a formula by their names, given or taken from their places as R does.
struct CallArguments {
  private let call: FormulaExpression
  private let function: String
  private let formula: Formula
  private var values: [String: FormulaExpression] = [:]

  /// Gives each argument its name.
  ///
  /// - Throws: ``FormulaError/syntax(formula:at:_:)`` for an argument too many, an unknown or a repeated name.
  init(
    _ arguments: [FormulaExpression.Argument], of call: FormulaExpression, takes names: [String], in formula: Formula
  ) throws(FormulaError) {
    self.call = call
    self.formula = formula
    function = if case .call(let name, _) = call.kind { name } else { "" }
    for argument in arguments {
      guard let name = argument.name else { continue }
      guard names.contains(name), values[name] == nil else {
        throw .syntax(formula: formula.text, at: argument.position, .unknownArgument(function: function, name, takes: names))
      }
      values[name] = argument.value
    }
    var free = names.filter { values[$0] == nil }[...]
    for argument in arguments where argument.name == nil {
      guard let name = free.popFirst() else {
        throw .syntax(formula: formula.text, at: argument.position, .wrongArguments(function: function, takes: names))
      }
      values[name] = argument.value
    }
    guard let first = names.first, values[first] != nil else {
      throw formula.problem(.wrongArguments(function: function, takes: names), at: call)
    }
  }

  /// The expression of an argument, where one is given.
  subscript(name: String) -> FormulaExpression? { values[name] }

  /// The expression of an argument that must be given.
  func required(_ name: String) throws(FormulaError) -> FormulaExpression {
    guard let value = values[name] else { throw formula.problem(.missingArgument(function: function, name), at: call) }
    return value
  }

  /// A whole number of at least 1.
  func count(_ name: String) throws(FormulaError) -> Int? {
    guard let expression = values[name] else { return nil }
    guard case .number(let number) = expression.kind, let count = Int(exactly: number), 1...Self.largestCount ~= count else {
      throw bad(name, .count(limit: Self.largestCount), expression)
    }
    return count
  }

  /// The largest degree and the largest number of columns or knots; more have no use and would fill the memory.
  private static let largestCount = 1000

  /// TRUE or FALSE; `usual` when it is not given.
  func flag(_ name: String, otherwise usual: Bool = false) throws(FormulaError) -> Bool {
    guard let expression = values[name] else { return usual }
    switch expression.kind {
    case .name("TRUE"), .name("T"): return true
    case .name("FALSE"), .name("F"): return false
    default: throw bad(name, .flag, expression)
    }
  }

  /// A number, or several in `c(…)`.
  func numbers(_ name: String) throws(FormulaError) -> [Double]? {
    guard let expression = values[name] else { return nil }
    guard case .call("c", let parts) = expression.kind else { return [try number(expression, of: name)] }
    var numbers: [Double] = []
    for part in parts {
      guard part.name == nil else { throw bad(name, .numbers, expression) }
      numbers.append(try number(part.value, of: name))
    }
    return numbers
  }

  /// Two ascending numbers.
  func range(_ name: String) throws(FormulaError) -> ClosedRange<Double>? {
    guard let expression = values[name], let numbers = try numbers(name) else { return nil }
    guard numbers.count == 2, numbers.isAscending else { throw bad(name, .twoNumbers, expression) }
    return numbers[0]...numbers[1]
  }

  private func number(_ expression: FormulaExpression, of name: String) throws(FormulaError) -> Double {
    switch expression.kind {
    case .number(let number): return number
    case .prefix(let sign, let inner) where sign != "!": return try number(inner, of: name) * (sign == "-" ? -1 : 1)
    default: throw bad(name, .numbers, expression)
    }
  }

  private func bad(_ name: String, _ wanted: ArgumentKind, _ expression: FormulaExpression) -> FormulaError {
    formula.problem(.badArgument(function: function, name, wanted), at: expression)
  }
}
