import Studies

extension RisingRiskReport {
  func comparisonSection(_ card: CardResult, _ evaluation: EvaluationResult) -> HTML {
    let table = ReportTable(
      columns: [
        .words(text("決め方", "rule")), .number(text("AUC（95％信頼区間）", "AUC (95 % interval)")),
        .number(text("差（点数表 − これ、95％信頼区間）", "difference (card − this, 95 % interval)"))
      ],
      rows: compared(evaluation).map { area, difference in
        ["\(text(area.label, area.name))", "\(text.interval(area.estimate, area.low, area.high, 3))", "\(difference)"]
      }, staysTogether: true)
    return """
      <p>\(text("検証用の\(testRecords(evaluation))で比べました。AUCは、当てはまった児童の点が、そうでない児童の点より高い確率です（0.5はくじ引きと同じ）。", "Compared on the test: \(testRecords(evaluation)). The AUC is the probability that a child with the outcome has more points than one without (0.5 is drawing lots)."))</p>
      \(table.html)
      <p class="soft">\(text("差が正なら、点数表の方が当てはまった児童を上に並べています。どの決め方も同じ児童を並べているので、AUCの信頼区間が重なるかどうかで優劣は決まりません。差の信頼区間が0を含むときは、この人数では優劣を決められません。", "Above 0, the card ranks the children with the outcome higher. All rules rank the same children, so whether the intervals of two AUCs overlap decides nothing: where the interval of the difference holds 0, this many children do not decide it."))</p>
      \(expertRules(card, evaluation))
      """
  }

  /// Each rule with what the card's area is larger by.
  private func compared(_ evaluation: EvaluationResult) -> [(area: AreaEstimate, difference: String)] {
    let same = [evaluation.beforeRounding, evaluation.withGradeAndSex] + evaluation.comparators
    let others = evaluation.unseenHouseholds.map { [($0, text("別の児童", "other children"))] } ?? []
    return [(evaluation.points, text("基準", "reference"))] + same.map { ($0, difference(of: evaluation.points, from: $0)) } + others
  }

  /// The card's area minus that of another rule on the same children, with its limits where they were found.
  private func difference(of card: AreaEstimate, from other: AreaEstimate) -> String {
    let limits = other.fromCard.map { text.bracketed("\(NumberText.signed($0.low, 3))–\(NumberText.signed($0.high, 3))") } ?? ""
    guard let card = card.estimate, let other = other.estimate else { return NumberText.none }
    return NumberText.signed(card - other, 3) + limits
  }
}
