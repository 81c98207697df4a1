/// Why a plan or a JSON document was refused.
public enum StructuredTextError: Error, Equatable, Sendable {
  /// The file does not exist or cannot be read; `reason` is the system's.
  case unreadable(file: String, reason: String)
  /// The file is larger than the limit.
  case tooLarge(file: String, limit: Int)
  /// The bytes on this line are no UTF-8.
  case notUTF8(TextPlace)
  /// The text breaks the grammar here.
  case syntax(TextPlace, SyntaxProblem)
  /// Lists or objects are nested deeper than the limit.
  case tooDeep(TextPlace, limit: Int)
  /// A key stands twice in one object; the first time on `firstLine`.
  case duplicateKey(TextPlace, key: String, firstLine: Int?)
  /// A part of YAML that a plan may not use.
  case forbidden(TextPlace, YAMLFeature)
  /// An unquoted text that programs read differently.
  case ambiguousScalar(TextPlace, text: String)
  /// A key that nothing asks for, and the known key that is nearest to it.
  case unknownKey(TextPlace, key: String, nearest: String?)
  /// A key that must be there and is not.
  case missingKey(TextPlace, key: String)
  /// A value of another kind than `expected`.
  case wrongKind(TextPlace, key: String, expected: ExpectedKind)
  /// A password or the like stands at this key.
  case secret(TextPlace, key: String)
}

/// A line of a file.
public struct TextPlace: Hashable, Sendable {
  /// The file as it was named by the person.
  public let file: String
  /// The line; the first is 1.
  public let line: Int

  /// A line of a file.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}

/// What breaks the grammar of a document.
public enum SyntaxProblem: Equatable, Sendable {
  /// Something other than what may stand here.
  case unexpected(String)
  /// The document ends before it is complete.
  case unexpectedEnd
  /// Something follows the end of the document.
  case trailingText
  /// A number that is not written as JSON wants, or too large.
  case badNumber
  /// A text with a wrong escape or a raw control character.
  case badString
  /// What the YAML reader said.
  case yaml(String)
  /// Nothing but blanks and remarks.
  case empty
}

/// A part of YAML that plans may not use.
public enum YAMLFeature: String, Equatable, Sendable {
  /// `&name`.
  case anchor
  /// `*name`.
  case alias
  /// `!name`.
  case tag
  /// `%YAML` and the like.
  case directive
  /// `? key`.
  case complexKey
  /// `<<`.
  case mergeKey
  /// A tab at the start of a line.
  case tab
  /// A control character, or a line break other than LF and CRLF.
  case controlCharacter
  /// A number in a block text's head, as in `|2`.
  case indentationIndicator
  /// An unquoted text over several lines.
  case continuedText
}

/// What a place in a document should hold.
public enum ExpectedKind: Equatable, Sendable {
  /// A text.
  case string
  /// A whole number.
  case integer
  /// A number.
  case number
  /// `true` or `false`.
  case bool
  /// A share such as `20%` or `0.2`.
  case percent
  /// A list.
  case list
  /// Named values.
  case map
  /// One of these words.
  case oneOf([String])
  /// A number between these limits.
  case range(Double, Double)
}
