import Glibc

/// A moment as the registry writes it: `2026-04-01T09:30:00Z`.
public struct Moment: Codable, Equatable, Sendable {
  /// The text, in universal time.
  public let text: String

  /// A moment by its text.
  public init(_ text: String) { self.text = text }

  /// The present moment.
  public static var now: Moment {
    var seconds = time(nil), parts = tm()
    gmtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: length + 1)
    strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return Moment(String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  /// The length of the text.
  private static let length = 20

  /// Reads the text.
  public init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }

  /// Writes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
