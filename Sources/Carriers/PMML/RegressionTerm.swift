/// A term of a regression as a product of values of columns; without parts, the intercept.
struct RegressionTerm: Equatable {
  /// Functions of a number that keep their meaning in PMML.
  enum Function: String, CaseIterable {
    case log, exp, sqrt

    /// The name in PMML.
    var name: String { self == .log ? "ln" : rawValue }
  }

  /// One factor of the product.
  enum Part: Hashable {
    /// A number.
    case number(column: String)
    /// 1 where the category has this level, else 0.
    case level(column: String, level: String)
    /// A function of a number.
    case function(Function, column: String)
    /// A power of a number.
    case power(column: String, exponent: Int)

    /// The column that the part reads.
    var column: String {
      switch self {
      case .number(let column), .level(let column, _), .function(_, let column), .power(let column, _): column
      }
    }

    /// Whether the column is a category.
    var isLevel: Bool { if case .level = self { true } else { false } }
  }

  let parts: [Part]

  /// Reads the name of a term; `nil` for one without a faithful form, such as a spline.
  init?(_ name: String, factors: [RegressionSource.Factor]) {
    guard name != "(Intercept)" else {
      parts = []
      return
    }
    let read = Self.split(name).map { Self.part($0, factors: factors) }
    parts = read.compactMap { $0 }
    guard parts.count == read.count else { return nil }
  }

  /// The parts of an interaction: colons inside brackets belong to a level or to an expression.
  private static func split(_ name: String) -> [String] {
    var (parts, depth) = ([""], 0)
    for character in name {
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth -= 1 }
      if character == ":", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts
  }

  private static func part(_ text: String, factors: [RegressionSource.Factor]) -> Part? {
    for factor in factors where text.hasPrefix("\(factor.name)[") && text.hasSuffix("]") {
      let level = String(text.dropFirst(factor.name.count + 1).dropLast())
      return factor.levels.contains(level) ? .level(column: factor.column, level: level) : nil
    }
    guard let open = text.firstIndex(of: "(") else { return isColumn(text) ? .number(column: text) : nil }
    let (name, inner) = (text[..<open], String(text[text.index(after: open)...].dropLast()))
    guard text.hasSuffix(")") else { return nil }
    if name == "I" { return power(inner) }
    return Function(rawValue: String(name)).flatMap { isColumn(inner) ? .function($0, column: inner) : nil }
  }

  private static func power(_ text: String) -> Part? {
    let parts = text.split(separator: "^", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, isColumn(parts[0]), let exponent = Int(parts[1]), exponent > 0 else { return nil }
    return .power(column: parts[0], exponent: exponent)
  }

  /// A name, and no expression.
  private static func isColumn(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter || first == "_" || first == "." else { return false }
    return text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
  }
}
