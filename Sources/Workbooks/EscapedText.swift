/// Texts in which `_x000D_` stands for a character by its number (ECMA-376, ST_Xstring).
enum EscapedText {
  /// Whether a character may be spelt by its number.
  static func mayBeEscaped(_ bytes: some Collection<UInt8>) -> Bool { bytes.contains(UInt8(ascii: "_")) }

  /// The text with these characters in their places.
  /// - Complexity: O(length).
  static func plain(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var plain: [UInt8] = [], rest = Array(bytes)[...]
    plain.reserveCapacity(rest.count)
    while let byte = rest.first {
      if byte == UInt8(ascii: "_"), let scalar = scalar(rest.prefix(length)) {
        plain.append(contentsOf: String(scalar).utf8)
        rest = rest.dropFirst(length)
      } else {
        plain.append(byte)
        rest = rest.dropFirst()
      }
    }
    return plain
  }

  /// `_xHHHH_`.
  private static let length = 7

  private static func scalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard bytes.count == length, bytes.dropFirst().first == UInt8(ascii: "x"), bytes.last == UInt8(ascii: "_") else { return nil }
    let digits = String(decoding: bytes.dropFirst(2).dropLast(), as: UTF8.self)
    guard let number = UInt32(digits, radix: 16), number > 0 else { return nil }
    return Unicode.Scalar(number)
  }
}
