/// Decimal text to scaled integers, exactly: no `Double` is involved.
public enum DecimalText {
  /// The largest absolute scaled value; differences and tenfold values of it stay inside `Int64`.
  static let limit: Int64 = 100_000_000_000_000_000
  /// An exponent beyond this says no more than “too large” or “zero”.
  private static let largestExponent = 1_000_000

  /// What a text is as a number.
  enum Parsed: Equatable {
    /// The value times 10^scale, rounded half to even, and whether nothing was rounded off.
    case value(Int64, exact: Bool)
    /// A number beyond `limit`.
    case beyond(negative: Bool)
    /// Not a number.
    case notANumber
  }

  /// Where the digits of a number are.
  private struct Shape {
    var negative = false
    var start = 0
    var end = 0
    /// The number of digits before the point, after the exponent was applied.
    var whole = 0
  }

  /// Reads `12`, `-3.50`, `+.5`, `2e+02`; anything else, also blanks, is not a number.
  /// - Complexity: O(length of the text).
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>, scale: Int) -> Parsed {
    guard let shape = shape(of: bytes) else { return .notANumber }
    return round(bytes, shape, keeping: shape.whole + scale)
  }

  /// Whether a text is a number to the reader of cells: `12`, `-3.50`, `+.5`, `2e+02`, of any size.
  public static func isNumber(_ text: String) -> Bool { parse(text, scale: 0) != .notANumber }

  /// `parse` of a string.
  static func parse(_ text: String, scale: Int) -> Parsed {
    var text = text
    return text.withUTF8 { parse($0, scale: scale) }
  }

  /// A number of the rule itself: refuses exponents, signs that say nothing, and more than `scale` digits after the point.
  public static func exact(_ text: String, scale: Int) -> Int64? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }), parts.count < 2 || parts[1].count <= scale,
      !text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") || $0 == UInt8(ascii: "+") }),
      case .value(let value, _) = parse(text, scale: scale)
    else { return nil }
    return value
  }

  /// The text of a scaled integer.
  public static func text(_ value: Int64, scale: Int) -> String {
    var digits = String(value.magnitude)
    guard scale > 0 else { return (value < 0 ? "-" : "") + digits }
    while digits.count <= scale { digits = "0" + digits }
    return (value < 0 ? "-" : "") + digits.dropLast(scale) + "." + digits.suffix(scale)
  }

  private static func shape(of bytes: UnsafeBufferPointer<UInt8>) -> Shape? {
    var shape = Shape()
    var i = 0
    let n = bytes.count
    if n > 0, bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+") {
      shape.negative = bytes[0] == UInt8(ascii: "-")
      i = 1
    }
    shape.start = i
    while i < n, isDigit(bytes[i]) { i += 1 }
    shape.whole = i - shape.start
    var digits = shape.whole
    if i < n, bytes[i] == UInt8(ascii: ".") {
      i += 1
      let first = i
      while i < n, isDigit(bytes[i]) { i += 1 }
      digits += i - first
    }
    shape.end = i
    guard digits > 0 else { return nil }
    if i == n { return shape }
    guard let exponent = exponent(bytes, from: i) else { return nil }
    shape.whole += exponent
    return shape
  }

  private static func exponent(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var i = start + 1
    guard bytes[start] | 0x20 == UInt8(ascii: "e"), i < bytes.count else { return nil }
    let negative = bytes[i] == UInt8(ascii: "-")
    if negative || bytes[i] == UInt8(ascii: "+") { i += 1 }
    guard i < bytes.count else { return nil }
    var value = 0
    while i < bytes.count {
      guard isDigit(bytes[i]) else { return nil }
      value = min(value * 10 + Int(bytes[i] &- 48), largestExponent)
      i += 1
    }
    return negative ? -value : value
  }

  /// Keeps the first `keeping` digits and rounds by the rest, half to even.
  private static func round(_ bytes: UnsafeBufferPointer<UInt8>, _ shape: Shape, keeping: Int) -> Parsed {
    var value: Int64 = 0
    var seen = 0
    var next: UInt8 = 0
    var rest = false
    for i in shape.start..<shape.end where bytes[i] != UInt8(ascii: ".") {
      let digit = bytes[i] &- 48
      if seen < keeping {
        value = value &* 10 &+ Int64(digit)
        if value > limit { return .beyond(negative: shape.negative) }
      } else if seen == keeping {
        next = digit
      } else if digit != 0 {
        rest = true
      }
      seen += 1
    }
    while seen < keeping, value != 0 {
      value &*= 10
      if value > limit { return .beyond(negative: shape.negative) }
      seen += 1
    }
    if keeping >= 0, next > 5 || (next == 5 && (rest || value & 1 == 1)) { value += 1 }
    if value > limit { return .beyond(negative: shape.negative) }
    return .value(shape.negative ? -value : value, exact: next == 0 && !rest)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
