import Glibc

/// Reads the small files of keys and signatures.
enum SmallFile {
  /// The bytes of a file that is not larger than the limit.
  /// - Throws: `SignatureError` when there is none, or it cannot be read.
  static func contents(of path: String, limit: Int) throws(SignatureError) -> [UInt8] {
    guard let bytes = try contents(ifPresentAt: path, limit: limit) else {
      throw .unreadable(path: path, reason: String(cString: strerror(ENOENT)))
    }
    return bytes
  }

  /// The same; nil where no file of this name stands.
  /// - Throws: `SignatureError` when one stands there and cannot be read.
  static func contents(ifPresentAt path: String, limit: Int) throws(SignatureError) -> [UInt8]? {
    guard let (file, status) = try open(path) else { return nil }
    defer { close(file) }
    let size = try size(status, path: path, limit: limit)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fill(UnsafeMutableRawBufferPointer(buffer), from: file)
    }
  }

  /// The bytes of a file that its owner alone may read.
  /// - Throws: `SignatureError` when others may, or it cannot be read.
  static func secret(of path: String, limit: Int) throws(SignatureError) -> SecretBytes {
    guard let (file, status) = try open(path) else { throw .unreadable(path: path, reason: String(cString: strerror(ENOENT))) }
    defer { close(file) }
    guard !isOpenToOthers(status) else { throw .openToOthers(path: path) }
    let secret = SecretBytes(count: max(1, try size(status, path: path, limit: limit)))
    guard fill(UnsafeMutableRawBufferPointer(start: secret.start, count: secret.count), from: file) == secret.count else {
      throw .notAKey(path: path, kind: .secretKey)
    }
    return secret
  }

  /// Whether anyone but the owner has a permission.
  static func isOpenToOthers(_ status: stat) -> Bool { status.st_mode & 0o077 != 0 }

  private static func open(_ path: String) throws(SignatureError) -> (Int32, stat)? {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if file < 0, errno == ENOENT { return nil }
    var status = stat()
    guard file >= 0, fstat(file, &status) == 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    return (file, status)
  }

  private static func size(_ status: stat, path: String, limit: Int) throws(SignatureError) -> Int {
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "no file") }
    guard status.st_size <= limit else { throw .tooLarge(path: path, limit: limit) }
    return Int(status.st_size)
  }

  private static func fill(_ buffer: UnsafeMutableRawBufferPointer, from file: Int32) -> Int {
    var count = 0
    while count < buffer.count {
      let read = Glibc.read(file, buffer.baseAddress! + count, buffer.count - count)
      if read <= 0 { break }
      count += read
    }
    return count
  }
}
