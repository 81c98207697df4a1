import Scoring

/// The points card as expressions over `item` and `slot`: what an official's database person checks line by line.
struct CardExpression {
  let rule: SQLRule
  let dialect: SQLDialect

  /// The points of a slot.
  var points: String {
    everyItem { item in
      item.bins.enumerated().map { When(slot: $0.offset + 1, value: "\($0.element.points)", comment: Self.bin($0.element)) }
        + item.missing.map { When(slot: -rule.state(of: $0.reason), value: "\($0.points)", comment: $0.reason) }
    }
  }

  /// The text that is said when the points of a slot count.
  var text: String {
    everyItem { item in
      item.bins.enumerated().map { When(slot: $0.offset + 1, value: dialect.literal(item.text(of: $0.element).ja)) }
        + item.missing.map { When(slot: -rule.state(of: $0.reason), value: dialect.literal(item.text(of: $0).ja)) }
    }
  }

  /// The points from which the reasons of an item are counted.
  var baseline: String {
    "CASE line.item" + rule.rule.items.enumerated().map { " WHEN \($0.offset + 1) THEN \(rule.rule.baseline(of: $0.element))" }.joined()
      + " END"
  }

  /// A bin in words.
  static func bin(_ bin: RuleBin) -> String { bin.values?.joined(separator: "・") ?? bin.below.map { "< \($0)" } ?? "それ以上" }

  private struct When {
    let slot: Int
    let value: String
    var comment = ""

    var text: String { "\n        WHEN \(slot) THEN \(value)" + (comment.isEmpty ? "" : " " + SQLText.comment(comment)) }
  }

  private func everyItem(_ lines: (RuleItem) -> [When]) -> String {
    let items = rule.rule.items.enumerated().map { i, item in
      let name = SQLText.comment("\(item.label.ja) (\(item.id))")
      return "\n      WHEN \(i + 1) THEN CASE line.slot \(name)\(lines(item).map(\.text).joined())\n      END"
    }
    return "CASE line.item\(items.joined())\n    END"
  }
}
