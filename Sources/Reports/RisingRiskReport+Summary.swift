import Disclosure
import Studies

extension RisingRiskReport {
  /// The first screen: what was asked, what was found, and who decides.
  var summary: HTML {
    guard let outcome = result.outcomes.first else { return "" }
    let atRisk = outcome.years.reduce(0) { $0 + $1.atRisk }, events = outcome.years.reduce(0) { $0 + $1.events }
    let state = text.state(outcome.label)
    let question: HTML = """
      <p>\(text("ある年度に「\(state)」に当てはまらなかった児童が、翌年度に当てはまるようになる兆しは、どの項目に表れるか。延べ\(NumberText.count(atRisk))人・年度（1人の1年度分を1と数える）の記録から調べました。", "Among children to whom \"\(state)\" did not apply in one year: which items show that it may apply in the year after? Answered from \(NumberText.count(atRisk)) child-years (one child in one year counts as one)."))</p>
      """
    return question + figures(atRisk: atRisk, events: events) + whyNoCard
      + """
      <p class="note">\(text("この報告書は児童を順に並べ、その理由を示すものです。支援が必要かどうかは、人が会って判断します。項目との結び付きは原因を意味しません。", "This report ranks children and shows the reasons. Whether a child needs support is decided by people who meet the child. That an item goes with the outcome does not make it a cause."))</p>
      """
  }

  private typealias Box = (figure: String, words: String)

  private func figures(atRisk: Int, events: Int) -> HTML {
    let share = cells.publish(share: events, of: atRisk).map { NumberText.percent($0, 2) } ?? NumberText.hidden
    var boxes: [Box] = [
      (NumberText.count(result.panel.children), text("児童数（仮名）", "children (pseudonymous)")),
      (
        NumberText.count(cells.publish(events)) + text("人", ""),
        text("翌年度に当てはまった児童（対象の\(share)）", "had the outcome in the following year (\(share) of those at risk)")
      )
    ]
    if let card = result.card { boxes += cardBoxes(card) }
    let divisions = boxes.map { box -> HTML in "<div><b>\(box.figure)</b><span>\(box.words)</span></div>" }
    return "<div class=\"figures\">\(divisions)</div>"
  }

  private func cardBoxes(_ card: CardResult) -> [Box] {
    let lines: Box = (String(card.features.count), text("点数表の項目数", "lines of the points card"))
    guard let evaluation = result.evaluation else { return [lines] }
    let test = text("検証用：", "test: ") + text.years(evaluation.years)
    let area: Box = (
      NumberText.fixed(evaluation.points.estimate, 3),
      text("AUC：当てはまった児童の点が、そうでない児童の点より高い確率", "AUC: the probability that a child with the outcome has more points than one without")
        + text.bracketed(test)
    )
    return [lines, area, capacityBox(card, evaluation, test: test)]
  }

  private func capacityBox(_ card: CardResult, _ evaluation: EvaluationResult, test: String) -> Box {
    let share = NumberText.percent(card.capacityShare), publication = ranked(card, evaluation)
    guard let own = publication.ownRow else {
      return (
        NumberText.none, text("対応可能数（\(share)）は検証用の児童の1人に満たないため、人数は示せません", "the capacity (\(share)) is less than one of the test children")
      )
    }
    if publication.capacity[own] {
      return (
        meeting(evaluation.capacity[own]),
        text("対応可能数（\(share)）まで見たときに出会える人数", "would be met at the staff's capacity (\(share))") + text.bracketed(test)
      )
    }
    return (
      NumberText.hidden,
      text("対応可能数（\(share)）まで見たときに出会える人数は示せません。", "Whom staff would meet at their capacity (\(share)) is withheld. ")
        + nearest(card, evaluation, publication)
    )
  }

  /// How many of how many are met in a row of the capacity table.
  func meeting(_ row: CapacityRow) -> String {
    text(
      "\(NumberText.count(row.flagged))人中\(NumberText.count(row.found))人",
      "\(NumberText.count(row.found)) of \(NumberText.count(row.flagged))")
  }

  /// What may be said where the row of the plan's capacity is withheld.
  func nearest(_ card: CardResult, _ evaluation: EvaluationResult, _ publication: RankedPublication) -> String {
    let rows = zip(evaluation.capacity, publication.capacity).filter(\.1).map(\.0)
    guard let row = rows.min(by: { abs($0.share - card.capacityShare) < abs($1.share - card.capacityShare) }) else {
      return text("ほかの割合でも、10人未満の人数が分かるため示せません。", "No other share can be shown either, for fewer than 10 would be given away.")
    }
    let share = NumberText.percent(row.share)
    return text("示せるうち最も近いのは、\(share)まで見たときの\(meeting(row))です。", "The nearest that can be shown: \(meeting(row)) at \(share).")
  }

  /// What may be shown of the test children.
  func ranked(_ card: CardResult, _ evaluation: EvaluationResult) -> RankedPublication {
    RankedPublication(evaluation, capacityShare: card.capacityShare, cells: cells)
  }

  private var whyNoCard: HTML {
    if result.card != nil {
      return result.evaluation != nil
        ? "" : "<p class=\"note\">\(text("点数表は検証できていません。", "The points card could not be tested."))</p>"
    }
    let reasons = result.whyNoCard.map { note -> HTML in " \(text(note.japanese, note.english))" }
    return "<p class=\"note\"><b>\(text("点数表はありません。", "There is no points card."))</b>\(reasons)</p>"
  }
}
