import Reports
import Scoring
import Validation

extension MonitorAnswer {
  /// The answer for people: what became of the children, what moved, and what to do about the probabilities.
  func text(_ language: Language) -> String {
    let missing =
      absentColumns.isEmpty
      ? ""
      : language.text("表にない列：", "columns that the table has not: ") + absentColumns.joined(separator: language.text("、", ", ")) + "\n"
    let parts = [periodTable(language)] + comparisons.map { text($0, language) } + [calibration?.text(language) ?? ""]
    return missing + parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func periodTable(_ language: Language) -> String {
    let bands = rule.interpretation.bands.map { $0.name[language == .japanese ? .ja : .en] }
    let fates = language.text("点数あり,情報不足,拒否,対象外", "scored,insufficient,refused,outside").split(separator: ",").map(String.init)
    var table = TextTable(header: [language.text("期間", "period")] + fates + bands)
    for period in periods {
      let counts = period.fates + Self.bands(period, rule)
      table.append([period.name] + counts.map { $0.map { NumberText.count($0) } ?? NumberText.hidden })
    }
    return table.text
  }

  private func text(_ comparison: MonitorComparison, _ language: Language) -> String {
    let drift = comparison.drift
    let header = language.text("項目,PSI,偶然の期待値,調整済みp値,欠測(前),欠測(今),変化", "item,PSI,by chance,adjusted p,missing before,now,movement")
    var table = TextTable(header: header.split(separator: ",").map(String.init))
    table.append(row(drift.score, language.text("点数", "score"), isMixed: false, language))
    for item in drift.items {
      let label = rule.items.first { $0.id == item.item }?.label[language == .japanese ? .ja : .en] ?? item.item ?? ""
      table.append(row(item, label, isMixed: comparison.mixedItems.contains(item.item ?? ""), language))
    }
    return language.text("\(drift.before) → \(drift.now)", "\(drift.before) to \(drift.now)") + "\n" + table.text
  }

  private func row(_ stability: Drift.Stability, _ name: String, isMixed: Bool, _ language: Language) -> [String] {
    let missing = [stability.missingShares.before, stability.missingShares.now].map { isMixed ? NumberText.hidden : NumberText.percent($0) }
    return [name, NumberText.fixed(stability.index, 3), NumberText.fixed(stability.expectedIndex, 3)]
      + [NumberText.pValue(stability.adjusted ?? stability.pValue)] + missing + [Self.word(stability.movement, language)]
  }

  private static func word(_ movement: Drift.Stability.Movement, _ language: Language) -> String {
    switch movement {
    case .none: language.text("なし", "none")
    case .moderate: language.text("あり", "moderate")
    case .large: language.text("大", "large")
    }
  }
}
