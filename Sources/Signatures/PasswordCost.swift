import CSodium

/// What it costs to try one password: the operations and the memory of scrypt.
public struct PasswordCost: Equatable, Sendable {
  let operations: UInt64
  let memory: UInt64

  /// That of minisign: a gibibyte and some seconds; also the most that is accepted from a file.
  public static let sensitive = PasswordCost(
    operations: UInt64(crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_SENSITIVE),
    memory: UInt64(crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_SENSITIVE))

  /// Little; for tests.
  static let interactive = PasswordCost(
    operations: UInt64(crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_INTERACTIVE),
    memory: UInt64(crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_INTERACTIVE))

  /// Whether a file may ask for it.
  var isBearable: Bool { operations <= Self.sensitive.operations && memory <= Self.sensitive.memory }

  /// Locks or unlocks a key: the same bytes twice give back the first; false where the memory is not there.
  func apply(_ password: Password, to box: SecretBytes) -> Bool {
    let range = SecretKeyLayout.locked
    let stream = SecretBytes(count: range.count)
    let status = password.bytes.start.withMemoryRebound(to: CChar.self, capacity: password.bytes.count) {
      crypto_pwhash_scryptsalsa208sha256(
        stream.start, UInt64(stream.count), $0, UInt64(password.bytes.count), box.open(SecretKeyLayout.salt), operations, Int(memory))
    }
    guard status == 0 else { return false }
    for i in 0..<stream.count { box[range.lowerBound + i] ^= stream[i] }
    return true
  }
}
