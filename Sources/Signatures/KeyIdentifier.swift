/// The eight bytes by which a signature names its key.
public struct KeyIdentifier: Hashable, Sendable {
  /// The bytes, least significant first.
  public let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }
}
