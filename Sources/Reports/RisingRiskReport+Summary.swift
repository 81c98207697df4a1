import Disclosure
import Studies

extension RisingRiskReport {
  /// The first screen: what was asked, what was found, and who decides.
  var summary: HTML {
    guard let outcome = result.outcomes.first else { return "" }
    let atRisk = outcome.years.reduce(0) { $0 + $1.atRisk }, events = outcome.years.reduce(0) { $0 + $1.events }
    let question: HTML = """
      <p>\(text("ある年度に「\(outcome.label)」の状態になかった児童のうち、翌年度にその状態になる兆しはどの項目に表れるか。\(NumberText.count(atRisk))人・年度の記録から調べました。", "Among children who were not in the state \"\(outcome.label)\" in one year: which items show that they may be in it the year after? Answered from \(NumberText.count(atRisk)) child-years."))</p>
      """
    return question + figures(atRisk: atRisk, events: events)
      + """
      <p class="note">\(text("この報告書は児童を順に並べ、その理由を示すものです。支援が必要かどうかは、人が会って判断します。項目との結び付きは原因を意味しません。", "This report ranks children and shows the reasons. Whether a child needs support is decided by people who meet the child. That an item goes with the outcome does not make it a cause."))</p>
      """
  }

  private func figures(atRisk: Int, events: Int) -> HTML {
    var boxes: [(String, String)] = [
      (NumberText.count(result.panel.children), text("児童数（仮名）", "children (pseudonymous)")),
      (
        NumberText.count(cells.publish(events)) + text("人", ""),
        text(
          "翌年度の発生（対象の\(NumberText.percent(cells.publish(share: events, of: atRisk), 2))）",
          "events in the following year (\(NumberText.percent(cells.publish(share: events, of: atRisk), 2)) of those at risk)")
      )
    ]
    if let card = result.card, let evaluation = result.evaluation {
      boxes.append((String(card.features.count), text("点数表の項目数", "lines of the points card")))
      boxes.append((NumberText.fixed(evaluation.points.estimate, 3), text("AUC（検証用の児童）", "AUC (children kept for the test)")))
      if let row = evaluation.capacity.first(where: { $0.share == card.capacityShare }), cells.publish(row.found).value != nil {
        boxes.append(
          (
            text(
              "\(NumberText.count(row.flagged))人中\(NumberText.count(row.found))人",
              "\(NumberText.count(row.found)) of \(NumberText.count(row.flagged))"),
            text("対応可能数まで見たときに出会える人数", "would be met at the staff's capacity")
          ))
      }
    }
    let divisions = boxes.map { box -> HTML in "<div><b>\(box.0)</b><span>\(box.1)</span></div>" }
    return "<div class=\"figures\">\(divisions)</div>"
  }
}
