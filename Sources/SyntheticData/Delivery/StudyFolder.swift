import DelimitedText
import Glibc

/// The folder into which a city is written; a study that is there already is never overwritten.
struct StudyFolder: Sendable {
  let path: String

  private static let signs = ["plan.yaml", "dictionary.csv", "truth.json", "registers"]

  init(_ path: String) throws(SyntheticDataError) {
    self.path = path
    for file in Self.signs where access("\(path)/\(file)", F_OK) == 0 { throw .folderInUse(path: path, file: file) }
    try Self.make("\(path)/registers")
  }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a whole file of UTF-8 text.
  func write(_ text: String, to name: String) throws(SyntheticDataError) {
    let path = file(name)
    guard let stream = fopen(path, "wx") else { throw Self.failure(path) }
    var text = text
    let isWritten = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, stream) == $0.count }
    guard fclose(stream) == 0, isWritten else { throw Self.failure(path) }
  }

  private static func make(_ path: String) throws(SyntheticDataError) {
    var built = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      built += "/\(part)"
      guard mkdir(built, 0o755) == 0 || errno == EEXIST else {
        throw .folderNotMade(path: built, reason: String(cString: strerror(errno)))
      }
    }
  }

  private static func failure(_ path: String) -> SyntheticDataError {
    let reason = String(cString: strerror(errno))
    return .fileNotWritten(
      english: "\(path): the file cannot be written (\(reason)).", japanese: "\(path): ファイルを書き込めません (\(reason))。")
  }
}
