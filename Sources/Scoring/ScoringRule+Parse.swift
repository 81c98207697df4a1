import FoundationEssentials

extension ScoringRule {
  /// Reads the JSON of a rule strictly; the structure and the check records are not yet checked.
  static func parse(_ bytes: [UInt8], path: String) throws(ScoringError) -> ScoringRule {
    let (shape, decimalLine) = try scan(bytes, path: path)
    guard case .number(let version)? = shape["format_version"]?.kind else { throw .malformed(path: path, line: 1, problem: .notARule) }
    guard version <= supportedFormat else { throw .newerFormat(path: path, version: version, supported: supportedFormat) }
    guard version >= 1 else { throw .wrongField(path: path, line: 1, field: "format_version", isAbsent: false) }
    if let decimalLine { throw .malformed(path: path, line: decimalLine, problem: .notWhole) }
    let rule = try decode(bytes, shape: shape, path: path)
    let unknown = shape.fields(unknownTo: try scan(encode(rule), path: path).shape)
    if let first = unknown.first { throw .unknownFields(path: path, line: first.line, fields: unknown.prefix(listed).map(\.field)) }
    return rule
  }

  /// The most unknown fields that one message names.
  private static var listed: Int { 5 }

  private static func scan(_ bytes: [UInt8], path: String) throws(ScoringError) -> (shape: JSONNode, decimalLine: Int?) {
    var scanner = JSONScanner(bytes)
    do { return (try scanner.scan(), scanner.decimalLine) } catch { throw .malformed(path: path, line: error.line, problem: error.problem) }
  }

  private static func decode(_ bytes: [UInt8], shape: JSONNode, path: String) throws(ScoringError) -> ScoringRule {
    do {
      return try JSONDecoder().decode(ScoringRule.self, from: Data(bytes))
    } catch {
      let (keys, isAbsent) = place(of: error)
      let (field, line) = name(of: keys, in: shape)
      throw .wrongField(path: path, line: line, field: field, isAbsent: isAbsent)
    }
  }

  private static func place(of error: any Error) -> ([any CodingKey], isAbsent: Bool) {
    switch error as? DecodingError {
    case .keyNotFound(let key, let context): (context.codingPath + [key], true)
    case .valueNotFound(_, let context), .typeMismatch(_, let context), .dataCorrupted(let context): (context.codingPath, false)
    default: ([], false)
    }
  }

  /// A path such as `items[2].bins[0].points`, and the line of its last part that stands in the file.
  private static func name(of keys: [any CodingKey], in shape: JSONNode) -> (String, Int) {
    var field = ""
    var node: JSONNode? = shape
    var line = shape.line
    for key in keys {
      if let index = key.intValue { field += "[\(index)]" } else { field += field.isEmpty ? key.stringValue : "." + key.stringValue }
      node = key.intValue.flatMap { node?[$0] } ?? node?[key.stringValue]
      line = node?.line ?? line
    }
    return (field, line)
  }
}
