import Glibc

/// Reads a file that must not be larger than a limit.
public enum SmallFile {
  private static let pieceSize = 1 << 16

  /// All bytes of the file.
  /// - Throws: `StructuredTextError` when it cannot be read, or is larger.
  public static func bytes(of path: String, limit: Int) throws(StructuredTextError) -> [UInt8] {
    guard let stream = fopen(path, "rb") else { throw unreadable(path) }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: pieceSize)
    while true {
      let count = fread(&piece, 1, pieceSize, stream)
      if count == 0 { break }
      bytes.append(contentsOf: piece[..<count])
      if bytes.count > limit { throw .tooLarge(file: path, limit: limit) }
    }
    if ferror(stream) != 0 { throw unreadable(path) }
    return bytes
  }

  private static func unreadable(_ path: String) -> StructuredTextError {
    .unreadable(file: path, reason: String(cString: strerror(errno)))
  }
}
