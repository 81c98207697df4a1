/// Bytes as hexadecimal digits.
enum Hexadecimal {
  /// Two small digits a byte.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 0xf, radix: 16) }.joined()
  }
}
