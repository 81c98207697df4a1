import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#endif

extension ScoringRule {
  /// The largest rule file that is opened.
  static let largestFile = 1 << 24

  /// Opens a rule file: checks its structure and scores its check records again.
  /// - Throws: `ScoringError` naming the file, at the first thing that is wrong.
  /// - Complexity: O(bytes + check records × items).
  public static func load(path: String) throws(ScoringError) -> ScoringRule {
    let bytes = try contents(of: path)
    let rule = try parse(bytes, path: path)
    do { try rule.verify() } catch { throw error.naming(path) }
    return rule
  }

  /// The rule as JSON: sorted keys, indented, the same bytes each time.
  public func json() -> String {
    String(decoding: Self.encode(self), as: UTF8.self) + "\n"
  }

  /// Writes the rule, for its owner only, to a temporary name beside `path`, waits for the disk, and renames it.
  /// - Throws: `ScoringError` when the check records do not hold, or the file cannot be written.
  public func write(path: String) throws(ScoringError) {
    try verify()
    if let reason = WholeFile.write(Array(json().utf8), to: path) { throw .unwritableFile(path: path, reason: reason) }
  }

  static func encode(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do { return [UInt8](try encoder.encode(value)) } catch { preconditionFailure("a rule holds only texts and whole numbers") }
  }

  private static func contents(of path: String) throws(ScoringError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .unreadableFile(path: path, why: .cannotOpen) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .unreadableFile(path: path, why: .cannotOpen) }
    guard status.st_size <= largestFile else { throw .unreadableFile(path: path, why: .tooLarge(limit: largestFile)) }
    let size = Int(status.st_size)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = Glibc.read(file, buffer.baseAddress! + count, size - count)
        if read <= 0 { break }
        count += read
      }
    }
  }
}
