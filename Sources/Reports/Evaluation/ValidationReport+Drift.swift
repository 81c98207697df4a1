import Disclosure
import Studies
import Validation

extension ValidationReport {
  var driftSection: HTML {
    guard !result.drift.isEmpty else {
      return missing("比べられる二つの年度がありません。", "There are no two years to compare.")
    }
    return words(
      "分布安定性指数（PSI）は、二つの年度の分布の違いです。変化がなくても人数に応じた値になるため（偶然の目安）、それを大きく超え、補正後のpが小さい項目を見ます。0.1未満は小さい変化、0.25以上は大きい変化とされることが多い値です。",
      "The population stability index (PSI) is how far two years differ. Chance alone gives some (column \"by chance\"); look at items far above it with a small adjusted p. By custom below 0.1 is little, 0.25 and more is much."
    ) + HTML(result.drift.map(driftPart))
  }

  private func driftPart(_ drift: Drift) -> HTML {
    let rows = text(
      "\(NumberText.count(counts.cells.publish(drift.rows.before)))人と\(NumberText.count(counts.cells.publish(drift.rows.now)))人",
      "\(NumberText.count(counts.cells.publish(drift.rows.before))) and \(NumberText.count(counts.cells.publish(drift.rows.now))) children")
    return "<h3>\(drift.before) → \(drift.now)\(text.bracketed(rows))</h3>" + scoreBars(drift) + stabilityBars(drift)
      + stabilityTable(drift).html
  }

  /// The score in both years, bin by bin.
  private func scoreBars(_ drift: Drift) -> HTML {
    let shown = ShownBins(drift, drift.score, counts.cells)
    let places = drift.score.bins.indices.filter { shown.mayShow($0) }
    guard places.count > 1 else { return "" }
    let bins = places.map { drift.score.bins[$0] }, limit = (bins.flatMap { [$0.before, $0.now] }.max() ?? 1) * 1.1
    let chart = SVGChart(
      title: text("点数の分布", "distribution of the score"),
      horizontal: .init(
        name: text("点数の区分", "bin of the score"), limits: 0...Double(bins.count), marks: bins.indices.map { Double($0) + 0.5 },
        text: { Self.short(bins[Int($0)].name) }),
      vertical: .shares(text("児童の割合", "share of children"), upTo: limit))
    let boxes = bins.enumerated().map { k, bin -> HTML in
      let left = Double(k)
      return chart.box(across: left + 0.12...left + 0.48, up: 0...bin.before, class: "before")
        + chart.box(across: left + 0.52...left + 0.88, up: 0...bin.now, class: "now")
    }
    return chart.drawn(boxes) + caption("灰：\(drift.before)、青：\(drift.now)。", "Grey: \(drift.before), blue: \(drift.now).")
      + ReportTable(
        columns: [.words(text("点数の区分", "bin of the score")), .number(drift.before), .number(drift.now)],
        rows: drift.score.bins.enumerated().map { k, bin in
          let cell = { (share: Double) -> HTML in "\(shown.mayShow(k) ? NumberText.percent(share) : NumberText.hidden)" }
          return ["\(bin.name)", cell(bin.before), cell(bin.now)]
        }, staysTogether: true
      ).html
  }

  /// A name that fits below a bar.
  private static func short(_ name: String) -> String { name.count > longestName ? String(name.prefix(longestName - 1)) + "…" : name }
  private static let longestName = 7

  /// The indices of score and items as bars, with what chance gives.
  private func stabilityBars(_ drift: Drift) -> HTML {
    let rows = ([drift.score] + drift.items).prefix(Self.mostBars).map { item in
      BarChart.Row(label: itemName(item.item), value: item.index, mark: item.expectedIndex)
    }
    return BarChart(title: text("分布安定性指数", "stability index"), name: "PSI", rows: Array(rows), decimals: 2).html
      + caption("棒：PSI。茶の線：変化がなくても偶然に出る大きさの目安。", "Bars: PSI. Brown lines: what chance alone gives.")
  }

  private static let mostBars = 16

  private func itemName(_ item: String?) -> String { item.map(label) ?? text("点数", "score") }

  /// The name of an item for readers.
  func label(_ item: String) -> String { result.itemLabels[item].map { name($0, item) } ?? item }

  private func stabilityTable(_ drift: Drift) -> ReportTable {
    ReportTable(
      columns: [
        .words(text("項目", "item")), .number("PSI"), .number(text("偶然の目安", "by chance")), .number(text("補正後のp", "adjusted p")),
        .number(text("欠測の割合：前", "missing: before")), .number(text("欠測の割合：後", "missing: now"))
      ],
      rows: ([drift.score] + drift.items).map { item in
        [
          "\(itemName(item.item))", "\(NumberText.fixed(item.index, 3))", "\(NumberText.fixed(item.expectedIndex, 3))",
          "\(NumberText.pValue(item.adjusted ?? item.pValue))", "\(missing(item.missingShares.before, of: drift.rows.before))",
          "\(missing(item.missingShares.now, of: drift.rows.now))"
        ]
      })
  }

  private func missing(_ share: Double, of rows: Int) -> String {
    shownShare(share, of: rows).map { NumberText.percent($0) } ?? NumberText.hidden
  }
}

/// Which bins of a distribution may be shown for both periods.
private struct ShownBins {
  private let release: ProtectedRelease

  init(_ drift: Drift, _ stability: Drift.Stability, _ cells: SmallCells) {
    var release = Release(cells)
    let counts =
      stability.bins.map { Int(($0.before * Double(drift.rows.before)).rounded()) }
      + stability.bins.map { Int(($0.now * Double(drift.rows.now)).rounded()) }
    release.add(
      CountTable(
        name: "bins",
        dimensions: [.init(name: "period", levels: [drift.before, drift.now]), .init(name: "bin", levels: stability.bins.map(\.name))],
        counts: counts))
    self.release = release.protected()
  }

  func mayShow(_ bin: Int) -> Bool { release.count("bins", [0, bin]).value != nil && release.count("bins", [1, bin]).value != nil }
}
