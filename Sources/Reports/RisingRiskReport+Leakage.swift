import Studies

extension RisingRiskReport {
  var leakageSection: HTML {
    let flagged = result.leakage.filter { $0.flag != "none" || $0.isExcluded }
    return """
      <p>\(text("支援の手続きが始まってから書かれる記録は、兆しではなく支援そのものです。そうした記録が項目に混じると、点数表は「すでに支援している児童」を当てるだけになります。記録の由来と、1年先・2年先への結び付きの落ち方の二つで点検しました。", "Records written once support is under way are the support itself, not a sign of it: with them, a card would only name children who already have support. Checked by provenance and by how the association falls from one year ahead to two."))\(excludedText)</p>
      \(flagged.isEmpty ? "<p>\(text("該当する項目はありませんでした。", "No item was flagged."))</p>" as HTML : leakageTable(flagged).html + howToReadLeakage)
      """
  }

  private var excludedText: String {
    let all = result.leakage.count, excluded = result.leakage.count { $0.isExcluded }
    guard excluded > 0 else { return text("点検した\(all)項目に、点数表から除いたものはありません。", " None of the \(all) items was kept out of the card.") }
    return text("\(all)項目のうち\(excluded)項目を、点数表に使っていません。", " \(excluded) of \(all) items were kept out of the card.")
  }

  private func leakageTable(_ findings: [LeakageFinding]) -> ReportTable {
    ReportTable(
      columns: [
        .words(text("項目", "item")), .words(text("由来", "origin")), .number(text("1年先との結び付き", "association one year ahead")),
        .number(text("2年先との結び付き", "two years ahead")), .number(text("値がある割合の比", "likelihood ratio")), .words(text("判定", "finding")),
        .words(text("点数表", "card"))
      ],
      rows: findings.map { finding in
        [
          "\(finding.label)", "\(text.origin(finding.origin))", "\(NumberText.fixed(finding.lagOne, 2))",
          "\(NumberText.fixed(finding.lagTwo, 2))", "\(NumberText.fixed(finding.likelihoodRatio, 1))",
          "\(finding.flag == "none" ? "" : text.tag(finding.flag))",
          "\(finding.isExcluded ? text("使わない", "not used") : text("使う（要確認）", "used, to be reviewed"))"
        ]
      })
  }

  private var howToReadLeakage: HTML {
    """
    <p class="soft">\(text("結び付きは対数オッズ比で、0なら無関係です。1年先だけ大きく2年先で0に近づく項目は、支援と同じ時期に書かれた記録とみられます。値がある割合の比（尤度比）は、翌年度に当てはまった児童で値が0より大きい割合が、そうでない児童の何倍かです。", "Association is the log odds ratio; 0 is none. An item that goes strongly with the next year and hardly with the year after was probably written together with the support. The likelihood ratio says how many times as often the value is above zero in children with the outcome."))</p>
    """
  }
}
