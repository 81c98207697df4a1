import Glibc

/// Which file or folder a path leads to, links followed: device and number.
struct FileIdentity: Equatable {
  private let device: UInt64
  private let number: UInt64

  /// Nil when the path leads nowhere.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }
}
