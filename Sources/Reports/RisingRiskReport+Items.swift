import Disclosure
import Glibc
import Studies

extension RisingRiskReport {
  /// How many lines of the item table are shown; the rest stands in result.json.
  private static let shownLines = 40
  /// False discoveries among what is called found.
  static let discoveryRate = 0.05

  private struct Line {
    let item: ScreenedItem
    let test: ComponentTest
  }

  var itemSection: HTML {
    guard let first = result.outcomes.first else { return "" }
    let excluded = Set(result.leakage.filter(\.isExcluded).map(\.item))
    let lines = first.items.filter { !excluded.contains($0.item) }.flatMap { item in item.components.map { Line(item: item, test: $0) } }
    let found = lines.filter { ($0.test.benjaminiHochberg ?? 1) <= Self.discoveryRate }
      .sorted { ($0.test.p ?? 1, -abs($0.test.logOddsRatio ?? 0)) < ($1.test.p ?? 1, -abs($1.test.logOddsRatio ?? 0)) }
    let factor = max(2, min(8, exp(found.compactMap(\.test.logOddsRatio).map(abs).max() ?? 1)))
    let rows = found.prefix(Self.shownLines).map {
      row($0, others: Array(result.outcomes.dropFirst()), mark: IntervalMark(largestFactor: factor))
    }
    let heads = result.outcomes.dropFirst().map { outcome -> HTML in "<th class=\"n\">\(text("併せて：", "also: "))\(outcome.label)</th>" }
    return """
      <p>\(text("学年・性別・年度が同じ児童どうしを比べました。\(lines.count)通りを調べ、偽発見率\(NumberText.percent(Self.discoveryRate, 0))で\(found.count)通りが残りました。オッズ比は値が標準偏差1つ分（有無の項目は「有」、記録なしは「なし」）大きいときの比です。\(excluded.isEmpty ? "" : "支援の記録とみられる\(excluded.count)項目は、次の節に分けました。")", "Children of the same grade, sex and year were compared. Of \(lines.count) looks, \(found.count) remain at a false discovery rate of \(NumberText.percent(Self.discoveryRate, 0)). Odds ratios are per standard deviation (per presence for yes/no items and for missing records).\(excluded.isEmpty ? "" : " \(excluded.count) items that look like records of support stand in the next section.")"))</p>
      <div class="wide"><table><caption>\(text("結び付きの強い順。", "Strongest first. "))\(first.label)</caption><thead><tr><th>\(text("項目", "item"))</th><th class="k">\(text("見方", "looked at"))</th>\
      <th class="n">\(text("オッズ比（95％信頼区間）", "odds ratio (95 % interval)"))</th><th>\(text("低い ← 1 → 高い", "lower ← 1 → higher"))</th><th class="n">\(text("調整済みp", "adjusted p"))</th>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>
      \(found.count > Self.shownLines ? "<p class=\"soft\">\(text("ほか\(found.count - Self.shownLines)通りは result.json にあります。", "\(found.count - Self.shownLines) more stand in result.json."))</p>" as HTML : "")
      \(collinearity)
      """
  }

  private func row(_ line: Line, others: [OutcomeResult], mark: IntervalMark) -> HTML {
    let test = line.test
    let drawing =
      test.logOddsRatio.flatMap { estimate in test.low.flatMap { low in test.high.map { mark.drawn(estimate, low, $0) } } } ?? ""
    let tags = line.item.tags.map { tag -> HTML in " <span class=\"tag\">\(tagText(tag))</span>" }
    let beside = others.map { other -> HTML in "<td class=\"n\">\(oddsRatio(other.component(test.component, of: line.item.item)))</td>" }
    return """
      <tr><td>\(line.item.label)\(tags)<br><span class="soft">\(line.item.office.isEmpty ? line.item.table : line.item.office)</span></td><td class="k">\(text.component(test.component))</td>\
      <td class="n">\(oddsRatio(test))</td><td>\(drawing)</td><td class="n">\(NumberText.pValue(test.benjaminiHochberg))</td>\(beside)</tr>
      """
  }

  /// Odds ratios beyond this are only said to be beyond: a one-step estimate tells no more that far from 1.
  private static let largestOddsRatio = 20.0

  private func oddsRatio(_ test: ComponentTest?) -> String {
    if let estimate = test?.logOddsRatio.map(exp), estimate > Self.largestOddsRatio || estimate < 1 / Self.largestOddsRatio {
      return estimate > 1 ? text("20超", "> 20") : text("0.05未満", "< 0.05")
    }
    return NumberText.interval(test?.logOddsRatio.map(exp), test?.low.map(exp), test?.high.map(exp), 2)
  }

  private func tagText(_ tag: String) -> String {
    switch tag {
    case "selection": text("気付かれやすさの可能性", "may move detection, not risk")
    case "leak": text("漏洩", "leak")
    case "review": text("要確認", "review")
    default: tag
    }
  }

  private var collinearity: HTML {
    guard !result.collinearity.isEmpty else { return "" }
    let labels = Dictionary(
      (result.outcomes.first?.items ?? []).map { ($0.item, $0.label) }, uniquingKeysWith: { first, _ in first })
    let groups = result.collinearity.map { group -> HTML in
      "<li>\(group.items.map { labels[$0] ?? $0 }.joined(separator: text("、", ", ")))（|r| ≥ \(NumberText.fixed(group.correlation, 2))）</li>"
    }
    return "<p>\(text("ほとんど同じことを表す項目：", "Items that say nearly the same:"))</p><ul>\(groups)</ul>"
  }

  var leakageSection: HTML {
    let flagged = result.leakage.filter { $0.flag != "none" || $0.isExcluded }
    let rows = flagged.map { finding -> HTML in
      """
      <tr><td>\(finding.label)</td><td>\(originText(finding.origin))</td><td class="n">\(NumberText.fixed(finding.lagOne, 2))</td><td class="n">\(NumberText.fixed(finding.lagTwo, 2))</td>\
      <td class="n">\(NumberText.fixed(finding.likelihoodRatio, 1))</td><td>\(tagText(finding.flag == "none" ? "" : finding.flag))</td><td>\(finding.isExcluded ? text("使わない", "not used") : text("使う（要確認）", "used, to be reviewed"))</td></tr>
      """
    }
    return """
      <p>\(text("支援の手続きが始まってから書かれる記録は、兆しではなく支援そのものです。台帳の由来と、1年先・2年先への結び付きの落ち方の二つで点検しました。\(result.leakage.count)項目のうち\(result.leakage.count { $0.isExcluded })項目を点数表に使っていません。", "Records written once support is under way are the support itself, not a sign of it. Checked by provenance and by how the association falls from one year ahead to two. \(result.leakage.count { $0.isExcluded }) of \(result.leakage.count) items were kept out of the card."))</p>
      \(rows.isEmpty ? "<p>\(text("該当する項目はありませんでした。", "No item was flagged."))</p>" as HTML : """
      <div class="wide"><table><thead><tr><th>\(text("項目", "item"))</th><th>\(text("由来", "origin"))</th><th class="n">\(text("1年先の対数オッズ比", "log odds ratio, 1 year"))</th>\
      <th class="n">\(text("2年先の対数オッズ比", "2 years"))</th><th class="n">\(text("尤度比", "likelihood ratio"))</th><th>\(text("判定", "finding"))</th><th>\(text("点数表", "card"))</th></tr></thead><tbody>\(rows)</tbody></table></div>
      """)
      """
  }

  private func originText(_ origin: String) -> String {
    switch origin {
    case "routine": text("日常の記録", "routine")
    case "support_process": text("支援の記録", "support process")
    case "eligibility_decision": text("認定の決定", "eligibility decision")
    default: origin
    }
  }
}

extension OutcomeResult {
  /// The test of a component of an item.
  fileprivate func component(_ component: String, of item: String) -> ComponentTest? {
    items.first { $0.item == item }?.components.first { $0.component == component }
  }
}
