extension ScoringRule {
  /// Opens a rule file: checks its structure and scores its check records again.
  /// - Throws: `ScoringError` naming the file, at the first thing that is wrong.
  /// - Complexity: O(bytes + check records × items).
  public static func load(path: String) throws(ScoringError) -> ScoringRule {
    try load(contents: try contents(ofFile: path), path: path)
  }

  /// The bytes of a rule file: of points or of expectations. What looks at them first, such as a check of the signature, hands them on.
  /// - Throws: `ScoringError` when the file cannot be read.
  public static func contents(ofFile path: String) throws(ScoringError) -> [UInt8] { try RuleFile.contents(of: path) }

  /// Opens a rule from the bytes of its file, as `load(path:)` does.
  /// - Throws: `ScoringError` naming the file, at the first thing that is wrong.
  /// - Complexity: O(bytes + check records × items).
  public static func load(contents bytes: [UInt8], path: String) throws(ScoringError) -> ScoringRule {
    let rule = try parse(bytes, path: path)
    do { try rule.verify() } catch { throw error.naming(path) }
    return rule
  }

  /// The rule as JSON: sorted keys, indented, the same bytes each time.
  public func json() -> String {
    String(decoding: RuleFile.encode(self), as: UTF8.self) + "\n"
  }

  /// Writes the rule, for its owner only, to a temporary name beside `path`, waits for the disk, and renames it.
  /// - Throws: `ScoringError` when the check records do not hold, or the file cannot be written.
  public func write(path: String) throws(ScoringError) {
    try verify()
    if let reason = WholeFile.write(Array(json().utf8), to: path) { throw .unwritableFile(path: path, reason: reason) }
  }

  /// Reads the JSON of a rule strictly; the structure and the check records are not yet checked.
  static func parse(_ bytes: [UInt8], path: String) throws(ScoringError) -> ScoringRule {
    try RuleFile.parse(ScoringRule.self, bytes, path: path, newest: supportedFormat)
  }
}
