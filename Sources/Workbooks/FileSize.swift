import Glibc

/// The size of a file.
enum FileSize {
  /// The bytes of the file at `path`; 0 where there is none.
  static func of(_ path: String) -> UInt64 {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(max(status.st_size, 0)) : 0
  }
}
