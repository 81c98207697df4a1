/// One text in Japanese and English.
public struct LocalizedText: Codable, Equatable, Sendable {
  /// The Japanese text.
  public var ja: String
  /// The English text.
  public var en: String

  /// Makes a text of its two versions.
  public init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }

  /// The version in a language.
  public subscript(language: TextLanguage) -> String { language == .ja ? ja : en }

  var isBlank: Bool { ja.isEmpty || en.isEmpty }
}
