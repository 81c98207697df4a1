public import Scoring

/// A rule in the form of a carrier.
public struct CarriedRule: Sendable {
  /// A file of the carrier.
  public struct File: Equatable, Sendable {
    /// The name, without a folder.
    public let name: String
    /// The content.
    public let bytes: [UInt8]

    init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }
  }

  /// The files.
  public let files: [File]
  /// How the carrier is to be used and in which points it differs from the rule, a sentence each.
  public let notes: [LocalizedText]
}
