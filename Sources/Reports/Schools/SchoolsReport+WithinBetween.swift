import Studies

extension SchoolsReport {
  var withinBetweenSection: HTML {
    let differing = result.withinBetween.filter(\.signsDiffer).map(name)
    let warning: HTML =
      differing.isEmpty
      ? ""
      : """
      <p class="note">\(text("\(text.list(differing))は、校内の差と学校間の差で向きが逆です。学校どうしの比較から児童生徒についての結論を出すと誤ります（シンプソンの逆説）。", "For \(text.list(differing)) the slopes within and between schools have opposite signs: a conclusion from schools to pupils would be wrong (Simpson's paradox)."))</p>
      """
    return """
      <p>\(text("同じ学校の児童生徒を比べたときの差（校内）と、学校の平均どうしを比べたときの差（学校間）です。両者は別のもので、学校間の差から児童生徒の差は分かりません。", "Slopes among pupils of the same school (within) and among the means of schools (between). They are different things: what holds between schools need not hold between pupils."))</p>
      \(withinBetweenTable.html)\(warning)\(result.equity.map(equity) ?? "")
      """
  }

  private var withinBetweenTable: ReportTable {
    ReportTable(
      columns: [
        .words(text("項目", "item")), .number(text("校内（標準誤差）", "within (standard error)")),
        .number(text("学校間（標準誤差）", "between (standard error)")), .words(text("向き", "signs"))
      ],
      rows: result.withinBetween.map { row in
        [
          "\(name(row))", "\(slope(row.within))", "\(slope(row.between))",
          "\(row.signsDiffer ? text("逆", "opposite") : text("矛盾なし", "no conflict"))"
        ]
      }, staysTogether: true)
  }

  private func name(_ row: WithinBetweenResult) -> String { row.item == "hardship" ? text("困難の指標", "hardship index") : row.label }

  /// A slope with its standard error.
  func slope(_ slope: (estimate: Double, standardError: Double)) -> String {
    let number = numbers.withError(slope.estimate, slope.standardError)
    return (slope.estimate > 0 ? "+" : "") + number.estimate + text.bracketed(number.error)
  }
}
