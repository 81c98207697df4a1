/// What a log held at one moment, in three lines (C2SP tlog-checkpoint): the log's name, the number of its entries, and their root.
///
/// Who keeps a checkpoint outside of the log, on a report for example, can tell later whether anything up to it was changed or taken away.
public struct Checkpoint: Hashable, Sendable {
  /// The name of the log.
  public let origin: String
  /// The number of entries.
  public let size: Int
  /// The root over them.
  public let root: LogHash

  /// The three lines.
  public var text: String { "\(origin)\n\(size)\n\(root.base64)\n" }

  /// The lines of a checkpoint.
  private static let parts = 3

  /// Every checkpoint of the log `origin` in a text, which may be a report, a file of several checkpoints, or three words on one line.
  /// - Complexity: O(length).
  public static func all(of origin: String, in text: String) -> [Checkpoint] {
    let words = text.split { $0.isWhitespace || $0 == "<" || $0 == ">" }
    return words.indices.compactMap { Checkpoint(words[$0...].prefix(parts), of: origin) }
  }

  /// Nil for other words, a size that is not written as the format writes it, or another log.
  private init?(_ words: ArraySlice<Substring>, of origin: String) {
    let words = Array(words)
    guard words.count == Self.parts, words[0] == origin, let size = Int(words[1]), size >= 0, String(size) == words[1],
      let root = LogHash(base64: words[2])
    else { return nil }
    self.init(origin: origin, size: size, root: root)
  }

  init(origin: String, size: Int, root: LogHash) {
    self.origin = origin
    self.size = size
    self.root = root
  }
}
