/// Expressions of PMML, in the subset that JPMML and PMML4S read alike.
///
/// PMML4S evaluates every argument of a function, has no empty text, and loses what precedes `]`, `<` or `&` in the content of an element:
/// such texts stand in attributes, or are matched as patterns.
extension PMMLElement {
  /// Characters at which PMML4S cuts the content of an element.
  private static let cutting: Set<Unicode.Scalar> = ["]", "<", ">", "&"]

  /// A pattern that no text matches.
  private static let never = "(?!)"

  /// Whether a text may be the content of an element.
  static func isContent(_ text: String) -> Bool { !text.isEmpty && !text.unicodeScalars.contains(where: cutting.contains) }

  /// The value of a field.
  static func field(_ name: String) -> PMMLElement { PMMLElement("FieldRef", ["field": name]) }

  /// A text.
  static func text(_ text: String) -> PMMLElement { PMMLElement("Constant", ["dataType": "string"], text: text) }

  /// A number, as a decimal text.
  static func number(_ decimal: String) -> PMMLElement { PMMLElement("Constant", ["dataType": "double"], text: decimal) }

  /// A whole number.
  static func integer(_ value: Int) -> PMMLElement { PMMLElement("Constant", ["dataType": "integer"], text: String(value)) }

  /// A function of arguments.
  static func apply(_ function: String, _ arguments: PMMLElement...) -> PMMLElement { apply(function, arguments) }

  /// A function of arguments.
  static func apply(_ function: String, _ arguments: [PMMLElement]) -> PMMLElement {
    PMMLElement("Apply", ["function": function], arguments)
  }

  /// The value of the first case whose condition holds.
  static func first(_ cases: [(PMMLElement, PMMLElement)], otherwise: PMMLElement) -> PMMLElement {
    cases.reversed().reduce(otherwise) { apply("if", $1.0, $1.1, $0) }
  }

  /// Whether at least one condition holds.
  static func any(_ conditions: [PMMLElement]) -> PMMLElement { conditions.count == 1 ? conditions[0] : apply("or", conditions) }

  /// Whether every condition holds.
  static func all(_ conditions: PMMLElement...) -> PMMLElement { apply("and", conditions) }

  /// Whether a field holds this text.
  static func equal(_ name: String, _ value: String) -> PMMLElement { apply("equal", field(name), text(value)) }

  /// Whether the text of a field matches a pattern.
  static func matches(_ name: String, _ pattern: String) -> PMMLElement { apply("matches", field(name), text(pattern)) }

  /// Whether a field holds one of these texts.
  static func isIn(_ name: String, _ texts: [String]) -> PMMLElement {
    guard !texts.isEmpty else { return matches(name, never) }
    let plain = texts.filter(isContent)
    let patterns = texts.filter { !isContent($0) }.map { matches(name, pattern(of: $0)) }
    return any((plain.isEmpty ? [] : [apply("isIn", [field(name)] + plain.map(text))]) + patterns)
  }

  /// The pattern of exactly this text, in ASCII letters and digits.
  static func pattern(of text: String) -> String {
    let base = 16
    return "\\A" + text.unicodeScalars.map { "\\x{\(String($0.value, radix: base))}" }.joined() + "\\z"
  }
}
