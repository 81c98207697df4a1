import ArgumentParser

/// Lists that are given to an option, separated by commas.
enum OptionList {
  /// The names of `a,b`.
  static func names(_ text: String?) -> [String]? {
    text.map { $0.split(separator: ",").map { String($0.trimmingBlanks) } }
  }

  /// The pairs of `item=value,item=value`; the value is what follows the last `=`.
  ///
  /// - Throws: `ValidationError`.
  static func pairs(_ text: String?, option: String) throws -> [(String, String)] {
    try (names(text) ?? []).map { part in
      guard let sign = part.lastIndex(of: "="), sign != part.startIndex, part.index(after: sign) != part.endIndex else {
        throw ValidationError("\(option) \(part): write item=value.")
      }
      return (String(part[..<sign]), String(part[part.index(after: sign)...]))
    }
  }

  /// The numbers of `0.1,0.5`.
  ///
  /// - Throws: `ValidationError`.
  static func numbers(_ text: String, option: String) throws -> [Double] {
    try (names(text) ?? []).map { part in
      guard let number = Double(part), number.isFinite else { throw ValidationError("\(option) \(part): not a number.") }
      return number
    }
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
