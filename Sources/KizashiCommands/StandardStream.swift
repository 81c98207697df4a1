import Glibc

/// Standard output and standard error, written without a buffer in between.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  /// Writes all bytes; what nobody reads any more is dropped.
  func write(_ bytes: [UInt8]) {
    var start = 0
    bytes.withUnsafeBytes { bytes in
      while start < bytes.count {
        let count = Glibc.write(rawValue, bytes.baseAddress! + start, bytes.count - start)
        if count > 0 { start += count } else if errno != EINTR { return }
      }
    }
  }

  /// Writes one line.
  func writeLine(_ line: String) { write(Array((line + "\n").utf8)) }
}
