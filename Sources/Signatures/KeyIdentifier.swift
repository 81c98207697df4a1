/// The eight bytes by which a signature names its key; chosen at random with the key, and no secret.
public struct KeyIdentifier: Hashable, Sendable {
  static let count = 8

  /// The bytes, least significant first.
  public let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The sixteen hexadecimal digits that minisign shows.
  public var text: String { Hexadecimal.text(bytes.reversed()).uppercased() }
}
