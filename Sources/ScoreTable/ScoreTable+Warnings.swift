public import Scoring

extension ScoreTable {
  /// What the person who scored a table must know beyond the answer, one line each: a rule out of its years, keys that come again, rows
  /// without one, and cells that hold no value that the rule knows (inputs and counts, never values).
  public func warnings(_ summary: ScoreTableSummary, _ language: TextLanguage) -> [String] {
    let lines = [expiryWarning, staleWarning(summary)] + keyWarnings(summary)
    return lines.compactMap { $0?[language] } + oddCellWarnings(summary).map { $0[language] }
  }

  private var expiryWarning: LocalizedText? {
    guard scorer.isExpired else { return nil }
    let validity = scorer.rule.description.validity
    let (ja, en) =
      options.expiry == .refused
      ? ("すべての行を拒否しました。基準日は --as-of で指定できます。", "every row is refused. --as-of names another day.")
      : ("すべての行の状態に「\(ScoreStatus.expiredMark)」を付けました。", "every status begins with \(ScoreStatus.expiredMark).")
    return LocalizedText(
      ja: "規則の有効年度は\(validity.fromYear)〜\(validity.toYear)年度です。基準日が外れているため、\(ja)",
      en: "the rule is valid in the school years \(validity.fromYear) to \(validity.toYear) and the day of scoring lies outside: \(en)")
  }

  private func staleWarning(_ summary: ScoreTableSummary) -> LocalizedText? {
    guard summary.stale > 0, let days = scorer.rule.description.validity.maximumDataAgeDays else { return nil }
    let code = ScoreStatus.refusedStale.code
    return LocalizedText(
      ja: "データの基準日が\(days)日より前か、分からない行が\(summary.stale)行あり、拒否しました（\(code)）。",
      en: "\(summary.stale) rows have data older than \(days) days, or of no known day, and were refused (\(code)).")
  }

  private func keyWarnings(_ summary: ScoreTableSummary) -> [LocalizedText?] {
    let (repeated, line, without, others) = (
      summary.repeatedKeys, summary.firstRepeatedLine, summary.withoutKey, summary.keysNotRemembered
    )
    let code = ScoreStatus.refusedNoKey.code
    return [
      repeated == 0
        ? nil
        : LocalizedText(
          ja: "前の行と識別子が同じ行が\(repeated)行あります（最初は\(line)行目）。それぞれに点数を付けました。",
          en: "\(repeated) rows have the key of an earlier row, the first on line \(line); each is answered."),
      others == 0
        ? nil
        : LocalizedText(
          ja: "識別子の重複は初めの\(KeyLedger.mostKeys)個の識別子との間だけで調べました。残りの\(others)行どうしの重複は調べていません。",
          en:
            "repeated keys were looked for among the first \(KeyLedger.mostKeys) keys only; \(others) later rows were not compared with each other."
        ),
      without == 0
        ? nil
        : LocalizedText(
          ja: "識別子が空の行が\(without)行あり、拒否しました（\(code)）。", en: "\(without) rows have no key and were refused (\(code)).")
    ]
  }

  private func oddCellWarnings(_ summary: ScoreTableSummary) -> [LocalizedText] {
    zip(scorer.rule.valueInputs, summary.oddCells).filter { $1.total > 0 }.map { input, cells in
      let counts = [
        (cells.outOfRange, "範囲外の数", "numbers out of range"), (cells.unseen, "規則にない区分", "values that the rule does not know"),
        (cells.notANumber, "数でない文字", "texts where a number belongs")
      ].filter { $0.0 > 0 }
      return LocalizedText(
        ja: "入力「\(input.label.ja)」（\(input.id)）：\(counts.map { "\($0.1)\($0.0)件" }.joined(separator: "、"))。規則の定めどおりに扱いました。",
        en:
          "input \"\(input.label.en)\" (\(input.id)): \(counts.map { "\($0.0) \($0.2)" }.joined(separator: ", ")); treated as the rule says."
      )
    }
  }
}
