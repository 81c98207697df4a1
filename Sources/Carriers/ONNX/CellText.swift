/// Regular expressions (RE2) of cells.
enum CellText {
  /// A blank that is dropped at the ends of a cell.
  static let blank = #"[ \t\x{3000}]"#
  /// Anything else.
  static let mark = #"[^ \t\x{3000}]"#
  /// The blanks, as the graph splits texts at them.
  static let blanks = [" ", "\t", "\u{3000}"]
  /// The most blanks at one end that the graph drops; each takes memory for every cell of the batch.
  static let mostBlanks = 32

  static let empty = "\(blank)*"
  /// A text without inner blanks, at most `mostBlanks` at each end.
  static let simple = "\(blank){0,\(mostBlanks)}\(mark)+\(blank){0,\(mostBlanks)}"
  /// A text without inner blanks, any number of them at the ends.
  static let word = "\(blank)*\(mark)+\(blank)*"

  static let number = #"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?"#

  /// A text with blanks at the ends, as a pattern.
  static func padded(_ text: String) -> String { empty + escaped(text) + empty }

  /// The pattern that matches a text and nothing else.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let isPlain =
        !scalar.isASCII || (48...57).contains(scalar.value) || (65...90).contains(scalar.value) || (97...122).contains(scalar.value)
      return isPlain ? String(scalar) : "\\x{\(String(scalar.value, radix: 16))}"
    }.joined()
  }
}
