extension ReportText {
  /// The name of a measure of association.
  func measure(_ name: String) -> String {
    switch name {
    case "phi": self("φ係数", "φ")
    case "point_biserial": self("相関係数（点双列）", "point-biserial correlation")
    case "spearman": self("スピアマンの順位相関", "Spearman's ρ")
    case "kendall_tau_b": self("ケンドールのτb", "Kendall's τb")
    case "goodman_kruskal_gamma": self("グッドマン・クラスカルのγ", "Goodman and Kruskal's γ")
    case "cramers_v": self("クラメールのV", "Cramér's V")
    case "cramers_v_corrected": self("クラメールのV（偏りを補正）", "Cramér's V, corrected for bias")
    default: name
    }
  }

  /// The short mark beside an item.
  func tag(_ name: String) -> String {
    switch name {
    case "selection": self("気付かれやすさの可能性", "may move detection, not risk")
    case "leak": self("支援の記録とみられる", "looks like a record of support")
    case "review": self("要確認：支援の記録かもしれない", "to be reviewed: may be a record of support")
    default: name
    }
  }

  /// What a mark beside an item means.
  func meaning(ofTag name: String) -> String? {
    switch name {
    case "selection":
      self(
        "名簿への登録など、誰かが気付いて初めて分かる結果とは結び付くのに、全児童について分かる結果とは結び付かない項目です。児童の必要ではなく、気付かれやすさを表していることがあります。",
        "The item goes with an outcome that somebody has to notice, and with none that is known of every child. It may show who is noticed rather than who is in need."
      )
    case "review":
      self(
        "支援が始まってから書かれた記録が混じっているおそれがあります。いつ、何のために書かれる記録かを所管課に確かめてください。",
        "Records that are written once support is under way may be among it. Ask the office when and why the record is written.")
    default: nil
    }
  }
}
