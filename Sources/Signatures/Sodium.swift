import CSodium

/// libsodium, made ready once.
enum Sodium {
  /// Whether the library could start; it picks the code for this processor.
  private static let isReady = sodium_init() >= 0

  /// Makes the library ready; may be called often.
  static func start() { precondition(isReady, "libsodium does not start") }

  /// Random bytes of the system.
  static func randomBytes(_ count: Int) -> [UInt8] {
    start()
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// BLAKE2b with 64 bytes: what is signed in place of the file.
  /// - Complexity: O(bytes).
  static func fingerprint(_ bytes: [UInt8]) -> [UInt8] {
    start()
    var hash = [UInt8](repeating: 0, count: Int(crypto_generichash_BYTES_MAX))
    crypto_generichash(&hash, hash.count, bytes, UInt64(bytes.count), nil, 0)
    return hash
  }
}
