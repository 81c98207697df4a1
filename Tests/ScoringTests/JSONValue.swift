import FoundationEssentials

/// Any JSON value, for tests of files.
enum JSONValue: Codable, Equatable {
  case object([String: JSONValue])
  case array([JSONValue])
  case text(String)
  case number(Int)
  case flag(Bool)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Int.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .object(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .flag(let value): try container.encode(value)
    }
  }

  subscript(key: String) -> JSONValue? { if case .object(let members) = self { members[key] } else { nil } }
  var members: [String: JSONValue] { if case .object(let members) = self { members } else { [:] } }
  var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
  var texts: [String] { elements.compactMap { if case .text(let text) = $0 { text } else { nil } } }
  var whole: Int? { if case .number(let number) = self { number } else { nil } }
}

/// The part of JSON Schema that `rule.schema.json` uses.
final class SmallSchema {
  let root: JSONValue
  /// Every property that was looked at in a valid document.
  private(set) var used: Set<String> = []

  init(_ root: JSONValue) { self.root = root }

  /// Whether a document fits; notes the properties it has.
  func accepts(_ value: JSONValue) -> Bool { accepts(value, root, name: "") }

  private func accepts(_ value: JSONValue, _ schema: JSONValue, name: String) -> Bool {
    if case .text(let reference)? = schema["$ref"] {
      let key = String(reference.split(separator: "/").last!)
      return accepts(value, root["$defs"]![key]!, name: key)
    }
    if let choices = schema["oneOf"] {
      return choices.elements.count { accepts(value, $0, name: name) } == 1
    }
    if let choices = schema["enum"] { return choices.elements.contains(value) }
    switch (schema["type"], value) {
    case (.text("object")?, .object(let members)): return acceptsMembers(members, schema, name: name)
    case (.text("array")?, .array(let elements)):
      let count = elements.count
      guard count >= schema["minItems"]?.whole ?? 0, count <= schema["maxItems"]?.whole ?? .max else { return false }
      return elements.allSatisfy { accepts($0, schema["items"]!, name: name) }
    case (.text("string")?, .text(let text)): return text.count >= schema["minLength"]?.whole ?? 0
    case (.text("integer")?, .number(let number)):
      return number >= schema["minimum"]?.whole ?? .min && number <= schema["maximum"]?.whole ?? .max
    default: return false
    }
  }

  private func acceptsMembers(_ members: [String: JSONValue], _ schema: JSONValue, name: String) -> Bool {
    guard let properties = schema["properties"] else {
      return members.values.allSatisfy { accepts($0, schema["additionalProperties"]!, name: name) }
    }
    guard (schema["required"]?.texts ?? []).allSatisfy({ members[$0] != nil }) else { return false }
    for (key, value) in members {
      guard let part = properties[key], accepts(value, part, name: "\(name).\(key)") else { return false }
      used.insert("\(name).\(key)")
    }
    return true
  }

  /// Every property that the schema names.
  var properties: Set<String> {
    var all: Set<String> = []
    collect(root, name: "", into: &all)
    for (key, part) in root["$defs"]!.members { collect(part, name: key, into: &all) }
    return all
  }

  private func collect(_ schema: JSONValue, name: String, into all: inout Set<String>) {
    for (key, part) in schema["properties"]?.members ?? [:] {
      all.insert("\(name).\(key)")
      collect(part, name: "\(name).\(key)", into: &all)
    }
    for part in [schema["items"]].compactMap(\.self) + (schema["oneOf"]?.elements ?? []) { collect(part, name: name, into: &all) }
  }
}
