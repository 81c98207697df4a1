import ArgumentParser
import Glibc

/// The language of messages and tables.
enum Language: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// Japanese.
  case japanese = "ja"
  /// English.
  case english = "en"

  /// The language of the environment: Japanese when `LC_ALL`, `LC_MESSAGES` or `LANG` (the first that is set) starts with `ja`.
  static var ofEnvironment: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = getenv(name), value.pointee != 0 { return String(cString: value).hasPrefix("ja") ? .japanese : .english }
    }
    return .english
  }

  /// The language asked for with `--locale`, also when the rest of the command line is wrong; else that of the environment.
  static func chosen(in arguments: [String]) -> Language {
    for (k, argument) in arguments.enumerated().reversed() {
      if argument.hasPrefix("--locale=") { return Language(rawValue: String(argument.dropFirst(9))) ?? .ofEnvironment }
      if argument == "--locale", k + 1 < arguments.count { return Language(rawValue: arguments[k + 1]) ?? .ofEnvironment }
    }
    return .ofEnvironment
  }

  /// The text in this language.
  func text(_ japanese: String, _ english: String) -> String { self == .japanese ? japanese : english }
}
