/// Reads the shape of a JSON text strictly: nothing after the end, no key twice, bounded nesting. Numbers that are not whole are
/// noted, so that a foreign file is named as such first.
struct JSONScanner {
  /// A rule is nested seven levels deep.
  static let largestDepth = 32
  /// A check record has a member per input.
  static let mostMembers = 1_000
  /// Digits that always fit an `Int`.
  private static let largestDigits = 18

  private let bytes: [UInt8]
  private var position = 0
  private(set) var line = 1
  /// The line of the first number that is not whole.
  private(set) var decimalLine: Int?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The shape of the whole text.
  /// - Complexity: O(bytes).
  mutating func scan() throws(JSONScanError) -> JSONNode {
    let node = try value(depth: 0)
    skipBlanks()
    guard position == bytes.count else { throw fail(.trailing) }
    return node
  }

  private mutating func value(depth: Int) throws(JSONScanError) -> JSONNode {
    guard depth < Self.largestDepth else { throw fail(.nesting(limit: Self.largestDepth)) }
    skipBlanks()
    let start = line
    switch try peek() {
    case UInt8(ascii: "{"): return JSONNode(line: start, kind: try object(depth: depth))
    case UInt8(ascii: "["): return JSONNode(line: start, kind: try array(depth: depth))
    case UInt8(ascii: "\""):
      _ = try string()
      return JSONNode(line: start, kind: .other)
    case UInt8(ascii: "-"), 48...57: return JSONNode(line: start, kind: try number())
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: throw fail(.unexpected)
    }
    return JSONNode(line: start, kind: .other)
  }

  private mutating func object(depth: Int) throws(JSONScanError) -> JSONNode.Kind {
    var members: [(key: String, node: JSONNode)] = []
    var keys: Set<String> = []
    position += 1
    skipBlanks()
    if try take("}") { return .object([]) }
    while true {
      skipBlanks()
      guard try peek() == UInt8(ascii: "\"") else { throw fail(.unexpected) }
      let key = try string()
      guard keys.insert(key).inserted else { throw fail(.duplicateKey) }
      guard keys.count <= Self.mostMembers else { throw fail(.members(limit: Self.mostMembers)) }
      skipBlanks()
      guard try take(":") else { throw fail(.unexpected) }
      members.append((key, try value(depth: depth + 1)))
      skipBlanks()
      if try take("}") { return .object(members) }
      guard try take(",") else { throw fail(.unexpected) }
    }
  }

  private mutating func array(depth: Int) throws(JSONScanError) -> JSONNode.Kind {
    var elements: [JSONNode] = []
    position += 1
    skipBlanks()
    if try take("]") { return .array([]) }
    while true {
      elements.append(try value(depth: depth + 1))
      skipBlanks()
      if try take("]") { return .array(elements) }
      guard try take(",") else { throw fail(.unexpected) }
    }
  }

  private mutating func number() throws(JSONScanError) -> JSONNode.Kind {
    let start = position
    while position < bytes.count, Self.isPartOfNumber(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if position - start <= Self.largestDigits, let number = Int(text), String(number) == text { return .number(number) }
    decimalLine = decimalLine ?? line
    return .other
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), 0x65, 0x45].contains(byte)
  }

  /// The text between quotes as it stands; escapes are checked by the decoder that follows.
  private mutating func string() throws(JSONScanError) -> String {
    position += 1
    let start = position
    while try peek() != UInt8(ascii: "\"") {
      guard bytes[position] >= 0x20 else { throw fail(.badText) }
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard let text = String(validating: bytes[start..<position], as: UTF8.self) else { throw fail(.badText) }
    position += 1
    return text
  }

  private mutating func word(_ word: StaticString) throws(JSONScanError) {
    guard position + word.utf8CodeUnitCount <= bytes.count else { throw fail(.ended) }
    for i in 0..<word.utf8CodeUnitCount where bytes[position + i] != word.utf8Start[i] { throw fail(.unexpected) }
    position += word.utf8CodeUnitCount
  }

  private mutating func take(_ mark: Unicode.Scalar) throws(JSONScanError) -> Bool {
    guard try peek() == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private func peek() throws(JSONScanError) -> UInt8 {
    guard position < bytes.count else { throw fail(.ended) }
    return bytes[position]
  }

  private mutating func skipBlanks() {
    while position < bytes.count, Self.isBlank(bytes[position]) {
      if bytes[position] == 0x0A { line += 1 }
      position += 1
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  private func fail(_ problem: ScoringError.JSONProblem) -> JSONScanError { JSONScanError(line: line, problem: problem) }
}

/// Where and why a JSON text was refused.
struct JSONScanError: Error {
  var line: Int
  var problem: ScoringError.JSONProblem
}
