/// A file and the digest of its content.
public struct FileRecord: Codable, Equatable, Sendable {
  /// The path or the name.
  public let name: String
  /// The SHA-256 in hexadecimal.
  public let sha256: String

  /// A file by name and digest.
  public init(name: String, sha256: String) {
    self.name = name
    self.sha256 = sha256
  }
}
