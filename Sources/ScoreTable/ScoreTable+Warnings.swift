public import Scoring

extension ScoreTable {
  /// What the person who scored a table must know beyond the answer, one line each: a rule out of its years, keys that come again.
  public func warnings(_ summary: ScoreTableSummary, _ language: TextLanguage) -> [String] {
    var lines: [String] = []
    if scorer.isExpired {
      let validity = scorer.rule.description.validity
      lines.append(
        language == .ja
          ? "規則の有効年度は\(validity.fromYear)〜\(validity.toYear)年度です。基準日が外れているため、すべての行を拒否しました。基準日は --as-of で指定できます。"
          : "the rule is valid in the school years \(validity.fromYear) to \(validity.toYear) and the day of scoring lies outside: every row is "
            + "refused. --as-of names another day.")
    }
    if summary.repeatedKeys > 0 {
      lines.append(
        language == .ja
          ? "前の行と識別子が同じ行が\(summary.repeatedKeys)行あります（最初は\(summary.firstRepeatedLine)行目）。それぞれに点数を付けました。"
          : "\(summary.repeatedKeys) rows have the key of an earlier row, the first on line \(summary.firstRepeatedLine); each is answered."
      )
    }
    if summary.withoutKey > 0 {
      lines.append(
        language == .ja
          ? "識別子が空の行が\(summary.withoutKey)行あり、拒否しました（\(ScoreTableText.noKey)）。"
          : "\(summary.withoutKey) rows have no key and were refused (\(ScoreTableText.noKey)).")
    }
    return lines
  }
}
