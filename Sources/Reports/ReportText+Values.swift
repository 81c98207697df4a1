import Scoring

extension ReportText {
  /// What stands in a line of the card: the words of a missing reason by its name, or those of a bin in the language of the report.
  func bin(_ label: String, english: String) -> String {
    if let reason = MissingReasonName.text(label) { return self(reason.ja, "(" + reason.en + ")") }
    return self(label, english)
  }

  /// What is looked at of an item.
  func component(_ name: String) -> String {
    switch name {
    case "level": self("今年度の値", "this year's value")
    case "change": self("前年度からの変化", "change since last year")
    case "missing": self("記録がないこと", "having no record")
    case "years": self("これまでの年数", "years so far")
    default: name
    }
  }

  /// Where a record comes from.
  func origin(_ name: String) -> String {
    switch name {
    case "routine": self("日常の記録", "routine")
    case "support_process": self("支援の記録", "support process")
    case "eligibility_decision": self("認定の決定", "eligibility decision")
    default: name
    }
  }

  /// How a register was encoded, and whether that was found out rather than declared.
  func encoding(_ description: String) -> String {
    let found = ", detected"
    guard description.hasSuffix(found) else { return description }
    return description.dropLast(found.count) + bracketed(self("自動判定", "detected"))
  }
}
