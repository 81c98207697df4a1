/// What is asked of the signature of a rule.
public enum SignaturePolicy: Sendable {
  /// There must be one, and it must hold: production.
  case required
  /// If there is one it must hold, so a key must be known: checking a file.
  case ifPresent
  /// If there is one and a key is known it must hold: analysis.
  case ifCheckable
}

extension SignaturePolicy {
  /// Checks the signature of a file whose bytes were read before; these bytes are the ones to go on with.
  /// - Parameters:
  ///   - path: the name of the file; its signature stands beside it.
  ///   - key: the key that is trusted, nil where none is known.
  /// - Throws: `SignatureError` when the file is refused.
  /// - Complexity: O(bytes).
  public func check(_ bytes: [UInt8], path: String, key: TrustedKey) throws(SignatureError) -> SignatureStatus {
    guard let signature = try DetachedSignature.load(ofFile: path) else {
      if case .required = self { throw .unsigned(path: path) }
      return .unsigned
    }
    guard let publicKey = try key.load() else {
      if case .ifCheckable = self { return .unchecked }
      throw .noKey(path: path)
    }
    try publicKey.verify(signature, of: bytes, path: path)
    return .signed(signature)
  }
}
