extension ValidationReport {
  /// Where the report answers an item of TRIPOD+AI: a section, or nowhere, for a person to write.
  ///
  /// Section 0 is the first page.
  private typealias Item = (number: String, japanese: String, english: String, section: Int?)

  var checklistSection: HTML {
    let open = Self.items.count { $0.section == nil }
    return words(
      "予測モデルの報告の国際指針 TRIPOD+AI（2024）の番号と、この報告書の節の対応です。モデルの作成だけに関わる項目は除きました。\(open)項目は人が記入します。",
      "Items of TRIPOD+AI (2024) and the sections that answer them, without items about making a model only. \(open) are for people to write."
    )
      + ReportTable(
        columns: [.name(text("項目", "item")), .words(text("内容", "about")), .words(text("この報告書では", "in this report"))],
        rows: Self.items.map { item in ["\(item.number)", "\(text(item.japanese, item.english))", place(item.section)] }
      ).html
  }

  private func place(_ section: Int?) -> HTML {
    guard let section else { return "<span class=\"blank\">\(text("記入欄", "to be written"))</span>" }
    if section == 0 { return "\(text("最初のページ", "first page"))" }
    return "<a href=\"#s\(section)\">\(text("第\(section)節", "section \(section)"))</a>"
  }

  private static let items: [Item] = [
    ("1", "題名", "title", 1), ("2", "要旨", "abstract", 0), ("3a", "背景", "background", nil), ("3b", "対象と使い方", "target and use", 1),
    ("3c", "知られている格差", "known inequalities", nil), ("4", "目的", "objectives", 1), ("5a", "記録の出どころ", "sources", nil),
    ("5b", "期間", "dates", 2), ("6a", "場所", "setting", nil), ("6b", "対象の条件", "eligibility", nil),
    ("6c", "受けている支援", "support received", nil), ("7", "記録の準備", "preparation of data", nil), ("8a", "結果の定義", "outcome", 2),
    ("8b", "結果を決めた人", "who assessed it", nil), ("8c", "結果を決めたときの伏せ方", "blinding", nil), ("9b", "項目の定義", "predictors", nil),
    ("10", "件数", "sample size", 2), ("11", "欠測", "missing data", 10), ("12a", "記録の分け方", "division of data", 7),
    ("12d", "場所ごとの違い", "heterogeneity", 7), ("12e", "良さの測り方", "measures", 3), ("12f", "直し方", "updating", 12),
    ("12g", "予測の求め方", "how predictions were made", nil),
    ("14", "公平さ", "fairness", 8), ("15", "点数と基準", "output and threshold", 4), ("16", "作成と評価の違い", "development and evaluation", 10),
    ("17", "倫理上の承認", "ethics", nil), ("18a", "費用の出どころ", "funding", nil), ("18b", "利益相反", "interests", nil),
    ("18c", "計画書", "protocol", 16), ("18d", "登録", "registration", nil), ("18e", "記録の公開", "data", 16), ("18f", "プログラム", "code", 16),
    ("19", "当事者の参加", "involvement of families", nil), ("20a", "対象の流れ", "flow", 2), ("20b", "対象の特徴", "characteristics", 8),
    ("20c", "作成時との比較", "comparison with development", 10), ("22", "規則の全体", "full model", nil), ("23a", "良さと区間", "performance", 3),
    ("23b", "場所・年度ごとの良さ", "heterogeneity of performance", 7), ("24", "直した結果", "results of updating", 12),
    ("25", "解釈", "interpretation", 13),
    ("26", "限界", "limitations", 13), ("27a", "質の悪い入力の扱い", "poor input", nil), ("27b", "使う人に求めること", "users", nil),
    ("27c", "次に行うこと", "next steps", 13)
  ]
}
