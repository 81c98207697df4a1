extension StudyNote {
  /// Rules of experts that look at items which look as if the support process wrote them.
  static func expertRulesOnSupport(_ rules: [String], items: [String]) -> StudyNote {
    StudyNote(
      code: "expert_rules_on_support", items: items,
      japanese:
        "専門家の規則（\(rules.joined(separator: "、"))）は、支援の記録とみられる項目（\(items.joined(separator: "、"))）を使っています。結果を先取りしているおそれがあり、点数表との比較は規則に有利です。",
      english:
        "expert rules (\(rules.joined(separator: ", "))) use items that look like records of support (\(items.joined(separator: ", "))): they may anticipate the outcome, and the comparison with the card favours them"
    )
  }
}
