import Glibc

/// Whether two paths lead to one file.
enum SameFile {
  /// Compares device and number of the files; a path that leads nowhere is never the same.
  static func isSame(_ one: String, _ other: String) -> Bool {
    guard let first = identity(one), let second = identity(other) else { return false }
    return first == second
  }

  private static func identity(_ path: String) -> [UInt64]? {
    var status = stat()
    return stat(path, &status) == 0 ? [UInt64(status.st_dev), UInt64(status.st_ino)] : nil
  }
}
