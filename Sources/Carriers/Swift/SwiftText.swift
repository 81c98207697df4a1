/// Texts of a rule as Swift source: nothing in them can become code.
enum SwiftText {
  /// Over how many lines a literal goes.
  enum Lines {
    case one, several
  }

  /// A literal of the text as it is: more `#` around it than the text has in a row, so that nothing in it ends or escapes it.
  /// - Complexity: O(length).
  static func literal(of text: String, lines: Lines = .several) -> String {
    let marks = String(repeating: "#", count: longestRun(of: UInt8(ascii: "#"), in: text) + 1)
    return lines == .one ? "\(marks)\"\(text)\"\(marks)" : "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
  }

  /// A text on one line of a comment.
  static func comment(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// `absence-2026` as `Absence2026Rule`; `KizashiRule` where nothing of the id can stand in a name.
  static func typeName(of id: String) -> String {
    let words = id.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return name.first?.isLetter == true ? name + "Rule" : "Kizashi\(name)Rule"
  }

  private static func longestRun(of byte: UInt8, in text: String) -> Int {
    var (run, longest) = (0, 0)
    for unit in text.utf8 {
      run = unit == byte ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
