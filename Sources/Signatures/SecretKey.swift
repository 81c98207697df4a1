import CSodium

/// A key that signs; its bytes are wiped when it is let go of.
public final class SecretKey {
  /// The seed and the public part, as libsodium keeps them.
  static let size = 64

  /// The name of the key in signatures.
  public let identifier: KeyIdentifier
  let secret: SecretBytes

  /// A new key of the system's random numbers.
  public static func generate() -> SecretKey {
    let secret = SecretBytes(count: size)
    var open = [UInt8](repeating: 0, count: PublicKey.size)
    crypto_sign_keypair(&open, secret.start)
    return SecretKey(identifier: KeyIdentifier(Sodium.randomBytes(KeyIdentifier.count)), secret: secret)
  }

  init(identifier: KeyIdentifier, secret: SecretBytes) { (self.identifier, self.secret) = (identifier, secret) }

  /// The key that its signatures are checked with.
  public var publicKey: PublicKey { PublicKey(identifier: identifier, bytes: secret.open(Self.size - PublicKey.size..<Self.size)) }

  /// Whether the public part belongs to the seed; signing with another one would give the seed away.
  var isWhole: Bool {
    let again = SecretBytes(count: Self.size)
    var open = [UInt8](repeating: 0, count: PublicKey.size)
    crypto_sign_seed_keypair(&open, again.start, secret.start)
    return open == publicKey.bytes
  }

  /// Signs a file and a comment about it.
  /// - Throws: `SignatureError.unfitComment` when the comment has control characters or is too long.
  /// - Complexity: O(bytes).
  public func sign(_ bytes: [UInt8], comment: RuleComment) throws(SignatureError) -> DetachedSignature {
    guard let text = comment.text else { throw .unfitComment }
    let signature = sign(Sodium.fingerprint(bytes))
    return DetachedSignature(
      untrustedComment: RuleComment.untrusted(identifier), algorithm: .prehashed, key: identifier, signature: signature,
      trustedComment: text, globalSignature: sign(signature + Array(text.utf8)))
  }

  private func sign(_ bytes: [UInt8]) -> [UInt8] {
    var signature = [UInt8](repeating: 0, count: DetachedSignature.size)
    crypto_sign_detached(&signature, nil, bytes, UInt64(bytes.count), secret.start)
    return signature
  }
}
