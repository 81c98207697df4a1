import Validation
import Disclosure
import Regression
import Studies

extension ValidationReport {
  var calibrationSection: HTML {
    guard let calibration = result.calibration else {
      return missing("点数に対応する確率がないため、求められません。", "Not estimable: no probabilities belong to the score.")
    }
    return words(
      "較正が良ければ、「10％」とされた児童の10人に1人が当てはまります。図の線が点線上にあるほど良い値です。",
      "With good calibration, one in ten of the children at \"10 %\" has the outcome. The nearer to the dashed line, the better."
    ) + calibrationChart(calibration) + groupTable(calibration) + calibrationTable(calibration).html
  }

  private func calibrationTable(_ c: CalibrationFigures) -> ReportTable {
    let hide = counts.events.value == nil
    let row = { (name: String, value: String, meaning: String) -> [HTML] in ["\(name)", "\(value)", "\(meaning)"] }
    return ReportTable(
      columns: [
        .words(text("測り方", "measure")), .number(text("値（95％信頼区間）", "value (95 % interval)")), .words(text("読み方", "how to read it"))
      ],
      rows: [
        row(
          text("実際÷予測の件数", "observed / expected"), hide ? NumberText.hidden : NumberText.fixed(c.observed / c.expected, 2),
          text("1なら合計が合っています。", "1: the totals agree.")),
        row(
          text("全体のずれ（切片）", "in the large"), text.estimate(c.inTheLarge, 2),
          text("0ならずれがありません。正なら予測が低すぎます。", "0: none; above 0: predictions too low.")),
        row(text("差の付け方（傾き）", "slope"), text.estimate(c.slope, 2), text("1なら適切。小さければ差を付けすぎです。", "1: right; below 1: too far apart.")),
        row(
          text(
            "曲線からのずれ：平均（ICI）・中央（E50）・90％点（E90）・最大（Emax）",
            "distance from the curve: mean (ICI), median (E50), 90th percentile (E90), largest (Emax)"), smooth(c),
          text("0に近いほど良い値です。", "The nearer to 0, the better.")),
        row(
          text("ブライアスコア（改善率）", "Brier score (scaled)"),
          hide ? NumberText.hidden : NumberText.fixed(c.brier, 4) + text.bracketed(NumberText.percent(c.scaledBrier)),
          text("改善率は、全員に平均を当てた場合からの減り方です。", "Scaled: the gain over giving everybody the mean.")),
        row(
          text("対数損失", "log loss"), hide ? NumberText.hidden : NumberText.fixed(c.logLoss, 4),
          text("0に近いほど良い値です。", "The nearer to 0, the better.")),
        row(
          text("スピーゲルハルターの検定", "Spiegelhalter's test"),
          "z = \(NumberText.fixed(c.spiegelhalter, 2)), p = \(NumberText.pValue(c.spiegelhalterPValue))",
          text("pが小さければ、確率にずれがあります。", "A small p: the probabilities are off.")),
        row(
          text("ホスマー・レメショウの検定", "Hosmer–Lemeshow"), hosmer(c),
          text(
            "人数が多いとわずかなずれでも小さなpになり、少ないと見逃します。これだけで判断しないでください。",
            "With many children a trifle gives a small p, with few nothing does: never judge by it alone."))
      ])
  }

  private func smooth(_ c: CalibrationFigures) -> String {
    guard let s = c.smooth else { return NumberText.none }
    return [s.mean, s.median, s.percentile90, s.largest].map { NumberText.fixed($0, 4) }.joined(separator: text("・", ", "))
  }

  private func hosmer(_ c: CalibrationFigures) -> String {
    guard let h = c.hosmerLemeshow else { return NumberText.none }
    return "χ² = \(NumberText.fixed(h.statistic, 2)) (\(h.degreesOfFreedom)), p = \(NumberText.pValue(h.pValue))"
  }

  private func calibrationChart(_ c: CalibrationFigures) -> HTML {
    let shown = zip(c.groups, counts.calibration).filter(\.1).map(\.0)
    let curve = c.curve?.points ?? []
    let ends = shown.flatMap { [$0.predicted, $0.high] } + curve.flatMap { [$0.prediction, $0.high] }
    guard let largest = ends.max(), largest > 0 else {
      return missing("示せる人数が少ないため、図はありません。", "Too few may be shown for a chart.")
    }
    let limit = min(1, largest * 1.05)
    let chart = SVGChart(
      title: text("予測した割合と実際の割合", "predicted and observed share"), horizontal: .shares(text("予測した割合", "predicted"), upTo: limit),
      vertical: .shares(text("実際の割合", "observed"), upTo: limit), size: (440, 400))
    let band = chart.area(curve.map { ($0.prediction, $0.low, min($0.high, limit)) }, class: "filled")
    let dots = shown.map { chart.bar(at: $0.predicted, from: $0.low, to: min($0.high, limit)) + chart.dot($0.predicted, $0.observed) }
    return chart.drawn(
      [band, chart.line([(0, 0), (limit, limit)], class: "ideal"), chart.line(curve.map { ($0.prediction, $0.observed) }, class: "curve")]
        + dots)
      + predictionChart(limit)
      + caption(
        "線と帯：なめらかな曲線と95％の幅。点：予測の近い児童の組と95％信頼区間。",
        "Line and band: smooth curve with 95 % limits. Dots: groups of similar predictions with 95 % intervals.")
  }

  /// How the predictions are spread, between the steps that may be shown.
  private func predictionChart(_ limit: Double) -> HTML {
    let bins = predictionBins.filter { $0.low < limit }
    guard bins.count > 2, let tallest = bins.map(\.density).max(), tallest > 0 else { return "" }
    let chart = SVGChart(
      title: text("予測の散らばり", "spread of the predictions"), horizontal: .shares(text("予測した割合", "predicted"), upTo: limit),
      vertical: .init(name: text("児童", "children"), limits: 0...tallest, marks: [], text: { _ in "" }), size: (440, 130))
    return chart.drawn(bins.map { chart.box(across: $0.low...min($0.high, limit), up: 0...$0.density, class: "band") })
  }

  private typealias Bin = (low: Double, high: Double, density: Double)

  private var predictionBins: [Bin] {
    guard let rows = counts.rows.value, rows > 0 else { return [] }
    var bins: [Bin] = [], high = 1.0, before = 0
    for step in counts.steps {
      guard let low = step.probability, low < high else { continue }
      bins.append((low, high, Double(step.flagged - before) / (high - low)))
      (high, before) = (low, step.flagged)
    }
    return high > 0 && !bins.isEmpty ? bins + [(0, high, Double(rows - before) / high)] : bins
  }

  private func groupTable(_ c: CalibrationFigures) -> HTML {
    guard !c.groups.isEmpty else { return "" }
    return ReportTable(
      columns: [
        .number(text("組", "group")), .number(text("件数", "children")), .number(text("当てはまった件数", "events")), .number(text("予測", "predicted")),
        .number(text("実際（95％信頼区間）", "observed (95 % interval)"))
      ],
      rows: zip(c.groups, counts.calibration).enumerated().map { k, pair in
        let (group, shown) = pair
        let observed =
          NumberText.percent(group.observed) + text.bracketed(NumberText.percent(group.low) + "–" + NumberText.percent(group.high))
        return ["\(k + 1)"]
          + (shown
          ? [NumberText.count(group.rows), NumberText.count(group.events), NumberText.percent(group.predicted), observed]
          : [NumberText.hidden, NumberText.hidden, NumberText.percent(group.predicted), NumberText.hidden]).map { "\($0)" }
      }, caption: "\(text("予測の低い順の組", "Groups by ascending prediction"))"
    ).html
  }
}
