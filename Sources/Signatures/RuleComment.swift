/// What the signature of a rule says of it, under the signature itself: a trusted comment of minisign.
public struct RuleComment: Equatable, Sendable {
  /// The longest comment that minisign reads.
  private static let longest = 8192 - CommentedLine.trusted.utf8.count - 1
  private static let mark = "kizashi\t"

  /// The name of the rule.
  public let rule: String
  /// The digest of its file.
  public let sha256: String
  /// The day of the signature, `2026-04-01`.
  public let day: String
  /// Anything else, such as who approved of the rule; may be empty.
  public let note: String

  /// A comment.
  public init(rule: String, sha256: String, day: String, note: String) {
    (self.rule, self.sha256, self.day, self.note) = (rule, sha256, day, note)
  }

  /// One line; nil where a part has control characters or the line is too long.
  var text: String? {
    let parts = [rule, sha256, day, note]
    guard parts.allSatisfy({ $0.unicodeScalars.allSatisfy { !Self.isControl($0) } }) else { return nil }
    let text = Self.mark + "rule:\(rule)\tsha256:\(sha256)\tday:\(day)" + (note.isEmpty ? "" : "\tcomment:\(note)")
    return text.utf8.count <= Self.longest ? text : nil
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    [.control, .lineSeparator, .paragraphSeparator, .format].contains(scalar.properties.generalCategory)
  }

  /// The first line of a signature with such a comment: nothing in it is free, so that no byte of the file is.
  static func untrusted(_ key: KeyIdentifier) -> String { "signature of kizashi with the key \(key.text)" }

  /// Whether a first line is the one that belongs to a trusted comment; that of other programs is free.
  static func isFitting(_ untrusted: String, to signature: DetachedSignature) -> Bool {
    !signature.trustedComment.hasPrefix(mark) || untrusted == Self.untrusted(signature.key)
  }
}
