import CSodium
import Glibc

/// The password of a secret key, in memory that is wiped.
public struct Password {
  /// The longest password that minisign takes.
  private static let longest = 1023
  let bytes: SecretBytes

  /// The first line of what a descriptor gives; nil where it is empty, longer than a password may be, or has a zero byte.
  public init?(lineFrom descriptor: Int32) {
    let buffer = SecretBytes(count: Self.longest + 1)
    var count = 0
    while count < buffer.count, read(descriptor, buffer.start + count, 1) == 1, buffer[count] != CommentedLine.newline { count += 1 }
    guard (1...Self.longest).contains(count), !(0..<count).contains(where: { buffer[$0] == 0 }) else { return nil }
    bytes = SecretBytes(buffer, 0..<count)
  }

  /// The first line of a file that its owner alone may read, or of a pipe.
  /// - Throws: `SignatureError` when others may read it, or it holds no password.
  public static func load(path: String) throws(SignatureError) -> Password {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard file >= 0, fstat(file, &status) == 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    defer { close(file) }
    guard status.st_mode & S_IFMT != S_IFREG || !SmallFile.isOpenToOthers(status) else { throw .openToOthers(path: path) }
    guard let password = Password(lineFrom: file) else { throw .noPassword(path: path) }
    return password
  }

  /// Whether two passwords are the same.
  public func isSame(as other: Password) -> Bool {
    bytes.count == other.bytes.count && sodium_memcmp(bytes.start, other.bytes.start, bytes.count) == 0
  }
}
