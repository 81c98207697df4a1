#if canImport(Glibc)
  import Glibc
#endif

/// Writes files that are whole or absent.
enum WholeFile {
  /// A new file beside `path`, for its owner only, takes the name once its bytes are on the disk.
  ///
  /// The answer is nil, or the system's reason why not; then an older file stays.
  static func write(_ bytes: [UInt8], to path: String) -> String? {
    let temporary = "\(path).\(getpid()).tmp"
    unlink(temporary)  // a process of the same number may have died here
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return reason }
    let failure = put(bytes, file) && fsync(file) == 0 ? nil : reason
    guard close(file) == 0, failure == nil, rename(temporary, path) == 0 else {
      let reason = failure ?? reason
      unlink(temporary)
      return reason
    }
    return syncFolder(of: path) ? nil : reason
  }

  private static var reason: String { String(cString: strerror(errno)) }

  private static func put(_ bytes: [UInt8], _ file: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + written, $0.count - written) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  /// Waits until the name is on the disk.
  private static func syncFolder(of path: String) -> Bool {
    let parent = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let folder = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return false }
    let isSynced = fsync(folder) == 0
    return close(folder) == 0 && isSynced
  }
}
