import Glibc

extension SmallFile {
  /// Who may read a new file.
  enum Readers: mode_t {
    /// Its owner alone.
    case owner = 0o600
    /// Everyone.
    case everyone = 0o644
  }

  /// Writes a file where none stands.
  /// - Throws: `SignatureError` when one stands there, or the disk does not take it; then there is none.
  static func create(_ path: String, for readers: Readers, _ bytes: [UInt8]) throws(SignatureError) {
    if let error = bytes.withUnsafeBytes({ made(path, readers, $0) }) { throw error }
  }

  /// The same with a secret.
  /// - Throws: as above.
  static func create(_ path: String, for readers: Readers, _ secret: SecretBytes) throws(SignatureError) {
    if let error = made(path, readers, UnsafeRawBufferPointer(start: secret.start, count: secret.count)) { throw error }
  }

  /// Writes a file whole, also in place of an older one.
  /// - Throws: `SignatureError.unwritable`; then the older one stays.
  static func replace(_ path: String, _ bytes: [UInt8]) throws(SignatureError) {
    let temporary = "\(path).\(getpid()).tmp"
    unlink(temporary)  // a process of the same number may have died here
    try create(temporary, for: .everyone, bytes)
    guard rename(temporary, path) == 0 else {
      let reason = reason
      unlink(temporary)
      throw .unwritable(path: path, reason: reason)
    }
  }

  private static var reason: String { String(cString: strerror(errno)) }

  private static func made(_ path: String, _ readers: Readers, _ bytes: UnsafeRawBufferPointer) -> SignatureError? {
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, readers.rawValue)
    if file < 0 { return errno == EEXIST ? .alreadyThere(path: path) : .unwritable(path: path, reason: reason) }
    let failure = put(bytes, file) && fsync(file) == 0 ? nil : reason
    guard close(file) == 0, failure == nil else {
      let reason = failure ?? reason
      unlink(path)
      return .unwritable(path: path, reason: reason)
    }
    return nil
  }

  private static func put(_ bytes: UnsafeRawBufferPointer, _ file: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(file, bytes.baseAddress! + written, bytes.count - written)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}
