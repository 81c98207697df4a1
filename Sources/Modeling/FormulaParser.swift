/// Builds the tree of a formula from its tokens, with R's precedence: `^`, sign, `:`, `* /`, `+ -`, comparisons, `!`, `&`, `|`, `~`.
struct FormulaParser {
  private let formula: String
  private let tokens: [FormulaToken]
  private var position = 0
  private var depth = 0

  /// How deep parentheses may be nested.
  static let depthLimit = 64
  /// Signs between two expressions, from the loosest to the tightest.
  private static let levels: [Set<String>] = [["|", "||"], ["&"], [], ["==", "!=", "<", "<=", ">", ">="], [], ["*", "/"], [":"]]
  /// The level of `!` before an expression.
  private static let notLevel = 2
  /// The level of comparisons, of which two do not follow each other.
  private static let comparisonLevel = 3
  /// The level of `+` and `-`.
  private static let sumLevel = 4

  /// The two sides of `outcome ~ predictors`.
  static func sides(of formula: String) throws(FormulaError) -> (outcome: FormulaExpression, predictors: FormulaExpression) {
    var parser = FormulaParser(formula: formula, tokens: try FormulaTokenizer.tokens(of: formula))
    let outcome = try parser.expression()
    guard parser.skip("~") else { throw parser.unexpected(orAtEnd: .missingTilde) }
    let predictors = try parser.expression()
    guard parser.token.kind == .end else { throw parser.unexpected() }
    return (outcome, predictors)
  }

  private init(formula: String, tokens: [FormulaToken]) {
    self.formula = formula
    self.tokens = tokens
  }

  private var token: FormulaToken { tokens[position] }

  private func unexpected(orAtEnd problem: FormulaProblem = .unexpectedEnd) -> FormulaError {
    let start = token.range.lowerBound
    if token.kind == .end { return .syntax(formula: formula, at: start, problem) }
    return .syntax(formula: formula, at: start, .unexpected(String(Array(formula)[token.range])))
  }

  private mutating func skip(_ sign: String) -> Bool {
    guard token.kind == .sign(sign) else { return false }
    position += 1
    return true
  }

  private mutating func expression(level: Int = 0) throws(FormulaError) -> FormulaExpression {
    guard level < Self.levels.count else { return try signed() }
    if level == Self.notLevel, token.kind == .sign("!") { return try negated() }
    var left = try level == Self.sumLevel ? sum() : expression(level: level + 1)
    var chain = 0
    while case .sign(let sign) = token.kind, Self.levels[level].contains(sign) {
      chain += 1
      guard chain <= Self.depthLimit else { throw .syntax(formula: formula, at: token.range.lowerBound, .tooDeep(limit: Self.depthLimit)) }
      position += 1
      let right = try expression(level: level + 1)
      left = made(.operation(sign, left, right), from: left.range.lowerBound)
      if level == Self.comparisonLevel { return left }
    }
    return left
  }

  /// A sum of any length, kept as a list: a tree would be as deep as the sum is long.
  private mutating func sum() throws(FormulaError) -> FormulaExpression {
    let first = try expression(level: Self.sumLevel + 1)
    var parts = [FormulaExpression.Summand(isTakenOut: false, value: first)]
    while token.kind == .sign("+") || token.kind == .sign("-") {
      let isTakenOut = token.kind == .sign("-")
      position += 1
      parts.append(FormulaExpression.Summand(isTakenOut: isTakenOut, value: try expression(level: Self.sumLevel + 1)))
    }
    return parts.count == 1 ? first : made(.sum(parts), from: first.range.lowerBound)
  }

  private mutating func negated() throws(FormulaError) -> FormulaExpression {
    let start = token.range.lowerBound
    position += 1
    let inner = try nested { parser throws(FormulaError) in try parser.expression(level: Self.notLevel) }
    return made(.prefix("!", inner), from: start)
  }

  private mutating func signed() throws(FormulaError) -> FormulaExpression {
    guard case .sign(let sign) = token.kind, sign == "-" || sign == "+" else { return try power() }
    let start = token.range.lowerBound
    position += 1
    let inner = try nested { parser throws(FormulaError) in try parser.signed() }
    return made(.prefix(sign, inner), from: start)
  }

  private mutating func power() throws(FormulaError) -> FormulaExpression {
    let base = try operand()
    guard skip("^") else { return base }
    let exponent = try nested { parser throws(FormulaError) in try parser.signed() }
    return made(.operation("^", base, exponent), from: base.range.lowerBound)
  }

  private mutating func operand() throws(FormulaError) -> FormulaExpression {
    let start = token.range.lowerBound
    switch token.kind {
    case .number(let number):
      position += 1
      return made(.number(number), from: start)
    case .string(let text):
      position += 1
      return made(.string(text), from: start)
    case .name(let name):
      position += 1
      guard skip("(") else { return made(.name(name), from: start) }
      let arguments = try arguments()
      return made(.call(name, arguments), from: start)
    case .sign("("):
      position += 1
      let inner = try nested { parser throws(FormulaError) in try parser.expression() }
      guard skip(")") else { throw unexpected() }
      return made(inner.kind, from: start)
    default: throw unexpected()
    }
  }

  private mutating func arguments() throws(FormulaError) -> [FormulaExpression.Argument] {
    if skip(")") { return [] }
    var arguments: [FormulaExpression.Argument] = []
    while true {
      arguments.append(try nested { parser throws(FormulaError) in try parser.argument() })
      if skip(")") { return arguments }
      guard skip(",") else { throw unexpected() }
    }
  }

  private mutating func argument() throws(FormulaError) -> FormulaExpression.Argument {
    let start = token.range.lowerBound
    if case .name(let name) = token.kind, tokens[position + 1].kind == .sign("=") {
      position += 2
      return FormulaExpression.Argument(name: name, value: try expression(), position: start)
    }
    return FormulaExpression.Argument(name: nil, value: try expression(), position: start)
  }

  private mutating func nested<Part>(_ parse: (inout FormulaParser) throws(FormulaError) -> Part) throws(FormulaError) -> Part {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw .syntax(formula: formula, at: token.range.lowerBound, .tooDeep(limit: Self.depthLimit)) }
    return try parse(&self)
  }

  /// An expression that reaches from `start` to the token before the present one.
  private func made(_ kind: FormulaExpression.Kind, from start: Int) -> FormulaExpression {
    let range = start..<tokens[position - 1].range.upperBound
    return FormulaExpression(kind: kind, range: range)
  }
}
