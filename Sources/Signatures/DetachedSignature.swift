/// A signature in a file of its own, `rule.json.minisig` beside `rule.json`, as minisign writes it.
public struct DetachedSignature: Equatable, Sendable {
  static let size = 64
  /// The end of the name of its file.
  public static let suffix = ".minisig"

  /// What was signed of the file.
  public enum Algorithm: String, Sendable {
    /// Its BLAKE2b fingerprint.
    case prehashed = "ED"
    /// The file itself, as minisign did up to 2020.
    case legacy = "Ed"
  }

  /// The first line: nobody vouches for it, so it is shown to nobody.
  let untrustedComment: String
  /// What was signed of the file.
  public let algorithm: Algorithm
  /// The name of the key that signed.
  public let key: KeyIdentifier
  let signature: [UInt8]
  /// The comment that the global signature vouches for.
  public let trustedComment: String
  let globalSignature: [UInt8]
}

extension DetachedSignature {
  private static let largestFile = 16_384

  /// Where the signature of a file stands.
  public static func path(of path: String) -> String { path + suffix }

  /// The signature of a file; nil where there is none.
  /// - Throws: `SignatureError` when it cannot be read, or is no signature.
  public static func load(ofFile path: String) throws(SignatureError) -> DetachedSignature? {
    let path = Self.path(of: path)
    guard let contents = try SmallFile.contents(ifPresentAt: path, limit: largestFile) else { return nil }
    guard let signature = DetachedSignature(contents) else { throw .notASignature(path: path) }
    return signature
  }

  /// Reads the four lines of a file; nil where one byte differs from what `text` would write.
  init?(_ contents: [UInt8]) {
    let lines = contents.split(separator: CommentedLine.newline, omittingEmptySubsequences: false)
    guard lines.count == 5, let untrusted = Self.comment(lines[0], CommentedLine.untrusted),
      let trusted = Self.comment(lines[2], CommentedLine.trusted), let global = Base64.bytes(lines[3], count: Self.size)
    else { return nil }
    let middle = 2 + KeyIdentifier.count
    guard let bytes = Base64.bytes(lines[1], count: middle + Self.size),
      let algorithm = Algorithm(rawValue: String(decoding: bytes[..<2], as: UTF8.self))
    else { return nil }
    self.init(
      untrustedComment: untrusted, algorithm: algorithm, key: KeyIdentifier(Array(bytes[2..<middle])), signature: Array(bytes[middle...]),
      trustedComment: trusted, globalSignature: global)
    guard Array(text.utf8) == contents else { return nil }
  }

  private static func comment(_ line: ArraySlice<UInt8>, _ prefix: String) -> String? {
    line.starts(with: prefix.utf8) ? String(decoding: line.dropFirst(prefix.utf8.count), as: UTF8.self) : nil
  }

  /// The contents of its file.
  public var text: String {
    """
    \(CommentedLine.untrusted)\(untrustedComment)
    \(Base64.text(Array(algorithm.rawValue.utf8) + key.bytes + signature))
    \(CommentedLine.trusted)\(trustedComment)
    \(Base64.text(globalSignature))

    """
  }

  /// Writes it beside the file, in place of an older one.
  /// - Throws: `SignatureError.unwritable`.
  public func write(besideFile path: String) throws(SignatureError) {
    try SmallFile.replace(Self.path(of: path), Array(text.utf8))
  }
}
