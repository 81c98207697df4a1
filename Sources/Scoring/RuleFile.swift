import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#endif

/// The form that all rule files share: JSON with whole numbers and texts only, read strictly.
enum RuleFile {
  /// The largest rule file that is opened.
  static let largestFile = 1 << 24

  /// Sorted keys, indented: the same bytes each time.
  static func encode(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do { return [UInt8](try encoder.encode(value)) } catch { preconditionFailure("a rule holds only texts and whole numbers") }
  }

  /// The bytes of a file that is not larger than a rule may be.
  static func contents(of path: String) throws(ScoringError) -> [UInt8] {
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

extension RuleFile {
  /// Reads the JSON of a rule strictly; the structure and the check records are not yet checked.
  static func parse<Rule: Codable>(
    _ type: Rule.Type, _ bytes: [UInt8], path: String, newest: Int
  ) throws(ScoringError) -> Rule {
    let (rule, shape) = try read(type, bytes, path: path, newest: newest)
    let unknown = shape.fields(unknownTo: try scan(encode(rule), path: path).shape)
    if let first = unknown.first { throw .unknownFields(path: path, line: first.line, fields: unknown.prefix(listed).map(\.field)) }
    return rule
  }

  /// Reads the JSON of a rule, and its fields, of which some may be unknown.
  static func read<Rule: Codable>(
    _ type: Rule.Type, _ bytes: [UInt8], path: String, newest: Int
  ) throws(ScoringError) -> (rule: Rule, shape: JSONNode) {
    let (shape, decimalLine) = try scan(bytes, path: path)
    guard case .number(let version)? = shape["format_version"]?.kind else { throw .malformed(path: path, line: 1, problem: .notARule) }
    guard version <= newest else { throw .newerFormat(path: path, version: version, supported: newest) }
    guard version >= 1 else { throw .wrongField(path: path, line: 1, field: "format_version", isAbsent: false) }
    if let decimalLine { throw .malformed(path: path, line: decimalLine, problem: .notWhole) }
    return (try decode(type, bytes, shape: shape, path: path), shape)
  }

  /// The most unknown fields that one message names.
  private static var listed: Int { 5 }

  /// The keys of a file and their lines.
  static func shape(_ bytes: [UInt8], path: String) throws(ScoringError) -> JSONNode { try scan(bytes, path: path).shape }

  private static func scan(_ bytes: [UInt8], path: String) throws(ScoringError) -> (shape: JSONNode, decimalLine: Int?) {
    var scanner = JSONScanner(bytes)
    do { return (try scanner.scan(), scanner.decimalLine) } catch { throw .malformed(path: path, line: error.line, problem: error.problem) }
  }

  private static func decode<Rule: Codable>(
    _ type: Rule.Type, _ bytes: [UInt8], shape: JSONNode, path: String
  ) throws(ScoringError) -> Rule {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
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
