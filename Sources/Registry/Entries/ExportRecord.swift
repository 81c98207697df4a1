/// A rule or a fit that was handed over in the form of a carrier.
public struct ExportRecord: Codable, Equatable, Sendable {
  /// What was handed over.
  public struct Source: Codable, Equatable, Sendable {
    /// The name of the rule; nil for a fit.
    public let rule: String?
    /// The SHA-256 of the file.
    public let sha256: String
    /// The key that signed it; nil when it is unsigned.
    public let key: String?

    /// A source by digest.
    public init(rule: String?, sha256: String, key: String?) {
      self.rule = rule
      self.sha256 = sha256
      self.key = key
    }
  }

  /// What was handed over.
  public let source: Source
  /// The form.
  public let carrier: String
  /// The files of the carrier.
  public let files: [FileRecord]
  /// When it was handed over.
  public let exported: Moment
  /// Who handed it over.
  public let author: Author

  /// An export of a source to one carrier.
  public init(source: Source, carrier: String, files: [FileRecord], exported: Moment, author: Author) {
    self.source = source
    self.carrier = carrier
    self.files = files
    self.exported = exported
    self.author = author
  }
}
