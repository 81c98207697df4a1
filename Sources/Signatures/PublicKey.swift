/// A key that signatures are checked with.
public struct PublicKey: Equatable, Sendable {
  static let size = 32
  /// Ed25519, the kind of all keys of minisign.
  static let algorithm = Array("Ed".utf8)
  private static let largestFile = 4096

  /// The name of the key in signatures.
  public let identifier: KeyIdentifier
  let bytes: [UInt8]

  /// Reads the file that `minisign -G` or `kizashi keys new` wrote.
  /// - Throws: `SignatureError` when it cannot be read or is no public key.
  public static func load(path: String) throws(SignatureError) -> PublicKey {
    let contents = try SmallFile.contents(of: path, limit: largestFile)
    guard let key = PublicKey(contents) else { throw .notAKey(path: path, kind: .publicKey) }
    return key
  }

  /// Two lines: an untrusted comment, and the key.
  init?(_ contents: [UInt8]) {
    guard let line = CommentedLine.body(contents, prefix: CommentedLine.untrusted) else { return nil }
    let head = Self.algorithm.count, middle = head + KeyIdentifier.count
    guard let bytes = Base64.bytes(line, count: middle + Self.size), Array(bytes[..<head]) == Self.algorithm else { return nil }
    self.init(identifier: KeyIdentifier(Array(bytes[head..<middle])), bytes: Array(bytes[middle...]))
  }

  init(identifier: KeyIdentifier, bytes: [UInt8]) { (self.identifier, self.bytes) = (identifier, bytes) }

  /// The contents of its file.
  public var text: String {
    "\(CommentedLine.untrusted)minisign public key \(identifier.text)\n"
      + Base64.text(Self.algorithm + identifier.bytes + bytes) + "\n"
  }

  /// Writes its file, which everyone may read.
  /// - Throws: `SignatureError` when a file of this name stands there, or it cannot be written.
  public func write(path: String) throws(SignatureError) {
    try SmallFile.create(path, for: .everyone, Array(text.utf8))
  }
}
