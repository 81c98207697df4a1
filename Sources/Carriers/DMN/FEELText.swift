import Scoring

/// Texts and tests of FEEL, the expression language of DMN.
enum FEELText {
  /// `"text"`.
  static func literal(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { scalars.append("\\") }
      scalars.append(scalar)
    }
    return "\"" + String(scalars) + "\""
  }

  /// The test that a number, rounded half to even, is at most `value` units: the half itself goes down to an even one.
  static func atMost(_ value: Int64, scale: Int) -> String { (value.isMultiple(of: 2) ? "<= " : "< ") + half(above: value, scale) }

  /// The test that a number, rounded half to even, is at least `value` units.
  static func atLeast(_ value: Int64, scale: Int) -> String { (value.isMultiple(of: 2) ? ">= " : "> ") + half(above: value - 1, scale) }

  /// The test that a number, rounded half to even, lies in a range of units.
  static func range(_ low: Int64, _ high: Int64, scale: Int) -> String {
    (low.isMultiple(of: 2) ? "[" : "(") + half(above: low - 1, scale) + ".." + half(above: high, scale)
      + (high.isMultiple(of: 2) ? "]" : ")")
  }

  /// Letters and digits of a label as a part of a name; everything else becomes `_`.
  static func name(_ label: String) -> String {
    String(String.UnicodeScalarView(label.unicodeScalars.map { $0.properties.isAlphabetic || $0.properties.numericType != nil ? $0 : "_" }))
  }

  private static func half(above value: Int64, _ scale: Int) -> String { DecimalText.text(value * 10 + 5, scale: scale + 1) }
}
