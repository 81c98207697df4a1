/// The words in which databases differ.
enum SQLDialect {
  case postgresql
  case sqlite
  case standard

  /// What is dropped at both ends of a cell: blank, tab, U+3000.
  static let blanks = " \t\u{3000}"
  /// The digits of a number.
  static let digits = "0123456789"

  /// The word that keeps a database from writing one step of a query into the next, where the steps would multiply.
  var computedOnce: String { self == .standard ? "" : "MATERIALIZED " }

  /// A text. In PostgreSQL a backslash is written so that no setting of the session gives it another meaning.
  func literal(_ text: String) -> String {
    guard self == .postgresql, text.utf8.contains(UInt8(ascii: "\\")) else { return SQLText.literal(text) }
    let pieces = text.unicodeScalars.split(separator: "\\", omittingEmptySubsequences: false)
    return "E" + SQLText.literal(pieces.map { String($0) }.joined(separator: "\\\\"))
  }

  /// Where a text starts in another; 0 where it is not.
  func position(of text: String, in expression: String) -> String {
    self == .sqlite ? "instr(\(expression), '\(text)')" : "strpos(\(expression), '\(text)')"
  }

  /// An expression without some characters at both ends.
  func trimmed(_ expression: String, of characters: String) -> String {
    "\(self == .sqlite ? "trim" : "btrim")(\(expression), '\(characters)')"
  }

  /// Parts per million as a probability, the nearest number that the database has.
  func probability(ppm: String) -> String { self == .sqlite ? "\(ppm) / 1000000.0" : "\(ppm) * 0.000001" }
}
