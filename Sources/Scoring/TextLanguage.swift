/// The languages that reasons and messages come in.
public enum TextLanguage: String, CaseIterable, Sendable {
  /// Japanese.
  case ja
  /// English.
  case en
}
