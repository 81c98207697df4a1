/// The form of minisign's files of keys: a line with a comment, then a line in Base64.
enum CommentedLine {
  static let untrusted = "untrusted comment: "
  static let trusted = "trusted comment: "

  /// The second of two lines of which the first begins with the prefix; nil for any other form.
  static func body(_ contents: [UInt8], prefix: String) -> ArraySlice<UInt8>? {
    guard contents.starts(with: prefix.utf8), let first = contents.firstIndex(of: newline) else { return nil }
    let rest = contents[(first + 1)...]
    guard let second = rest.firstIndex(of: newline) else { return rest }
    return second == contents.endIndex - 1 ? rest[..<second] : nil
  }

  static let newline = UInt8(ascii: "\n")
}
