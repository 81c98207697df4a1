import Glibc
import StructuredText

/// The text in which checkpoints are looked for.
enum CheckpointText {
  /// Reports are smaller.
  private static let largestFile = 1 << 26

  /// The content of the file of this name, or the argument itself where no file stands.
  ///
  /// - Throws: `StructuredTextError` for a file that cannot be read.
  static func read(_ argument: String) throws -> String {
    guard access(argument, F_OK) == 0 else { return argument }
    return String(decoding: try SmallFile.bytes(of: argument, limit: largestFile), as: UTF8.self)
  }
}
