import Scoring

extension RuleExplanation {
  /// The points table: an item and, in one line that runs on, its values with their points.
  var card: HTML {
    let start = rule.scale.basePoints
    return section(
      text("点数表", "Points table"),
      """
      <p class="soft">\(text("全員の出発点は\(start)点。各項目の太字の点を足します（最大\(rule.scale.maximum)点）。\(rule.scale.pointsPerDoubling)点多いと、当てはまる見込み（オッズ）が2倍です。", "Everybody starts with \(start); add the bold points of each item (at most \(rule.scale.maximum)). \(rule.scale.pointsPerDoubling) points double the odds."))</p>
      <dl>\(rule.items.map(item))</dl>
      """, class: "card")
  }

  private func item(_ item: RuleItem) -> HTML {
    let lines = rule.cardLines(of: item).map { line -> HTML in
      "<span>\(words(line.text))\(text(" ", ": "))<b>\(line.points)\(text("点", ""))</b></span>"
    }
    return "<div><dt>\(words(item.label))\(kind(of: item))</dt><dd>\(lines)</dd></div>\n"
  }

  /// What is looked at, where it is not simply this year's value.
  private func kind(of item: RuleItem) -> String {
    item.feature.kind == .level ? "" : text.bracketed(text.component(item.feature.kind.rawValue))
  }

  /// Where the rule comes from, and how to recognise it.
  var provenance: HTML {
    let provenance = rule.provenance, validity = rule.description.validity
    let rows = provenance.rows.map { text("、\(NumberText.count($0))人・年度", ", \(NumberText.count($0)) child-years") } ?? ""
    let calibrated = provenance.calibrationYear.map { text("、確率の調整\($0)年度", ", calibrated on \($0)") } ?? ""
    return """
      <p>\(text("学習：\(text.years(provenance.trainingYears))\(rows)（当てはまった児童\(NumberText.count(provenance.events))人）\(calibrated)。", "Trained on \(text.years(provenance.trainingYears))\(rows) (\(NumberText.count(provenance.events)) events)\(calibrated). "))\
      \(text("元の資料：\(provenance.digests.count)件（指紋はルールのファイルにあります）。作成：\(provenance.program)。", "\(provenance.digests.count) sources, their digests are in the rule file. Made by \(provenance.program)."))</p>
      <p>\(text("有効：\(validity.fromYear)～\(validity.toYear)年度。", "Valid for school years \(validity.fromYear) to \(validity.toYear). "))\(text("ルール：", "Rule: "))<code>\(rule.description.id)</code>　SHA-256 <code>\(sha256)</code></p>
      """
  }
}
