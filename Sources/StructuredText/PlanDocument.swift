/// A plan or another small settings file, in YAML or JSON, read guardedly.
///
/// Only the part of YAML is taken that every program reads alike; what is left out is refused with its line before the YAML reader sees it.
public struct PlanDocument: Equatable, Sendable {
  /// The named values of the document.
  public let root: PlanMap
  /// The file as it was named.
  public let file: String

  /// The largest file that is read, in bytes.
  public static let sizeLimit = 1 << 20
  /// How deep lists and maps may be nested.
  public static let depthLimit = 16

  /// Reads a file.
  ///
  /// - Throws: ``StructuredTextError`` with the line.
  public init(path: String) throws(StructuredTextError) {
    try self.init(parsing: try SmallFile.bytes(of: path, limit: PlanDocument.sizeLimit), file: path)
  }

  /// Reads a text; `file` is its name in messages.
  ///
  /// - Throws: ``StructuredTextError`` with the line.
  public init(parsing text: String, file: String) throws(StructuredTextError) {
    try self.init(parsing: Array(text.utf8), file: file)
  }

  /// Reads bytes; `file` is their name in messages.
  ///
  /// - Throws: ``StructuredTextError`` with the line.
  public init(parsing bytes: [UInt8], file: String) throws(StructuredTextError) {
    guard bytes.count <= PlanDocument.sizeLimit else { throw .tooLarge(file: file, limit: PlanDocument.sizeLimit) }
    let tree =
      PlanDocument.isJSON(bytes, file: file)
      ? try JSONParser.parse(bytes, file: file, depthLimit: PlanDocument.depthLimit, builder: PlanTreeBuilder(file: file))
      : try YAMLReader.tree(of: bytes, file: file)
    let node = tree.node(key: "")
    try SecretCheck.check(node)
    self.root = try node.map()
    self.file = file
  }

  /// JSON when the name says so, or when the name says nothing and the text starts with a bracket.
  private static func isJSON(_ bytes: [UInt8], file: String) -> Bool {
    if file.hasSuffix(".json") { return true }
    if file.hasSuffix(".yaml") || file.hasSuffix(".yml") { return false }
    let first = bytes.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\t") }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}
