/// What the number of a cell means.
enum NumberMeaning: Equatable, Sendable {
  /// A number.
  case number
  /// A day, or a day and a time.
  case day
  /// A time of day.
  case time

  /// The formats that need no code (ECMA-376, 18.8.30), with those of East Asian languages.
  init(builtIn number: Int) {
    switch number {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .day
    case 18...21, 32...35, 55, 56: self = .time
    default: self = .number
    }
  }

  /// The meaning that the code of a format shows: `yyyy/m/d`, `[$-411]ggge"年"m"月"d"日"`, `h:mm`, `0.00E+00`, `General`.
  ///
  /// Text in quotes, after a backslash, and in brackets does not count; `[h]` and its like stand for a length of time, which stays a number.
  init(formatCode code: String) {
    let letters = Self.letters(code)
    guard !letters.hasPrefix("general"), !letters.contains("#"), !letters.contains("0"), !letters.contains("@") else {
      self = .number
      return
    }
    let hasDay = letters.contains { "yged".contains($0) } || (letters.contains("m") && !letters.contains { "hs".contains($0) })
    self = hasDay ? .day : letters.contains { "hs".contains($0) } ? .time : .number
  }

  /// The first section of a code in small letters, without what is shown as it stands.
  private static func letters(_ code: String) -> String {
    var rest = Array(code.lowercased())[...], letters = ""
    while let character = rest.popFirst(), character != ";" {
      switch character {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        if let first = rest.first, "hms".contains(first) { return "0" }
        rest = rest.drop { $0 != "]" }.dropFirst()
      default: letters.append(character)
      }
    }
    return letters
  }
}
