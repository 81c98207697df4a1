/// Names, texts and comments of SQL. Works on Unicode scalars: a quote stays a quote when a combining mark follows it.
enum SQLText {
  /// `"name"`, quotes doubled.
  static func identifier(_ name: String) -> String { "\"" + doubled("\"", in: name) + "\"" }

  /// `'text'`, quotes doubled.
  static func literal(_ text: String) -> String { "'" + doubled("'", in: text) + "'" }

  /// A comment to the end of the line; line breaks in the text become blanks.
  static func comment(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(scalar.properties.generalCategory.endsLine ? " " : scalar) }
    return "-- " + String(scalars)
  }

  private static func doubled(_ quote: Unicode.Scalar, in text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(scalar)
      if scalar == quote { scalars.append(quote) }
    }
    return String(scalars)
  }
}

extension Unicode.GeneralCategory {
  /// Control characters and the separators of lines and paragraphs.
  fileprivate var endsLine: Bool { self == .control || self == .lineSeparator || self == .paragraphSeparator }
}

extension SQLText {
  /// The steps and the query that uses them.
  static func query(_ steps: [SQLStep], _ query: String, _ dialect: SQLDialect) -> String {
    "WITH\n" + steps.map { $0.text(dialect) }.joined(separator: ",\n") + "\n" + query
  }

  /// A script as a file.
  /// - Throws: `CarrierError.notExpressible` for a script with U+0000, at which databases stop reading.
  static func file(_ name: String, _ text: String, carrier: Carrier) throws(CarrierError) -> CarriedRule.File {
    guard !text.utf8.contains(0) else { throw .notExpressible(carrier: carrier, field: "U+0000") }
    return CarriedRule.File(name: name, text: text)
  }
}
