import Yams

/// Reads guarded YAML into a tree.
enum YAMLReader {
  /// The tree of the document.
  static func tree(of bytes: [UInt8], file: String) throws(StructuredTextError) -> PlanTree {
    let bytes = try plainLines(bytes, file: file)
    let keys = try YAMLGuard.check(bytes, file: file)
    do {
      let parser = try Parser(yaml: String(decoding: bytes, as: UTF8.self), resolver: .basic)
      guard let root = try parser.singleRoot() else { throw StructuredTextError.syntax(TextPlace(file: file, line: 1), .empty) }
      return try YAMLTree(file: file).tree(root, depth: 1)
    } catch let error as StructuredTextError {
      throw error
    } catch let error as YamlError {
      throw YAMLReader.error(from: error, file: file, keys: keys)
    } catch { throw .syntax(TextPlace(file: file, line: 1), .yaml("\(error)")) }
  }

  /// Without a byte order mark, with LF at the ends of lines, and without control characters.
  private static func plainLines(_ bytes: [UInt8], file: String) throws(StructuredTextError) -> [UInt8] {
    if let line = UTF8Check.firstInvalidLine(of: bytes) { throw .notUTF8(TextPlace(file: file, line: line)) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var line = 1
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\u{FEFF}" where text.isEmpty: continue
      case "\n":
        line += 1
        if text.last == UInt8(ascii: "\r") { text.removeLast() }
      case "\t", "\r": break
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        throw .forbidden(TextPlace(file: file, line: line), .controlCharacter)
      default: break
      }
      if scalar != "\r", text.last == UInt8(ascii: "\r") { throw .forbidden(TextPlace(file: file, line: line), .controlCharacter) }
      text.append(contentsOf: UTF8.encode(scalar)!)
    }
    return text
  }

  private static func error(from error: YamlError, file: String, keys: [YAMLGuard.PassedKey]) -> StructuredTextError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
      return .syntax(TextPlace(file: file, line: mark.line), .yaml(problem))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      let first = keys.first { $0.key == key && $0.line == context.mark.line }
      let second = keys.first { $0.key == key && $0.line > context.mark.line && (first == nil || $0.column == first!.column) }
      let place = TextPlace(file: file, line: second?.line ?? context.mark.line)
      return .duplicateKey(place, key: key, firstLine: second == nil ? nil : context.mark.line)
    default: return .syntax(TextPlace(file: file, line: 1), .yaml("not readable"))
    }
  }
}

/// Turns the reader's nodes into a tree with lines.
private struct YAMLTree {
  let file: String

  func tree(_ node: Node, depth: Int) throws(StructuredTextError) -> PlanTree {
    let place = TextPlace(file: file, line: node.mark?.line ?? 1)
    switch node {
    case .scalar(let scalar): return try YAMLScalar.tree(scalar.string, isPlain: scalar.style == .plain, place: place)
    case .sequence(let elements):
      try checkDepth(depth, place)
      var list: [PlanTree] = []
      for element in elements { list.append(try tree(element, depth: depth + 1)) }
      return .list(list, place)
    case .mapping(let mapping):
      try checkDepth(depth, place)
      return .map(try members(of: mapping, depth: depth), place)
    case .alias: throw .forbidden(place, .alias)
    }
  }

  private func members(of mapping: Node.Mapping, depth: Int) throws(StructuredTextError) -> [(
    key: String, place: TextPlace, value: PlanTree
  )] {
    var members: [(key: String, place: TextPlace, value: PlanTree)] = []
    var lines: [String: Int] = [:]
    for (keyNode, value) in mapping {
      let place = TextPlace(file: file, line: keyNode.mark?.line ?? 1)
      guard case .scalar(let scalar) = keyNode else { throw .forbidden(place, .complexKey) }
      if scalar.style == .plain { try YAMLScalar.checkKey(scalar.string, place: place) }
      if let first = lines.updateValue(place.line, forKey: scalar.string) {
        throw .duplicateKey(place, key: scalar.string, firstLine: first)
      }
      members.append((scalar.string, place, try tree(value, depth: depth + 1)))
    }
    return members
  }

  private func checkDepth(_ depth: Int, _ place: TextPlace) throws(StructuredTextError) {
    if depth > PlanDocument.depthLimit { throw .tooDeep(place, limit: PlanDocument.depthLimit) }
  }
}
