import Disclosure
import Regression
import Studies
import Validation

extension ValidationReport {
  var decisionSection: HTML {
    guard let decision = result.decision else {
      return missing("点数に対応する確率がないため、求められません。", "Not estimable: no probabilities belong to the score.")
    }
    let points = shownDecisions(decision)
    return words(
      "純便益は「見つけた児童」から「当てはまらないのに見た児童」を重みを付けて引いた値（児童1人あたり）です。何％の見込みから見るべきかは人が決め、そのときに「全員を見る」「誰も見ない」（0）のどちらよりも高ければ使う意味があります。",
      "Net benefit is children met minus children seen in vain, weighed (per child). People decide from what probability a child should be seen; the score is worth using where its net benefit is above both seeing everybody and seeing nobody (0)."
    )
      + (points.count > 1
        ? decisionChart(points) + decisionTable(points).html
        : missing("少ない人数が分かってしまうため、曲線は示せません。", "The curve cannot be shown without giving few people away."))
  }

  /// Net benefits at the thresholds of the steps that may be shown, from their counts; limits between the nearest points of the curve.
  func shownDecisions(_ curve: DecisionCurve) -> [DecisionCurve.Point] {
    guard let rows = counts.rows.value, let prevalence = counts.prevalence else { return [] }
    return counts.steps.reversed().compactMap { step in
      guard let t = step.probability, t > 0, t < 1 else { return nil }
      let odds = t / (1 - t), n = Double(rows)
      let benefit = Double(step.found) / n - Double(step.flagged - step.found) / n * odds
      let all = prevalence - (1 - prevalence) * odds
      return DecisionCurve.Point(
        threshold: t, netBenefit: benefit, low: curve.between(t, \.low), high: curve.between(t, \.high), netBenefitOfAll: all,
        avoidedPer100: (benefit - all) / odds * 100)
    }
  }

  private func decisionChart(_ points: [DecisionCurve.Point]) -> HTML {
    let top = points.flatMap { [$0.netBenefit, $0.high ?? $0.netBenefit] }.max() ?? 0, limit = (points.last?.threshold ?? 1) * 1.05
    let high = max(top, counts.prevalence ?? 0) * 1.1, low = min(-high * 0.3, points.compactMap(\.low).min() ?? 0)
    let marks = evenMarks(low...high)
    let chart = SVGChart(
      title: text("決定曲線", "decision curve"), horizontal: .shares(text("この見込みから見る", "probability from which a child is seen"), upTo: limit),
      vertical: .init(
        name: text("純便益", "net benefit"), limits: low...high, marks: marks,
        text: { NumberText.fixed($0, marks.count > 1 && marks[1] - marks[0] < 0.0099 ? 3 : 2) }))
    let band = points.compactMap { point in point.low.flatMap { low in point.high.map { (point.threshold, low, $0) } } }
    let all = [(0.0, counts.prevalence ?? 0)] + points.map { ($0.threshold, $0.netBenefitOfAll) }
    return chart.drawn([
      band.count > 1 ? chart.area(band, class: "filled") : "", chart.stroke(from: (0, 0), to: (limit, 0), class: "zero"),
      chart.line(clipped(all, above: low), class: "second"), chart.line(points.map { ($0.threshold, $0.netBenefit) }, class: "curve")
    ]) + caption("青：点数を使う。茶：全員を見る。横線0：誰も見ない。帯：95％の幅。", "Blue: by the score. Brown: everybody. Level 0: nobody. Band: 95 % limits.")
  }

  /// The part of a falling line above a limit.
  private func clipped(_ line: [(Double, Double)], above low: Double) -> [(Double, Double)] {
    guard let end = line.firstIndex(where: { $0.1 < low }), end > 0 else { return line }
    let (a, b) = (line[end - 1], line[end])
    return Array(line[..<end]) + [(a.0 + (b.0 - a.0) * (a.1 - low) / (a.1 - b.1), low)]
  }

  private func decisionTable(_ points: [DecisionCurve.Point]) -> ReportTable {
    ReportTable(
      columns: [
        .number(text("この見込みから見る", "from this probability")), .number(text("点数を使う（95％信頼区間）", "by the score (95 % interval)")),
        .number(text("全員を見る", "everybody")), .number(text("減らせるアセスメント（100人あたり）", "assessments avoided per 100"))
      ],
      rows: points.map { point in
        [
          "\(NumberText.percent(point.threshold))", "\(text.interval(point.netBenefit, point.low, point.high, 4))",
          "\(NumberText.fixed(point.netBenefitOfAll, 4))",
          "\(NumberText.fixed(point.avoidedPer100, 1))"
        ]
      }, caption: "\(text("決定曲線の値", "Values of the decision curve"))")
  }
}

extension DecisionCurve {
  /// A value between the two points around a threshold; nil beyond the curve.
  func between(_ threshold: Double, _ value: KeyPath<Point, Double?>) -> Double? {
    guard let upper = points.firstIndex(where: { $0.threshold >= threshold }), let high = points[upper][keyPath: value] else { return nil }
    guard upper > 0, points[upper].threshold > threshold, let low = points[upper - 1][keyPath: value] else {
      return points[upper].threshold == threshold ? high : nil
    }
    let share = (threshold - points[upper - 1].threshold) / (points[upper].threshold - points[upper - 1].threshold)
    return low + (high - low) * share
  }
}
