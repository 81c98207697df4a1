public import DelimitedText

/// The rows that were left out of tables, in the order of the files: none is dropped silently.
public struct Rejects: Sendable, Equatable {
  /// One entry a row.
  public private(set) var entries: [Reject] = []

  /// No rejects.
  public init() {}

  /// The number of rows.
  public var rows: Int { entries.count }

  /// Adds a row.
  public mutating func append(_ reject: Reject) { entries.append(reject) }

  /// Adds the rows of another file.
  public mutating func append(_ others: Rejects) { entries += others.entries }

  /// How often each reason and item occurs, in the order of first appearance.
  /// - Complexity: O(rows).
  public var counts: [(item: String, code: String, count: Int)] {
    var order: [String] = []
    var counts: [String: (item: String, code: String, count: Int)] = [:]
    for entry in entries {
      let key = "\(entry.item)\u{1F}\(entry.problem.code)"
      if counts[key] == nil { order.append(key) }
      counts[key, default: (entry.item, entry.problem.code, 0)].count += 1
    }
    return order.map { counts[$0]! }
  }

  /// Writes the rows as CSV with the columns file, line, item, reason, english, japanese.
  /// - Throws: `DelimitedTextError`.
  public func write(to path: String, format: DelimitedFormat = .excelUTF8) throws(DelimitedTextError) {
    var writer = try DelimitedWriter(path: path, format: format)
    try writer.writeRow(["file", "line", "item", "reason", "english", "japanese"])
    for entry in entries {
      try writer.writeRow([
        entry.file, String(entry.line), entry.item, entry.problem.code, entry.problem.english, entry.problem.japanese
      ])
    }
    try writer.close()
  }
}
