import Disclosure
import Studies

extension RisingRiskReport {
  func calibrationSection(_ card: CardResult, _ evaluation: EvaluationResult) -> HTML {
    """
    <p>\(text("確率は\(keptApart(card.calibrationYears, from: card))で合わせ、検証用の\(testRecords(evaluation))で確かめました。図の点が点線上にあれば、予測した割合と実際の割合が一致しています（較正）。縦の線は95％信頼区間です。", "Probabilities were fitted on \(keptApart(card.calibrationYears, from: card)) and checked on the test: \(testRecords(evaluation)). On the dashed line, what was predicted is what came; the upright lines are 95 % intervals."))</p>
    \(calibrationChart(card, evaluation))
    \(calibrationTable(evaluation).html)
    """
  }

  /// The records that nothing was fitted on, with their years.
  func testRecords(_ evaluation: EvaluationResult) -> String {
    let rows = NumberText.count(evaluation.rows), years = text.years(evaluation.years)
    return evaluation.years.count > 1
      ? text("\(years)の\(rows)人・年度", "\(rows) child-years of \(years)") : text("\(years)の\(rows)人", "\(rows) children of \(years)")
  }

  private func calibrationTable(_ evaluation: EvaluationResult) -> ReportTable {
    let before = evaluation.calibration, after = evaluation.refreshed
    let row = { (name: String, meaning: String, value: (CalibrationResult) -> String) -> [HTML] in
      ["\(name)<br><span class=\"soft\">\(meaning)</span>", "\(value(before))", "\(value(after))"]
    }
    return ReportTable(
      columns: [
        .words(text("測り方", "measure")), .number(text("引き渡す規則のまま", "as handed over")),
        .number(text("この年度の記録で全体のずれを直した場合（毎年の更新）", "after the yearly refresh of one number on this year"))
      ],
      rows: [
        row(
          text("実際の人数÷予測した人数", "observed / expected"),
          text("1なら合計が合っています。1より大きければ予測が少なすぎます。", "1: the totals agree. Above 1: too few were predicted.")
        ) { NumberText.fixed($0.observedToExpected, 2) },
        row(
          text("全体のずれ（切片）", "calibration in the large (intercept)"),
          text("0ならずれがありません。正なら予測が全体に低すぎます。", "0: none. Above 0: the predictions are too low as a whole.")
        ) { NumberText.fixed($0.inTheLarge, 2) },
        row(
          text("差の付け方（傾き）", "slope"),
          text(
            "1なら適切です。1より小さければ差を付けすぎ、大きければ付け足りません。",
            "1: as it should be. Below 1: the predictions are too far apart; above 1: too close together.")
        ) { NumberText.fixed($0.slope, 2) },
        row(
          text("予測と実際の差の平均（ECE）", "calibration error (ECE)"),
          text(
            "予測の順に20組に分け、組ごとの予測と実際の割合の差を平均した値。0に近いほどよい値です。",
            "Mean difference of predicted and observed share over twenty groups; the nearer to 0, the better.")
        ) { NumberText.fixed($0.expectedCalibrationError, 4) },
        row(
          text("予測の誤差（Brier）", "Brier score"),
          text(
            "確率と結果（1か0）の差の2乗の平均。0に近いほどよい値ですが、割合の異なる結果どうしは比べられません。",
            "Mean square of probability minus result (1 or 0); the nearer to 0, the better, but not comparable between outcomes.")
        ) { NumberText.fixed($0.brier, 4) }
      ])
  }

  private func calibrationChart(_ card: CardResult, _ evaluation: EvaluationResult) -> HTML {
    let groups = evaluation.calibrationGroups, publication = ranked(card, evaluation)
    let shown = zip(groups, publication.groups).filter(\.1).map(\.0)
    guard let limit = shown.map({ max($0.predicted, $0.high) }).max() else {
      return "<p>\(text("示せる人数が少ないため、図はありません。", "Too few events for a chart."))</p>"
    }
    let left = groups.count - shown.count
    return calibrationDrawing(shown, limit: limit)
      + (left == 0
        ? ""
        : "<p class=\"soft\">\(text("\(groups.count)組のうち\(left)組は、10人未満の人数が分かるため描いていません。", "\(left) of \(groups.count) groups are not drawn, for they would give away fewer than 10."))</p>")
  }

  private func calibrationDrawing(_ shown: [CalibrationGroupResult], limit: Double) -> HTML {
    let marks = evenMarks(upTo: limit)
    let axis = { @Sendable (name: String) in
      SVGChart.Axis(name: name, limits: 0...limit * 1.02, marks: marks, text: { NumberText.percent($0, limit < 0.05 ? 1 : 0) })
    }
    let chart = SVGChart(
      title: text("予測した割合と実際の割合", "predicted and observed share"), horizontal: axis(text("予測した割合", "predicted")),
      vertical: axis(text("実際の割合", "observed")))
    let dots = shown.map { group -> HTML in
      chart.bar(at: group.predicted, from: group.low, to: group.high) + chart.dot(group.predicted, group.observed)
    }
    return chart.drawn([chart.line([(0, 0), (limit, limit)], class: "ideal")] + dots)
  }
}
