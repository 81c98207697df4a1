extension JSONValue {
  /// How deep lists and objects may be nested in a document that is read.
  public static let depthLimit = 64

  /// Reads a document strictly: no duplicate keys, no text after the end, at most `depthLimit` levels.
  ///
  /// - Parameter file: the name used in messages.
  /// - Complexity: O(length of the text).
  /// - Throws: ``StructuredTextError`` with the line.
  public init(parsing bytes: [UInt8], file: String = "JSON") throws(StructuredTextError) {
    self = try JSONParser.parse(bytes, file: file, depthLimit: JSONValue.depthLimit, builder: JSONValueBuilder())
  }

  /// Reads a document strictly from a text.
  ///
  /// - Complexity: O(length of the text).
  /// - Throws: ``StructuredTextError`` with the line.
  public init(parsing text: String, file: String = "JSON") throws(StructuredTextError) {
    try self.init(parsing: Array(text.utf8), file: file)
  }

  /// Reads a file strictly.
  ///
  /// - Complexity: O(size of the file).
  /// - Throws: ``StructuredTextError`` when the file cannot be read, is larger than the limit, or is no JSON.
  public init(path: String, sizeLimit: Int = 1 << 28) throws(StructuredTextError) {
    try self.init(parsing: try SmallFile.bytes(of: path, limit: sizeLimit), file: path)
  }
}

/// Builds plain values; lines are forgotten.
private struct JSONValueBuilder: JSONBuilder {
  func null(line: Int) -> JSONValue { .null }
  func bool(_ flag: Bool, line: Int) -> JSONValue { .bool(flag) }
  func integer(_ n: Int, text: String, line: Int) -> JSONValue { .integer(n) }
  func number(_ x: Double, text: String, line: Int) -> JSONValue { .number(x) }
  func string(_ text: String, line: Int) -> JSONValue { .string(text) }
  func array(_ elements: [JSONValue], line: Int) -> JSONValue { .array(elements) }
  func object(_ members: [(key: String, line: Int, value: JSONValue)], line: Int) -> JSONValue {
    var object = JSONObject()
    for member in members { object[member.key] = member.value }
    return .object(object)
  }
}
