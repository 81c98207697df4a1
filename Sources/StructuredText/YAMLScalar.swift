/// What an unquoted text in YAML stands for; texts that programs read differently are refused.
enum YAMLScalar {
  /// Words that are truth values or nothing for some programs (YAML 1.1) and texts for others.
  private static let words: Set<String> = [
    "yes", "no", "on", "off", "y", "n", "true", "false", "null", "~", ".inf", "-.inf", "+.inf", ".nan", "="
  ]

  /// The value of a scalar.
  static func tree(_ text: String, isPlain: Bool, place: TextPlace) throws(StructuredTextError) -> PlanTree {
    guard isPlain else { return .text(text, place) }
    switch text {
    case "", "null": return .null(place)
    case "true": return .bool(true, place)
    case "false": return .bool(false, place)
    default: break
    }
    if let form = JSONNumber.form(of: text), form != .exponent, let x = Double(text), x.isFinite { return .number(x, text: text, place) }
    if isAmbiguous(text) { throw .ambiguousScalar(place, text: text) }
    return .text(text, place)
  }

  /// Refuses an unquoted key that is not a text for every program; whole numbers are allowed.
  static func checkKey(_ text: String, place: TextPlace) throws(StructuredTextError) {
    if text == "<<" { throw .forbidden(place, .mergeKey) }
    if text.isEmpty || isAmbiguous(text) && JSONNumber.form(of: text) != .whole { throw .ambiguousScalar(place, text: text) }
  }

  /// Whether programs differ about this text: words of truth, and whatever looks like a number, a time or a date.
  static func isAmbiguous(_ text: String) -> Bool { words.contains(text.lowercased()) || looksLikeNumber(text) || looksLikeDate(text) }

  /// Hexadecimal, octal and binary numbers, numbers with `_`, `+`, leading zeros or an exponent, and base 60 (`12:30:45`).
  private static func looksLikeNumber(_ text: String) -> Bool {
    let unsigned = text.first == "-" || text.first == "+" ? text.dropFirst() : Substring(text)
    if unsigned.wholeMatch(of: #/0[xX][0-9a-fA-F_]+|0[oO]?[0-7_]+|0[bB][01_]+/#) != nil { return true }
    if unsigned.wholeMatch(of: #/[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?/#) != nil { return true }
    return unsigned.wholeMatch(of: #/(\.[0-9]|[0-9])[0-9_]*(\.[0-9_]*)?([eE][+\-]?[0-9]+)?/#) != nil
  }

  /// `2022-04-01`, which some programs turn into a date.
  private static func looksLikeDate(_ text: String) -> Bool { text.prefixMatch(of: #/[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ]|$)/#) != nil }
}
