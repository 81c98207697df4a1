import Glibc
import Tabular

/// Evaluates expressions of a formula in some rows of a table, each of which has a value in every column of these.
struct ArithmeticEvaluation {
  let formula: Formula
  let table: Table
  let rows: [Int32]

  /// The value in each row.
  ///
  /// - Complexity: O(rows × parts of the expression).
  /// - Throws: `FormulaError.notComputable` with the line of a row without a finite value; ``FormulaError/syntax(formula:at:_:)`` for a column without numbers.
  func numbers(_ arithmetic: Arithmetic) throws(FormulaError) -> [Double] {
    switch try value(arithmetic.expression) {
    case .values(let numbers): numbers
    case .constant(let number): [Double](repeating: number, count: rows.count)
    }
  }

  private func value(_ expression: FormulaExpression) throws(FormulaError) -> Operand {
    switch expression.kind {
    case .number(let number): return .constant(number)
    case .name(let name): return .values(try numbers(of: name, at: expression))
    case .prefix("!", let inner): return try value(inner).map { $0 == 0 ? 1 : 0 }
    case .prefix(let sign, let inner): return sign == "-" ? try value(inner).map { -$0 } : try value(inner)
    case .sum(let parts): return try sum(parts, expression)
    case .operation where Arithmetic.textComparison(expression) != nil: return try textComparison(expression)
    case .operation(let sign, let left, let right):
      return try checked(try value(left).combined(with: try value(right), Self.operation(sign)), Self.fault(sign), expression)
    case .call(let name, let arguments):
      let (x, base) = Arithmetic.parts(of: arguments)
      guard let function = MathFunction(rawValue: name) else { return try value(x) }
      if let base { return try logarithm(x, base: base, expression) }
      return try checked(try value(x).map(function.value), function.fault, expression)
    case .string: preconditionFailure("an expression that was checked has no text")
    }
  }

  private func numbers(of name: String, at expression: FormulaExpression) throws(FormulaError) -> [Double] {
    let column = try table.column(name)
    guard column.numbers != nil else { throw formula.problem(.notNumeric(column: name, column.kind), at: expression) }
    return try column.numbers(in: rows)
  }

  /// 1 where a column of texts has the text, or has another one, and 0 elsewhere.
  private func textComparison(_ expression: FormulaExpression) throws(FormulaError) -> Operand {
    guard let (name, text, isEqual) = Arithmetic.textComparison(expression) else { preconditionFailure("not a comparison with a text") }
    let column = try table.column(name)
    guard column.numbers == nil else { throw formula.problem(.numbersAgainstText(column: name), at: expression) }
    guard column.kind != .key else { throw .unusableKind(column: name, kind: column.kind) }
    let codes = try LevelCodes(column)
    let values = codes.levels.map { ($0 == text) == isEqual ? 1.0 : 0 }
    return .values(rows.map { values[Int(codes.codes[Int($0)])] })
  }

  private func sum(_ parts: [FormulaExpression.Summand], _ expression: FormulaExpression) throws(FormulaError) -> Operand {
    var sum = try value(parts[0].value)
    for part in parts.dropFirst() {
      let isTakenOut = part.isTakenOut
      sum = sum.combined(with: try value(part.value)) { isTakenOut ? $0 - $1 : $0 + $1 }
    }
    return try checked(sum, .overflow, expression)
  }

  /// `log x / log b`; R takes the logarithms of bases 2 and 10 from their own functions.
  private func logarithm(_ x: FormulaExpression, base: FormulaExpression, _ expression: FormulaExpression) throws(FormulaError) -> Operand {
    let (numbers, base) = (try value(x), try value(base))
    if case .constant(2) = base { return try checked(numbers.map(Glibc.log2), .logarithmOfNonPositive, expression) }
    if case .constant(10) = base { return try checked(numbers.map(Glibc.log10), .logarithmOfNonPositive, expression) }
    return try checked(numbers.combined(with: base) { Glibc.log($0) / Glibc.log($1) }, .logarithmOfNonPositive, expression)
  }

  private static func operation(_ sign: String) -> (Double, Double) -> Double {
    switch sign {
    case "*": { $0 * $1 }
    case "/": { $0 / $1 }
    case _ where Arithmetic.conditions.contains(sign): Arithmetic.condition(sign)
    default: { $1 == 2 ? $0 * $0 : pow($0, $1) }
    }
  }

  private static func fault(_ sign: String) -> ArithmeticFault {
    switch sign {
    case "/": .division
    case "^": .power
    default: .overflow
    }
  }

  private func checked(_ operand: Operand, _ fault: ArithmeticFault, _ expression: FormulaExpression) throws(FormulaError) -> Operand {
    guard let row = operand.firstFault else { return operand }
    let columns = (try? Arithmetic(expression, in: formula))?.columns ?? []
    throw .notComputable(
      formula: formula.text, at: expression.range.lowerBound, fault, columns: columns,
      line: columns.isEmpty ? nil : table.line(of: rows[row]))
  }
}

extension Table {
  /// The line of the file on which a row stands; nil for a table that was made in memory.
  func line(of row: Int32) -> Int? { lines.isEmpty ? nil : Int(lines[Int(row)]) }
}
