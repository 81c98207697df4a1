import Disclosure
import Studies

extension RisingRiskReport {
  func cardSection(_ card: CardResult) -> HTML {
    """
    <p>\(text("各項目の点を合計し、\(card.threshold)点以上の児童を面談・確認の候補として示します。点は\(card.pointsPerDoubling)点でオッズが2倍になるように決めています。\(text.years(card.trainingYears))の\(NumberText.count(card.trainingRows))人・年度（発生\(NumberText.count(cells.publish(card.trainingEvents)))人）から、\(card.candidates)の候補のうち\(card.features.count)を選びました。全員の出発点は\(card.basePoints)点です。", "The points of the items are added; children with \(card.threshold) or more are proposed for a talk. \(card.pointsPerDoubling) points double the odds. From \(NumberText.count(card.trainingRows)) child-years (\(text.years(card.trainingYears)), \(NumberText.count(cells.publish(card.trainingEvents))) events), \(card.features.count) of \(card.candidates) candidates were chosen. Everybody starts with \(card.basePoints) points."))</p>
    <div class="wide"><table><thead><tr><th>\(text("項目", "item"))</th><th>\(text("値と点", "values and points"))</th><th class="n">\(text("発生の割合（学習年度）", "share with the outcome (training)"))</th>\
    <th class="n">\(text("別の児童での確認（オッズ比）", "checked on other children (odds ratio)"))</th></tr></thead><tbody>\(card.features.map(cardRow))</tbody></table></div>
    <p class="soft">\(text("確認のオッズ比は、選ぶのに使っていない記録で推定し直した、証拠の重み1単位あたりの値です。＊は10人未満を含むため示しません。", "Checked odds ratios are per unit of weight of evidence, re-estimated on records that took no part in the choice. ＊: withheld, fewer than 10."))</p>
    """
  }

  private func cardRow(_ feature: CardFeature) -> HTML {
    let bins = feature.bins + feature.missing.filter { $0.rows > 0 || $0.points > 0 }
    let values = bins.map { bin -> HTML in
      "\(text.reason(bin.label))：\(bin.points)\(text("点", " points"))<br>"
    }
    let shares = bins.map { bin -> HTML in "\(share(bin))<br>" }
    return """
      <tr><td>\(feature.label)\(feature.unit.isEmpty ? "" : text("（\(feature.unit)）", " (\(feature.unit))"))<br><span class="soft">\(text.component(feature.kind))</span></td><td>\(values)</td><td class="n">\(shares)</td>\
      <td class="n">\(NumberText.interval(feature.checkedOddsRatio, feature.checkedLow, feature.checkedHigh, 2))</td></tr>
      """
  }

  private func share(_ bin: CardBin) -> String {
    guard bin.rows > 0 else { return NumberText.none }
    return cells.publish(share: bin.events, of: bin.rows).map { NumberText.percent($0, 2) } ?? NumberText.hidden
  }

  func calibrationSection(_ card: CardResult, _ evaluation: EvaluationResult) -> HTML {
    let before = evaluation.calibration, after = evaluation.refreshed
    return """
      <p>\(text("確率は較正用の記録（\(text.years(card.calibrationYears))）で合わせ、検証用の児童\(NumberText.count(evaluation.rows))人で確かめました。点線上にあれば、予測した割合と実際の割合が一致しています。", "Probabilities were fitted on \(text.years(card.calibrationYears)) and checked on \(NumberText.count(evaluation.rows)) children kept for the test. On the dashed line, what was predicted is what came."))</p>
      \(calibrationChart(evaluation.calibrationGroups))
      <div class="wide"><table><thead><tr><th></th><th class="n">\(text("実際÷予測", "observed / expected"))</th><th class="n">\(text("切片", "in the large"))</th><th class="n">\(text("傾き", "slope"))</th><th class="n">ECE</th><th class="n">Brier</th></tr></thead>\
      <tbody>\(calibrationRow(text("引き渡す規則のまま", "as handed over"), before))\(calibrationRow(text("毎年の切片更新をした場合", "after the yearly refresh of one number"), after))</tbody></table></div>
      """
  }

  private func calibrationRow(_ name: String, _ measures: CalibrationResult) -> HTML {
    """
    <tr><td>\(name)</td><td class="n">\(NumberText.fixed(measures.observedToExpected, 2))</td><td class="n">\(NumberText.fixed(measures.inTheLarge, 2))</td>\
    <td class="n">\(NumberText.fixed(measures.slope, 2))</td><td class="n">\(NumberText.fixed(measures.expectedCalibrationError, 4))</td><td class="n">\(NumberText.fixed(measures.brier, 4))</td></tr>
    """
  }

  private func calibrationChart(_ groups: [CalibrationGroupResult]) -> HTML {
    let shown = groups.filter { cells.publish(share: $0.events, of: $0.rows) != nil }
    guard let limit = shown.map({ max($0.predicted, $0.high) }).max() else {
      return "<p>\(text("発生が少ないため、図は示せません。", "Too few events for a chart."))</p>"
    }
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

  func capacitySection(_ card: CardResult, _ evaluation: EvaluationResult) -> HTML {
    let rows = evaluation.capacity.map { row -> HTML in
      let found = cells.publish(row.found), shows = cells.publish(share: row.found, of: row.flagged) != nil
      return """
        <tr><td class="n">\(NumberText.percent(row.share))</td><td class="n">\(row.threshold.map(String.init) ?? NumberText.none)</td><td class="n">\(NumberText.count(cells.publish(row.flagged)))</td><td class="n">\(NumberText.count(found))</td>\
        <td class="n">\(shows ? NumberText.percent(row.precision) + "（\(NumberText.percent(row.precisionLow))–\(NumberText.percent(row.precisionHigh))）" : NumberText.hidden)</td><td class="n">\(shows ? NumberText.percent(row.recall) : NumberText.hidden)</td></tr>
        """
    }
    return """
      <p>\(text("検証用の児童を点の高い順に見ていくと、何人に出会えるか。同じ点の児童は全員を含めるため、割合を少し超えることがあります。計画の対応可能数は\(NumberText.percent(card.capacityShare))です。", "Going down the list of the test children by points: whom would staff meet? All children with equal points are taken, so a line may pass its share. The plan's capacity is \(NumberText.percent(card.capacityShare))."))</p>
      \(capacityChart(evaluation.capacity))
      <div class="wide"><table><thead><tr><th class="n">\(text("見る割合", "share seen"))</th><th class="n">\(text("基準点", "threshold"))</th><th class="n">\(text("見る人数", "children seen"))</th><th class="n">\(text("うち発生", "with the outcome"))</th>\
      <th class="n">\(text("的中の割合（95％信頼区間）", "precision (95 % interval)"))</th><th class="n">\(text("全発生のうち出会える割合", "share of all outcomes met"))</th></tr></thead><tbody>\(rows)</tbody></table></div>
      """
  }

  private func capacityChart(_ rows: [CapacityRow]) -> HTML {
    let shown = rows.filter { cells.publish(share: $0.found, of: $0.flagged) != nil && $0.recall != nil }
    guard shown.count > 1, let last = shown.last else { return "" }
    let chart = SVGChart(
      title: text("見る割合と出会える割合", "share seen and share met"),
      horizontal: .init(
        name: text("見る割合", "share of children seen"), limits: 0...last.share, marks: evenMarks(upTo: last.share),
        text: { NumberText.percent($0, 0) }),
      vertical: .init(
        name: text("全発生のうち出会える割合", "share of all outcomes met"), limits: 0...1, marks: [0, 0.25, 0.5, 0.75, 1],
        text: { NumberText.percent($0, 0) }))
    let curve = chart.line([(0, 0)] + shown.map { ($0.share, $0.recall ?? 0) }, class: "curve")
    let chance = chart.line([(0, 0), (last.share, last.share)], class: "ideal")
    return chart.drawn([chance, curve] + shown.map { chart.dot($0.share, $0.recall ?? 0) })
      + "<p class=\"soft\">\(text("実線：点数表。点線：くじ引きで選んだ場合。", "Solid: the card. Dashed: drawing lots."))</p>"
  }

  func comparisonSection(_ evaluation: EvaluationResult) -> HTML {
    let all =
      [evaluation.points, evaluation.beforeRounding, evaluation.withGradeAndSex] + [evaluation.unseenHouseholds].compactMap(\.self)
      + evaluation.comparators
    let rows = all.map { area -> HTML in
      "<tr><td>\(text(area.label, area.name))</td><td class=\"n\">\(NumberText.interval(area.estimate, area.low, area.high, 3))</td></tr>"
    }
    return """
      <p>\(text("AUCは、発生した児童の点が、発生しなかった児童の点より高い確率です（0.5はくじ引きと同じ）。信頼区間が重なる差は、この人数では区別できません。", "The AUC is the probability that a child with the outcome has more points than one without (0.5 is drawing lots). Differences whose intervals overlap cannot be told apart with this many children."))</p>
      <div class="wide"><table><thead><tr><th>\(text("決め方", "rule"))</th><th class="n">\(text("AUC（95％信頼区間）", "AUC (95 % interval)"))</th></tr></thead><tbody>\(rows)</tbody></table></div>
      """
  }

  var noteSection: HTML {
    let notes = result.notes.map { note -> HTML in "<li>\(text(note.japanese, note.english))</li>" }
    return """
      <ul><li>\(text("名簿による結果は、誰かが気付いた児童だけを表します。気付かれていない児童の必要は、この数字からは分かりません。", "A list shows only the children whom somebody found. The need of the others cannot be seen from these figures."))</li>
      <li>\(text("点が低いことは、支援が要らないことを意味しません。", "Few points do not mean that no support is needed."))</li>
      <li>\(text("確率は年とともにずれます。毎年、切片の更新と点検をしてください。", "Probabilities drift. Refresh and check them every year."))</li>\(notes)</ul>
      """
  }

  var provenanceSection: HTML {
    let files = result.provenance.inputs.map { input -> HTML in "<tr><td>\(input.path)</td><td><code>\(input.sha256)</code></td></tr>" }
    return """
      <p>\(result.provenance.program)・\(text("乱数の種", "seed")) \(String(result.provenance.seed))・\(result.provenance.linearAlgebra)</p>
      <div class="wide"><table><caption>\(text("入力と要約値（SHA-256）", "inputs and digests (SHA-256)"))</caption><tbody><tr><td>plan</td><td><code>\(result.provenance.planDigest)</code></td></tr>\(files)</tbody></table></div>
      """
  }
}
