import Crypto
import FoundationEssentials

/// A SHA-256 in the tree of a log (RFC 6962, 2.1).
public struct LogHash: Hashable, Sendable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// The bytes of a SHA-256.
  static let length = 32

  /// Nil for anything but 32 bytes.
  init?(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == Self.length else { return nil }
    self.bytes = bytes
  }

  private init(hashing pieces: [UInt8]...) {
    var hash = SHA256()
    for piece in pieces { hash.update(data: piece) }
    bytes = Array(hash.finalize())
  }

  /// The root of a log without entries: the hash of nothing.
  static let empty = LogHash(hashing: [])

  /// The hash of an entry, `SHA-256(0x00 ‖ entry)`.
  /// - Complexity: O(bytes).
  public static func leaf(_ entry: [UInt8]) -> LogHash { LogHash(hashing: [0x00], entry) }

  /// The hash of two subtrees, `SHA-256(0x01 ‖ left ‖ right)`.
  static func node(_ left: LogHash, _ right: LogHash) -> LogHash { LogHash(hashing: [0x01], left.bytes, right.bytes) }

  /// The bytes in base 64.
  public var base64: String { Data(bytes).base64EncodedString() }

  /// Nil for what is not the base 64 of 32 bytes.
  init?(base64: some StringProtocol) {
    guard let data = Data(base64Encoded: String(base64)) else { return nil }
    self.init(data)
  }
}
