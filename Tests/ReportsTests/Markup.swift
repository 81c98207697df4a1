@testable import Reports

/// Reads back what a report says.
enum Markup {
  /// The cells of the rows of all tables but those of headings, without their tags; a line break within a cell is a stroke.
  static func rows(_ html: HTML) -> [[String]] {
    html.markup.split(separator: "<tr>").dropFirst().map { $0.split(separator: "</tr>")[0] }.filter { $0.contains("<td") }.map { row in
      row.replacing("</th>", with: "</td>").split(separator: "</td>", omittingEmptySubsequences: false).dropLast()
        .map { text(String($0).replacing("<br>", with: "/")) }
    }
  }

  /// The headings of the columns of all tables.
  static func heads(_ html: HTML) -> [String] {
    html.markup.split(separator: "<th scope=\"col\"").dropFirst().map { text("<" + $0.split(separator: "</th>")[0]) }
  }

  /// The text outside of tags.
  static func text(_ markup: String) -> String {
    var text = "", depth = 0
    for character in markup {
      if character == "<" { depth += 1 } else if character == ">" { depth -= 1 } else if depth == 0 { text.append(character) }
    }
    return text
  }

  /// The tags in order, without their attributes.
  static func tags(_ markup: String) -> [String] {
    markup.split(separator: "<", omittingEmptySubsequences: false).dropFirst().map { tag in
      let name = tag.prefix { $0 != " " && $0 != ">" }
      return tag.prefix { $0 != ">" }.hasSuffix("/") && name.last != "/" ? name + "/" : String(name)
    }
  }

  /// The tags that do not close what was opened last.
  static func unbalanced(_ markup: String) -> [String] {
    let alone: Set = ["!DOCTYPE", "meta", "br", "input"]
    var open: [String] = [], wrong: [String] = []
    for tag in tags(markup) where !alone.contains(tag) && tag.last != "/" {
      guard tag.first == "/" else {
        open.append(tag)
        continue
      }
      if open.popLast() != String(tag.dropFirst()) { wrong.append(tag) }
    }
    return wrong + open
  }
}

extension RisingRiskReport {
  static var japanese: RisingRiskReport { RisingRiskReport(TinyResult.complete, inJapanese: true) }
  static var english: RisingRiskReport { RisingRiskReport(TinyResult.complete, inJapanese: false) }
}
