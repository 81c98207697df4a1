import CSodium

extension PublicKey {
  /// Whether a signature says of these bytes what it says, and this key signed it: the bytes, the trusted comment, every line of its file.
  /// - Throws: `SignatureError` when the key is another or a byte was changed; `path` names the signed file.
  /// - Complexity: O(bytes).
  public func verify(_ signature: DetachedSignature, of bytes: [UInt8], path: String) throws(SignatureError) {
    let file = DetachedSignature.path(of: path)
    guard signature.key == identifier else { throw .otherKey(path: file, signer: signature.key, trusted: identifier) }
    let signed = signature.algorithm == .prehashed ? Sodium.fingerprint(bytes) : bytes
    guard holds(signature.signature, of: signed) else { throw .altered(path: path) }
    guard holds(signature.globalSignature, of: signature.signature + Array(signature.trustedComment.utf8)),
      RuleComment.isFitting(signature.untrustedComment, to: signature)
    else { throw .alteredComment(path: file) }
  }

  private func holds(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    Sodium.start()
    return crypto_sign_verify_detached(signature, message, UInt64(message.count), bytes) == 0
  }
}
