import CSodium

/// Where the parts of a secret key stand in minisign's file; the identifier, the key and the check sum are what a password locks.
enum SecretKeyLayout {
  static let algorithm = 0..<2
  static let derivation = 2..<4
  static let check = 4..<6
  static let salt = 6..<38
  static let operations = 38..<46
  static let memory = 46..<54
  static let identifier = 54..<62
  static let key = 62..<126
  static let checkSum = 126..<158
  static let locked = 54..<158
  static let size = 158

  /// No password.
  static let open: [UInt8] = [0, 0]
  /// A password, through scrypt.
  static let scrypt = Array("Sc".utf8)
  /// BLAKE2b, the kind of the check sum.
  static let blake2b = Array("B2".utf8)

  /// Whether the kinds of the parts are those that minisign writes.
  static func isKnown(_ box: SecretBytes) -> Bool {
    box.open(algorithm) == PublicKey.algorithm && [open, scrypt].contains(box.open(derivation)) && box.open(check) == blake2b
  }

  /// The check sum of the algorithm, the identifier and the key.
  static func sum(_ box: SecretBytes) -> [UInt8] {
    let checked = SecretBytes(count: algorithm.count + identifier.count + key.count)
    checked.put(SecretBytes(box, algorithm), at: 0)
    checked.put(SecretBytes(box, identifier.lowerBound..<key.upperBound), at: algorithm.count)
    var hash = [UInt8](repeating: 0, count: checkSum.count)
    crypto_generichash(&hash, hash.count, checked.start, UInt64(checked.count), nil, 0)
    return hash
  }

  /// Eight bytes as a number, least significant first.
  static func number(_ box: SecretBytes, _ range: Range<Int>) -> UInt64 { box.open(range).reversed().reduce(0) { $0 << 8 | UInt64($1) } }

  /// A number as eight bytes, least significant first.
  static func bytes(_ number: UInt64) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
}
