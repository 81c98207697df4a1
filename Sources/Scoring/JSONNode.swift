/// The shape of a JSON text: keys and lines, without the values.
struct JSONNode {
  /// What a node is.
  indirect enum Kind {
    case object([(key: String, node: JSONNode)])
    case array([JSONNode])
    case number(Int)
    case other
  }

  var line: Int
  var kind: Kind

  /// The child of an object.
  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = kind else { return nil }
    return members.first { $0.key == key }?.node
  }

  /// The child of an array.
  subscript(index: Int) -> JSONNode? {
    guard case .array(let elements) = kind, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// The fields that stand here and not in `known`, with their paths, and the line of the first.
  func fields(unknownTo known: JSONNode, path: String = "") -> [(field: String, line: Int)] {
    switch (kind, known.kind) {
    case (.object(let members), .object):
      return members.flatMap { member in
        let name = path.isEmpty ? member.key : "\(path).\(member.key)"
        guard let other = known[member.key] else { return [(field: name, line: member.node.line)] }
        return member.node.fields(unknownTo: other, path: name)
      }
    case (.array(let elements), .array(let others)):
      return zip(elements, others).enumerated().flatMap { i, pair in pair.0.fields(unknownTo: pair.1, path: "\(path)[\(i)]") }
    default:
      return []
    }
  }
}
