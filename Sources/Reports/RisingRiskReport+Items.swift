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
    let shown = Array(found.prefix(Self.shownLines))
    return """
      <p>\(introduction(looks: lines.count, found: found.count, excluded: excluded.count))</p>
      \(table(shown, of: first).html)
      \(found.count > Self.shownLines ? "<p class=\"soft\">\(text("ほか\(found.count - Self.shownLines)通りは result.json にあります。", "\(found.count - Self.shownLines) more stand in result.json."))</p>" as HTML : "")
      <p class="soft">\(howToRead)</p>\(meanings(ofTags: shown.flatMap(\.item.tags)))
      \(collinearity)
      """
  }

  private func introduction(looks: Int, found: Int, excluded: Int) -> String {
    let rate = NumberText.percent(Self.discoveryRate, 0)
    let aside =
      excluded == 0
      ? "" : text("支援の記録とみられる\(excluded)項目は、次の節に分けました。", " \(excluded) items that look like records of support stand in the next section.")
    return text(
      "学年・性別・年度が同じ児童どうしを比べました。\(looks)通りを調べ、\(found)通りが残りました。残ったもののうち、本当は結び付きがないものの割合は平均\(rate)以下に抑えてあります（偽発見率）。\(aside)",
      "Children of the same grade, sex and year were compared. Of \(looks) looks, \(found) remain at a false discovery rate of \(rate): on average no more of them than that are chance.\(aside)"
    )
  }

  private var howToRead: String {
    text(
      "オッズ比：当てはまる児童とそうでない児童の人数の比（オッズ）が、値が標準偏差1つ分大きいとき（有無の項目は「有」、2区分の項目は「／」の前の区分、記録がないことは「なし」のとき）に何倍か。1なら差がありません。調整済みp：多くの項目を一度に調べたことを見込んだp値で、小さいほど偶然とは考えにくい値です。項目名の下の数は、学年などをそろえずに見た結び付きの強さです（0なら無関係、最大で1か−1）。",
      "Odds ratio: by how much the odds of the outcome are multiplied when the value is one standard deviation larger (for yes/no items: yes; for items of two levels: the first named; for missing records: missing); 1 is no difference. Adjusted p allows for the number of looks. The figure below an item's name is the strength of association without adjustment for grade, sex and year (0 is none; 1 or -1 is the largest)."
    )
  }

  private func table(_ lines: [Line], of outcome: OutcomeResult) -> ReportTable {
    let mark = IntervalMark(largestFactor: max(2, min(8, exp(lines.compactMap(\.test.logOddsRatio).map(abs).max() ?? 1))))
    let others = Array(result.outcomes.dropFirst())
    return ReportTable(
      columns: [
        .words(text("項目", "item")), .name(text("見方", "looked at")), .number(text("オッズ比（95％信頼区間）", "odds ratio (95 % interval)")),
        .words(text("少ない ← → 多い", "rarer ← → more often"), below: mark.scale), .number(text("調整済みp", "adjusted p"))
      ] + others.map { .number(text("併せて：", "also: ") + $0.label) },
      rows: lines.map { row($0, others: others, mark: mark) },
      caption: "\(text("確からしい順（p値の小さい順）。", "Most certain first (smallest p-value). "))\(outcome.label)")
  }

  private func row(_ line: Line, others: [OutcomeResult], mark: IntervalMark) -> [HTML] {
    let test = line.test
    let drawing: HTML? = test.logOddsRatio.flatMap { estimate in
      test.low.flatMap { low in test.high.map { IntervalMark.scaleAgain + mark.drawn(estimate, low, $0) } }
    }
    return [
      heading(line), "\(text.component(test.component))", oddsRatio(test, of: line.item), drawing ?? "",
      "\(NumberText.pValue(test.benjaminiHochberg))"
    ] + others.map { besides($0.component(test.component, of: line.item.item), of: line.item) }
  }

  private func heading(_ line: Line) -> HTML {
    let item = line.item
    var below: [HTML] = ["\(item.office.isEmpty ? path(ofTable: item.table) : item.office)"]
    if line.test.component == "level", let measure = item.classical, measure.estimate != nil {
      below.append(
        "\(text.measure(measure.name)) <span class=\"k\">\(text.interval(measure.estimate, measure.low, measure.high, 3))</span>")
    }
    let compared = item.contrast.map { text.bracketed($0.level + text("／", " against ") + $0.against) } ?? ""
    return "\(item.label)\(compared)\(tags(item.tags))\(below.map { line -> HTML in "<br><span class=\"soft\">\(line)</span>" })"
  }

  /// Odds ratios beyond this are only said to be beyond: a one-step estimate tells no more that far from 1.
  private static let largestOddsRatio = 20.0

  private func oddsRatio(_ test: ComponentTest, of item: ScreenedItem) -> HTML {
    guard isOfCategories(test, item) else { return ratio(test) }
    let measure = text.measure(item.classical?.name ?? "cramers_v")
    return
      "<span class=\"words\">\(text("区分の項目のため1つの比では表せません（\(measure)を参照）", "several categories: no single ratio (see \(measure))"))</span>"
  }

  /// The odds ratio for another outcome; why it may be missing is said beside it.
  private func besides(_ test: ComponentTest?, of item: ScreenedItem) -> HTML {
    guard let test else { return "\(NumberText.none)" }
    return isOfCategories(test, item) ? "\(text("区分の項目", "categories"))" : ratio(test)
  }

  private func isOfCategories(_ test: ComponentTest, _ item: ScreenedItem) -> Bool {
    test.logOddsRatio == nil && test.component == "level" && item.scale == "nominal"
  }

  private func ratio(_ test: ComponentTest) -> HTML {
    guard let estimate = test.logOddsRatio.map(exp) else { return "\(NumberText.none)" }
    if estimate > Self.largestOddsRatio || estimate < 1 / Self.largestOddsRatio {
      return estimate > 1 ? "\(text("20超", "> 20"))" : "\(text("0.05未満", "< 0.05"))"
    }
    return "\(text.interval(estimate, test.low.map(exp), test.high.map(exp), 2))"
  }

  private var collinearity: HTML {
    guard !result.collinearity.isEmpty else { return "" }
    let labels = Dictionary(
      (result.outcomes.first?.items ?? []).map { ($0.item, $0.label) }, uniquingKeysWith: { first, _ in first })
    let groups = result.collinearity.map { group -> HTML in
      "<li>\(text.list(group.items.map { labels[$0] ?? $0 }))\(text.bracketed("|r| ≥ \(NumberText.fixed(group.correlation, 2))"))</li>"
    }
    return "<p>\(text("ほとんど同じことを表す項目：", "Items that say nearly the same:"))</p><ul>\(groups)</ul>"
  }
}

extension OutcomeResult {
  /// The test of a component of an item.
  fileprivate func component(_ component: String, of item: String) -> ComponentTest? {
    items.first { $0.item == item }?.components.first { $0.component == component }
  }
}
