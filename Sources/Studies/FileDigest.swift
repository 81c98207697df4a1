import Crypto
import Glibc

/// The SHA-256 digest of a file, as `sha256sum` prints it.
struct FileDigest {
  /// The digest in hexadecimal.
  let sha256: String
  let bytes: Int

  /// Bytes read at a time.
  private static let piece = 1 << 20

  /// Reads the file once.
  /// - Throws: `StudyError.cannotRead`.
  init(path: String) throws(StudyError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .cannotRead(path: path, reason: systemReason()) }
    defer { close(file) }
    var hash = SHA256(), total = 0
    var buffer = [UInt8](repeating: 0, count: Self.piece)
    while true {
      let count = read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannotRead(path: path, reason: systemReason()) }
      guard count > 0 else { break }
      buffer.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      total += count
    }
    sha256 = hash.finalize().map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    bytes = total
  }
}
