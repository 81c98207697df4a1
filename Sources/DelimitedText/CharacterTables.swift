import Glibc

/// What each pair of bytes means in CP932 and EUC-JP, asked once from the C library's `iconv` and kept.
///
/// With the tables at hand decoding needs no state: it runs on any thread, costs a look-up a character and knows where a bad byte stands.
struct CharacterTables: Sendable {
  static let cp932 = CharacterTables(iconvName: "CP932", hasTriples: false)
  static let eucJP = CharacterTables(iconvName: "EUC-JP-MS", hasTriples: true)

  /// Marks bytes that are no character.
  static let none: UInt16 = 0
  /// Control characters that iconv takes and no register has; without them CP932 is told from EUC-JP.
  private static let controls: ClosedRange<UInt16> = 0x80...0x9F
  /// The first byte of the three-byte characters of EUC-JP (JIS X 0212 and additions).
  static let triplePrefix: UInt8 = 0x8F

  /// The character of each single byte.
  let singles: [UInt16]
  /// The character of each pair of bytes, at `first × 256 + second`.
  let pairs: [UInt16]
  /// The character of each `0x8F first second`; empty in CP932.
  let triples: [UInt16]

  private init(iconvName: String, hasTriples: Bool) {
    let converter = Converter(from: iconvName, to: "UTF-32LE")
    singles = (0..<256).map { byte in
      let scalar = converter.scalar([UInt8(byte)])
      return Self.controls.contains(scalar) ? Self.none : scalar
    }
    let lone = singles
    pairs = (0..<65_536).map { pair in
      let first = UInt8(pair >> 8)
      guard first >= 0x80, lone[Int(first)] == Self.none else { return Self.none }
      return converter.scalar([first, UInt8(pair & 255)])
    }
    triples = hasTriples ? (0..<65_536).map { converter.scalar([Self.triplePrefix, UInt8($0 >> 8), UInt8($0 & 255)]) } : []
  }
}

/// The bytes of each character of the basic plane in CP932.
struct CP932Encoder: Sendable {
  static let shared = CP932Encoder()

  /// One byte (below 256) or two (`first × 256 + second`) for each scalar below U+10000; 0 where CP932 has no such character.
  let codes: [UInt16]

  private init() {
    let converter = Converter(from: "UTF-32LE", to: "CP932")
    codes = (0..<65_536).map { scalar in
      guard scalar > 0, !(0xD800..<0xE000).contains(scalar) else { return 0 }
      return converter.code(UInt32(scalar))
    }
  }
}

/// One open `iconv` conversion; used on one thread while a table is built.
private final class Converter {
  private let handle: iconv_t

  init(from source: String, to target: String) {
    let opened = iconv_open(target, source)
    precondition(opened != iconv_t(bitPattern: -1), "the C library has no conversion from \(source)")
    handle = opened!
  }

  deinit { iconv_close(handle) }

  /// The one scalar of the basic plane that `bytes` stand for, or `CharacterTables.none`.
  func scalar(_ bytes: [UInt8]) -> UInt16 {
    guard let result = convert(bytes), result.count == 4, result[2] == 0, result[3] == 0 else { return CharacterTables.none }
    return UInt16(result[0]) | UInt16(result[1]) << 8
  }

  /// The one or two bytes of `scalar`, or 0.
  func code(_ scalar: UInt32) -> UInt16 {
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: scalar >> (8 * $0)) }
    guard let result = convert(bytes), (1...2).contains(result.count) else { return 0 }
    return result.count == 1 ? UInt16(result[0]) : UInt16(result[0]) << 8 | UInt16(result[1])
  }

  private func convert(_ bytes: [UInt8]) -> [UInt8]? {
    iconv(handle, nil, nil, nil, nil)
    var source = bytes.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: 16)
    var sourceLeft = source.count
    var targetLeft = target.count
    let status = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        return iconv(handle, &from, &sourceLeft, &to, &targetLeft)
      }
    }
    guard status == 0, sourceLeft == 0 else { return nil }
    return target.prefix(target.count - targetLeft).map { UInt8(bitPattern: $0) }
  }
}
