/// How a JSON document is laid out.
public enum JSONLayout: Sendable {
  /// Everything on one line.
  case compact
  /// A member a line, indented by two blanks; a list of plain values on one line.
  case pretty
}

extension JSONValue {
  /// The document as text: the same value always gives the same text, and each number reads back to the same double.
  ///
  /// - Complexity: O(length of the text).
  public func text(_ layout: JSONLayout = .compact) -> String { String(decoding: bytes(layout), as: UTF8.self) }

  /// The document as UTF-8 bytes, without a line break at the end.
  ///
  /// - Complexity: O(length of the text).
  public func bytes(_ layout: JSONLayout = .compact) -> [UInt8] {
    var writer = JSONWriter(layout)
    writer.write(self, indentation: 0)
    return writer.bytes
  }
}

/// Appends values to a growing list of bytes.
struct JSONWriter {
  var bytes: [UInt8] = []
  private let isPretty: Bool

  init(_ layout: JSONLayout) { isPretty = layout == .pretty }

  mutating func write(_ value: JSONValue, indentation: Int) {
    switch value {
    case .null: append("null")
    case .bool(let flag): append(flag ? "true" : "false")
    case .integer(let n): append(n.description)
    case .number(let x): append(x.isFinite ? x.description : "null")
    case .string(let text): write(text)
    case .array(let elements): write(elements, indentation: indentation)
    case .object(let members): write(members, indentation: indentation)
    }
  }

  private mutating func write(_ elements: [JSONValue], indentation: Int) {
    let breaksLines = isPretty && elements.contains(where: \.isNested)
    bytes.append(UInt8(ascii: "["))
    for (k, element) in elements.enumerated() {
      if k > 0 { append(isPretty && !breaksLines ? ", " : ",") }
      if breaksLines { breakLine(indentation + 1) }
      write(element, indentation: indentation + 1)
    }
    if breaksLines { breakLine(indentation) }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func write(_ members: JSONObject, indentation: Int) {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for (key, value) in members {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      if isPretty { breakLine(indentation + 1) }
      write(key)
      append(isPretty ? ": " : ":")
      write(value, indentation: indentation + 1)
    }
    if isPretty, !isFirst { breakLine(indentation) }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func breakLine(_ indentation: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indentation))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 { writeEscaped(byte) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func writeEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\r"): append("\\r")
    case UInt8(ascii: "\t"): append("\\t")
    case 0..<0x20, 0x7f: append("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
    default: bytes.append(byte)
    }
  }
}

extension JSONValue {
  /// Whether this is a list or an object with something in it.
  fileprivate var isNested: Bool {
    switch self {
    case .array(let elements): !elements.isEmpty
    case .object(let members): members.count > 0
    default: false
    }
  }
}
