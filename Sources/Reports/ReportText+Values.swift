extension ReportText {
  /// What stands in a line of the card: the words of a missing reason by its name, or those of a bin in the language of the report.
  func bin(_ label: String, english: String) -> String {
    if let index = Self.reasons.firstIndex(where: { $0.name == label }) {
      return self(Self.reasons[index].japanese, "(" + Self.reasons[index].english + ")")
    }
    return self(label, english)
  }

  private static let reasons: [(name: String, japanese: String, english: String)] = [
    ("not_recorded", "記録なし", "not recorded"), ("no_history", "前年度の記録なし", "no history"), ("not_attended", "未受診・欠席", "did not attend"),
    ("refused", "無回答", "no answer"), ("transferred_in", "転入前の記録なし", "records of another town"),
    ("system_gap", "制度・システム上なし", "not collected"),
    ("not_applicable", "該当なし", "not applicable"), ("not_yet", "未把握", "not yet known"), ("unknown", "不明", "unknown")
  ]

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
