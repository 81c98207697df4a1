import CSodium

/// Base64 as minisign writes it: padded, one way to write each sequence of bytes.
enum Base64 {
  private static let variant = sodium_base64_VARIANT_ORIGINAL

  static func text(_ bytes: [UInt8]) -> String {
    var text = [CChar](repeating: 0, count: sodium_base64_encoded_len(bytes.count, variant))
    sodium_bin2base64(&text, text.count, bytes, bytes.count, variant)
    return String(decoding: text.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The bytes; nil where it is not so many, or not Base64.
  static func bytes(_ text: some Collection<UInt8>, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return decode(text.map(CChar.init(bitPattern:)), into: &bytes, count: count) ? bytes : nil
  }

  /// The text of a secret, without an end mark.
  static func text(ofSecret secret: SecretBytes) -> SecretBytes {
    let length = sodium_base64_encoded_len(secret.count, variant)
    let text = SecretBytes(count: length)
    text.start.withMemoryRebound(to: CChar.self, capacity: length) {
      _ = sodium_bin2base64($0, length, secret.start, secret.count, variant)
    }
    return SecretBytes(text, 0..<length - 1)
  }

  /// The secret in a part of a text; nil where it is not so many bytes, or not Base64.
  static func secret(_ text: SecretBytes, _ range: Range<Int>, count: Int) -> SecretBytes? {
    let secret = SecretBytes(count: count)
    let isDecoded = (text.start + range.lowerBound).withMemoryRebound(to: CChar.self, capacity: range.count) {
      decode(UnsafeBufferPointer(start: $0, count: range.count), into: secret.start, count: count)
    }
    return isDecoded ? secret : nil
  }

  private static func decode(_ text: [CChar], into bytes: UnsafeMutablePointer<UInt8>, count: Int) -> Bool {
    text.withUnsafeBufferPointer { decode($0, into: bytes, count: count) }
  }

  private static func decode(_ text: UnsafeBufferPointer<CChar>, into bytes: UnsafeMutablePointer<UInt8>, count: Int) -> Bool {
    Sodium.start()
    var length = 0
    let status = sodium_base642bin(bytes, count, text.baseAddress, text.count, nil, &length, nil, variant)
    return status == 0 && length == count
  }
}
