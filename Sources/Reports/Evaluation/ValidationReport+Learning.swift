import Disclosure
import Studies
import Validation

extension ValidationReport {
  /// Would more records help?
  var learningPart: HTML {
    guard let learning = result.learning, learning.points.count > 1 else { return "" }
    let points = learning.points, most = Double(points.last!.rows) * 1.05
    let values = points.flatMap { [$0.area - ($0.spread ?? 0), $0.area + ($0.spread ?? 0), $0.trainingArea] }
    let limits = max(0, (values.min() ?? 0.5) - 0.02)...min(1, (values.max() ?? 1) + 0.02)
    let marks = evenMarks(upTo: 1).flatMap { [$0, $0 + 0.05, $0 + 0.1, $0 + 0.15] }.filter { limits.contains($0) }
    let chart = SVGChart(
      title: text("学習曲線", "learning curve"),
      horizontal: .init(
        name: text("作るのに使った件数", "rows of the fit"), limits: 0...most, marks: evenMarks(upTo: most), text: { NumberText.count(Int($0)) }),
      vertical: .init(name: "AUC", limits: limits, marks: marks, text: { NumberText.fixed($0, 2) }))
    let bars = points.compactMap { point in
      point.spread.map { chart.bar(at: Double(point.rows), from: point.area - $0, to: point.area + $0) }
    }
    return "<h3>\(text("学習曲線：記録を増やせば良くなるか", "Learning curve: would more records help?"))</h3>"
      + chart.drawn(
        [
          chart.line(points.map { (Double($0.rows), $0.trainingArea) }, class: "second"),
          chart.line(points.map { (Double($0.rows), $0.area) }, class: "curve")
        ] + bars)
      + caption(
        "青：新しい記録でのAUC（縦線は抜き直しの標準偏差）。茶：作った記録でのAUC。二つが近づいて平らなら、記録を増やしても良くなりません。",
        "Blue: AUC on new rows (bars: standard deviation over draws). Brown: on the rows of the fit. Close and level: more records will not help."
      )
      + learningTable(learning).html
  }

  private func learningTable(_ learning: LearningCurve) -> ReportTable {
    ReportTable(
      columns: [
        .number(text("件数", "rows")), .number(text("当てはまった件数（平均）", "events (mean)")), .number(text("新しい記録でのAUC", "AUC on new rows")),
        .number(text("標準偏差", "SD")), .number(text("作った記録でのAUC", "AUC on its own rows"))
      ],
      rows: learning.points.map { point in
        [
          "\(NumberText.count(point.rows))",
          "\(shownEvents(point).map { NumberText.fixed($0, 0) } ?? NumberText.hidden)",
          "\(NumberText.fixed(point.area, 3))", "\(NumberText.fixed(point.spread, 3))", "\(NumberText.fixed(point.trainingArea, 3))"
        ]
      }, staysTogether: true)
  }
}
