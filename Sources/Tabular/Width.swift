/// Full-width and half-width characters.
enum Width {
  /// The distance between a full-width character (！…～) and its half-width one.
  private static let distance: UInt32 = 0xFEE0

  /// `text` with full-width letters, digits and signs in half width, and without spaces at its ends.
  static func halved(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - distance)!)
      case 0x3000: result.append(" ")
      default: result.append(scalar)
      }
    }
    return trimmed(String(result))
  }

  /// `text` without spaces, half or full width, at its ends.
  static func trimmed(_ text: String) -> String { String(trimmed(text[...])) }

  /// `text` without spaces, half or full width, at its ends.
  static func trimmed(_ text: Substring) -> Substring {
    func isSpace(_ character: Character) -> Bool { character == " " || character == "\u{3000}" }
    guard let first = text.firstIndex(where: { !isSpace($0) }), let last = text.lastIndex(where: { !isSpace($0) }) else { return "" }
    return text[first...last]
  }

  /// The whole number that ASCII digits write.
  static func digits(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}
