/// Why a key, a signature or a signed file was refused.
public enum SignatureError: Error, Equatable, Sendable {
  /// A file cannot be read.
  case unreadable(path: String, reason: String)
  /// A file is larger than one of its kind is.
  case tooLarge(path: String, limit: Int)
  /// A file cannot be written.
  case unwritable(path: String, reason: String)
  /// A file stands where a key would be written.
  case alreadyThere(path: String)
  /// Not the file of a key of this kind.
  case notAKey(path: String, kind: Kind)
  /// Not the file of a signature.
  case notASignature(path: String)
  /// Others than the owner may read a secret.
  case openToOthers(path: String)
  /// The key is locked, and there is no password.
  case passwordNeeded(path: String)
  /// A file without a password in its first line.
  case noPassword(path: String)
  /// The password is another.
  case wrongPassword(path: String)
  /// The memory that a password costs is not there.
  case noMemory(bytes: Int)
  /// A comment has control characters or is too long.
  case unfitComment
  /// The file has no signature.
  case unsigned(path: String)
  /// The file has a signature, and no key is known to check it with.
  case noKey(path: String)
  /// The signature is that of another key.
  case otherKey(path: String, signer: KeyIdentifier, trusted: KeyIdentifier)
  /// The file or the signature was changed.
  case altered(path: String)
  /// The comment of a signature was changed.
  case alteredComment(path: String)

  /// The kinds of keys.
  public enum Kind: Equatable, Sendable {
    /// `NAME.pub`.
    case publicKey
    /// `NAME.key`.
    case secretKey
  }
}
