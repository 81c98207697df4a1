/// A way out of an error that only commands with an option have; their message ends with it, those of other commands do not.
public struct OptionHint: Equatable, Sendable {
  /// The option, such as `--encoding`.
  public let option: String
  /// What to do with it, in English: `use --encoding cp932`.
  public let english: String
  /// What to do with it, in Japanese.
  public let japanese: String

  /// A hint.
  public init(option: String, english: String, japanese: String) {
    self.option = option
    self.english = english
    self.japanese = japanese
  }

  /// An English message with the hint behind it.
  public func after(english message: String) -> String { "\(message), or \(english)" }

  /// A Japanese message with the hint behind it.
  public func after(japanese message: String) -> String {
    "\(message.hasSuffix("。") ? String(message.dropLast()) : message)（または \(japanese)）"
  }
}
