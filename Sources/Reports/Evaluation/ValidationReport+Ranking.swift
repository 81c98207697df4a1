import Validation
import Disclosure
import Regression
import Studies

extension ValidationReport {
  var rankingSection: HTML {
    guard !result.scores.isEmpty else {
      return missing("当てはまった児童と当てはまらなかった児童の両方がいないため、求められません。", "Not estimable: events and others are both needed.")
    }
    return words(
      "AUCは、当てはまった児童の点が、そうでない児童の点より高い確率です（同点は半分に数えます）。0.5はくじ引き、1は完全な順です。差は「評価の対象−比べたもの」で、同じ児童で求めています。",
      "The AUC is how often a child with the outcome has a higher score than one without (ties count half): 0.5 is drawing lots, 1 is perfect. Differences are judged minus other, on the same children."
    ) + scoreTable.html + ownThresholds + rocChart + precisionChart + curveTable
  }

  private var scoreTable: ReportTable {
    ReportTable(
      columns: [
        .words(text("点数", "score")), .number(text("AUC（95％信頼区間）", "AUC (95 % interval)")),
        .number(text("対象との差（95％信頼区間）", "difference (95 % interval)")), .number(text("平均適合率", "average precision")),
        .number(text("対応可能数で見る人数", "seen at the capacity")), .number(text("うち当てはまった児童", "with the outcome"))
      ],
      rows: result.scores.map { score in
        let shown = score.atCapacity.map { shows($0, of: score) } ?? false
        return [
          "\(name(score.label, score.name))<br><span class=\"soft\">\(text.kind(score.kind))</span>",
          "\(text.interval(score.area?.value, score.areaInterval?.low, score.areaInterval?.high, 3))",
          "\(score.kind == .judged ? NumberText.none : text.interval(score.difference?.value, score.differenceInterval?.low, score.differenceInterval?.high, 3))",
          "\(counts.events.value == nil ? NumberText.hidden : NumberText.fixed(score.averagePrecision, 3))",
          "\(shown ? NumberText.count(score.atCapacity!.flagged) : NumberText.hidden)",
          "\(shown ? NumberText.count(score.atCapacity!.found) : NumberText.hidden)"
        ]
      })
  }

  /// Whether figures of a score may be shown.
  private func shows(_ figures: CapacityFigures, of score: ScoreJudgement) -> Bool {
    score.kind == .judged ? counts.shows(figures) : counts.shows(figures, ofOther: score)
  }

  /// What is found at the thresholds that the authors of other scores named.
  private var ownThresholds: HTML {
    let rows = result.scores.dropFirst().compactMap { score -> [HTML]? in
      guard let own = score.atOwnThreshold else { return nil }
      let shown = shows(own, of: score), judged = score.judgedAtSameNumber.flatMap { counts.shows($0) ? $0 : nil }
      return [
        "\(name(score.label, score.name))", "\(shown ? NumberText.count(own.flagged) : NumberText.hidden)",
        "\(shown ? NumberText.count(own.found) : NumberText.hidden)",
        "\(shown ? NumberText.percent(own.precision) : NumberText.hidden)",
        "\(judged.map { text("\(NumberText.count($0.flagged))人中\(NumberText.count($0.found))人", "\(NumberText.count($0.found)) of \(NumberText.count($0.flagged))") } ?? NumberText.hidden)"
      ]
    }
    guard !rows.isEmpty else { return "" }
    return ReportTable(
      columns: [
        .words(text("点数", "score")), .number(text("作成者の基準で見る人数", "seen at its own threshold")),
        .number(text("うち当てはまった児童", "with the outcome")), .number(text("的中の割合", "precision")),
        .number(text("対象が同じ人数までに出会える児童", "the judged score among as many"))
      ], rows: rows,
      caption:
        "\(text("作成者の基準で比べると（同点は分けないため人数は少し違うことがあります）", "At their authors' own thresholds (equal scores are not parted, so numbers may differ a little)"))"
    ).html
  }

  private var rocChart: HTML {
    guard counts.curve.count > 2 || counts.curve.contains(where: { !$0.isEnd }) else {
      return missing("示せる人数が少ないため、曲線は描いていません。", "Too few may be shown for a curve.")
    }
    let chart = SVGChart(
      title: text("ROC曲線", "ROC curve"),
      horizontal: .shares(text("当てはまらなかった児童のうち見る割合", "share of the others seen (1 − specificity)")),
      vertical: .shares(text("当てはまった児童のうち見る割合", "share of the events seen")), size: (440, 400))
    let points = [(0.0, 0.0)] + counts.curve.map { ($0.falsePositiveShare, $0.sensitivity) } + [(1.0, 1.0)]
    return "<h3>\(text("ROC曲線", "ROC curve"))</h3>"
      + chart.drawn([chart.line([(0, 0), (1, 1)], class: "ideal"), chart.line(points, class: "curve")])
      + caption(
        "実線：評価の対象。点線：くじ引き。10人未満が分かる点は描かず、直線でつないでいます。",
        "Solid: the judged score. Dashed: drawing lots. Points that would give few people away are left out.")
  }

  private var precisionChart: HTML {
    let points = counts.curve.compactMap { point in point.precision.map { (point.sensitivity, $0) } }.filter { $0.0 > 0 }
    guard points.count > 1, let prevalence = counts.prevalence else { return "" }
    let limit = min(1, (points.map(\.1).max() ?? 1) * 1.1)
    let chart = SVGChart(
      title: text("適合率と再現率", "precision and recall"), horizontal: .shares(text("当てはまった児童のうち出会える割合", "recall")),
      vertical: .shares(text("見た児童のうち当てはまった割合", "precision"), upTo: limit))
    return "<h3>\(text("適合率と再現率", "Precision and recall"))</h3>"
      + chart.drawn([chart.line([(0, prevalence), (1, prevalence)], class: "ideal"), chart.line(points, class: "curve")])
      + caption("点線：くじ引き（全体の割合）。", "Dashed: drawing lots (prevalence).")
  }

  /// The curves as a table, thinned to a dozen lines.
  private var curveTable: HTML {
    let points = counts.curve.filter { !$0.isEnd }
    guard points.count > 1 else { return "" }
    let step = max(1, (points.count + Self.curveLines - 1) / Self.curveLines)
    return ReportTable(
      columns: [
        .number(text("基準点", "threshold")), .number(text("当てはまった児童のうち", "sensitivity")),
        .number(text("その他の児童のうち", "1 − specificity")), .number(text("見た児童のうち", "precision"))
      ],
      rows: stride(from: 0, to: points.count, by: step).map { k in
        let point = points[k]
        return [
          "\(NumberText.significant(point.threshold, digits: 4))", "\(NumberText.percent(point.sensitivity))",
          "\(NumberText.percent(point.falsePositiveShare))", "\(NumberText.percent(point.precision))"
        ]
      }, caption: "\(text("曲線の値", "Values of the curves"))"
    ).html
  }

  private static let curveLines = 12

  /// Words below a chart.
  func caption(_ japanese: String, _ english: String) -> HTML { "<p class=\"soft\">\(text(japanese, english))</p>" }
}
