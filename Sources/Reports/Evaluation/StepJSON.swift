/// The aggregates behind the slider as JSON that may stand within a page; only what passed disclosure is in it, and what did not is null.
enum StepJSON {
  /// A text in quotes, without what could end the script element.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..<" ": result += escaped(scalar.value)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  static func number(_ value: Int?) -> String { value.map { String($0) } ?? "null" }
  static func list(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }
  static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { quoted($0) + ":" + $1 }.joined(separator: ",") + "}"
  }

  private static func escaped(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
