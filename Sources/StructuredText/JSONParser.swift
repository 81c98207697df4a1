/// Makes the nodes of a tree while JSON is parsed.
protocol JSONBuilder {
  associatedtype Node
  func null(line: Int) -> Node
  func bool(_ flag: Bool, line: Int) -> Node
  func integer(_ n: Int, text: String, line: Int) -> Node
  func number(_ x: Double, text: String, line: Int) -> Node
  func string(_ text: String, line: Int) -> Node
  func array(_ elements: [Node], line: Int) -> Node
  func object(_ members: [(key: String, line: Int, value: Node)], line: Int) -> Node
}

/// A strict reader of RFC 8259: no remarks, no trailing commas, no duplicate keys, no text after the end.
struct JSONParser<Builder: JSONBuilder> {
  private let builder: Builder
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String
  private let depthLimit: Int
  private var position = 0
  private var line = 1

  /// Parses one document; `bytes` must be valid UTF-8.
  static func parse(_ bytes: [UInt8], file: String, depthLimit: Int, builder: Builder) throws(StructuredTextError) -> Builder.Node {
    if let line = UTF8Check.firstInvalidLine(of: bytes) { throw .notUTF8(TextPlace(file: file, line: line)) }
    let answer: Result<Builder.Node, StructuredTextError> = bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(builder: builder, bytes: buffer, file: file, depthLimit: depthLimit)
      do throws(StructuredTextError) { return .success(try parser.document()) } catch { return .failure(error) }
    }
    return try answer.get()
  }

  private init(builder: Builder, bytes: UnsafeBufferPointer<UInt8>, file: String, depthLimit: Int) {
    self.builder = builder
    self.bytes = bytes
    self.file = file
    self.depthLimit = depthLimit
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private var place: TextPlace { TextPlace(file: file, line: line) }

  private mutating func document() throws(StructuredTextError) -> Builder.Node {
    skipBlanks()
    guard position < bytes.count else { throw .syntax(place, .empty) }
    let root = try value(depth: 0)
    skipBlanks()
    guard position == bytes.count else { throw .syntax(place, .trailingText) }
    return root
  }

  private mutating func value(depth: Int) throws(StructuredTextError) -> Builder.Node {
    let start = line
    switch try peek() {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "\""): return builder.string(try string(), line: start)
    case UInt8(ascii: "t"): try expect("true"); return builder.bool(true, line: start)
    case UInt8(ascii: "f"): try expect("false"); return builder.bool(false, line: start)
    case UInt8(ascii: "n"): try expect("null"); return builder.null(line: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw unexpected()
    }
  }

  private mutating func object(depth: Int) throws(StructuredTextError) -> Builder.Node {
    try checkDepth(depth)
    let start = line
    var members: [(key: String, line: Int, value: Builder.Node)] = []
    var lines: [String: Int] = [:]
    position += 1
    skipBlanks()
    if try peek() == UInt8(ascii: "}") { position += 1; return builder.object([], line: start) }
    while true {
      guard try peek() == UInt8(ascii: "\"") else { throw unexpected() }
      let keyLine = line
      let key = try string()
      if let first = lines.updateValue(keyLine, forKey: key) { throw .duplicateKey(place, key: key, firstLine: first) }
      skipBlanks()
      try expect(":")
      skipBlanks()
      members.append((key, keyLine, try value(depth: depth)))
      if try !continues(until: UInt8(ascii: "}")) { return builder.object(members, line: start) }
    }
  }

  private mutating func array(depth: Int) throws(StructuredTextError) -> Builder.Node {
    try checkDepth(depth)
    let start = line
    var elements: [Builder.Node] = []
    position += 1
    skipBlanks()
    if try peek() == UInt8(ascii: "]") { position += 1; return builder.array([], line: start) }
    while true {
      elements.append(try value(depth: depth))
      if try !continues(until: UInt8(ascii: "]")) { return builder.array(elements, line: start) }
    }
  }

  /// Reads `,` (true) or the closing bracket (false).
  private mutating func continues(until end: UInt8) throws(StructuredTextError) -> Bool {
    skipBlanks()
    let next = try peek()
    guard next == end || next == UInt8(ascii: ",") else { throw unexpected() }
    position += 1
    if next == end { return false }
    skipBlanks()
    return true
  }

  private func checkDepth(_ depth: Int) throws(StructuredTextError) {
    if depth > depthLimit { throw .tooDeep(place, limit: depthLimit) }
  }

  private mutating func number() throws(StructuredTextError) -> Builder.Node {
    let start = position
    while position < bytes.count, JSONNumber.mayContain(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let form = JSONNumber.form(of: text) else { throw .syntax(place, .badNumber) }
    if form == .whole, let n = Int(text) { return builder.integer(n, text: text, line: line) }
    guard let x = Double(text), x.isFinite else { throw .syntax(place, .badNumber) }
    return builder.number(x, text: text, line: line)
  }

  private mutating func string() throws(StructuredTextError) -> String {
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\"), bytes[position] >= 0x20 {
      position += 1
    }
    guard position < bytes.count else { throw .syntax(place, .unexpectedEnd) }
    guard bytes[position] == UInt8(ascii: "\"") else { return try escapedString(from: start) }
    position += 1
    return String(decoding: bytes[start..<position - 1], as: UTF8.self)
  }

  private mutating func escapedString(from start: Int) throws(StructuredTextError) -> String {
    var text = Array(bytes[start..<position])
    while true {
      guard position < bytes.count else { throw .syntax(place, .unexpectedEnd) }
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20: throw .syntax(place, .badString)
      default: text.append(byte)
      }
    }
  }

  private mutating func escape() throws(StructuredTextError) -> Unicode.Scalar {
    let letter = try peek()
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw .syntax(place, .badString)
    }
  }

  private mutating func unicodeEscape() throws(StructuredTextError) -> Unicode.Scalar {
    let unit = try hexUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u") else {
      throw .syntax(place, .badString)
    }
    position += 2
    let low = try hexUnit()
    guard 0xDC00..<0xE000 ~= low, let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) else {
      throw .syntax(place, .badString)
    }
    return scalar
  }

  private mutating func hexUnit() throws(StructuredTextError) -> UInt32 {
    guard position + 4 <= bytes.count else { throw .syntax(place, .unexpectedEnd) }
    let digits = bytes[position..<position + 4]
    position += 4
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw .syntax(place, .badString) }
    return unit
  }

  private mutating func expect(_ word: StaticString) throws(StructuredTextError) {
    for k in 0..<word.utf8CodeUnitCount {
      guard try peek() == word.utf8Start[k] else { throw unexpected() }
      position += 1
    }
  }

  private func peek() throws(StructuredTextError) -> UInt8 {
    guard position < bytes.count else { throw .syntax(place, .unexpectedEnd) }
    return bytes[position]
  }

  /// The error for the character that stands here.
  private func unexpected() -> StructuredTextError {
    let rest = String(decoding: bytes[position..<min(position + 8, bytes.count)], as: UTF8.self)
    return .syntax(place, .unexpected(rest.first.map { "'\($0)'" } ?? "end"))
  }

  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return
      }
      position += 1
    }
  }
}
