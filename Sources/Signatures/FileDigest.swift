import CSodium

/// The digest by which a rule file is named in answers, comments and registers.
public enum FileDigest {
  /// SHA-256 as 64 small hexadecimal digits.
  /// - Complexity: O(bytes).
  public static func sha256(_ bytes: [UInt8]) -> String {
    var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
    return Hexadecimal.text(hash)
  }
}
