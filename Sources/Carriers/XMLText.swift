/// Texts made safe for XML 1.0.
enum XMLText {
  /// The characters that the format holds (XML 1.0, production 2).
  private static let allowed: [ClosedRange<UInt32>] = [0x09...0x0A, 0x0D...0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF]

  /// Whether every character of a text can stand in an XML document.
  /// - Complexity: O(length).
  static func isRepresentable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in allowed.contains { $0.contains(scalar.value) } }
  }

  /// A text as the value of an attribute between double quotes, or as the content of an element. Line ends and tabs are written as
  /// references, since a reader turns them into blanks otherwise.
  /// - Complexity: O(length).
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if let reference = references[scalar] { escaped += reference } else { escaped.unicodeScalars.append(scalar) }
    }
    return escaped
  }

  private static let references: [Unicode.Scalar: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"
  ]
}
