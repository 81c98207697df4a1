import Disclosure
import Regression
import Studies
import Validation

extension ValidationReport {
  var groupSection: HTML {
    guard !result.groups.isEmpty || !counts.groups.attributes.isEmpty else {
      return missing("児童を分ける項目（性別・学年・区など）が指定されていません。", "No attribute (sex, grade, ward …) was named.")
    }
    let sources = Set(result.groups.map(\.source))
    let warning: HTML =
      sources.contains(.fullyObserved) || sources.contains(.audit)
      ? "<p class=\"note\">\(text("気付かれた児童だけの記録での値は、気付かれやすい集団ほど良く見えます。全児童の記録や調査の値と並べて読み、気付かれた児童だけの値からは公平だと言わないでください。", "Figures on children somebody found flatter groups that are noticed more. Read them beside those on outcomes recorded of every child or assessed at random; never call anything fair on the first alone."))</p>"
      : "<p class=\"note\">\(text("気付かれた児童だけの記録しかないため、公平かどうかは判断できません。全児童について記録された結果か、無作為に選んだ児童の調査を加えてください。", "There are only records of children whom somebody found: fairness cannot be judged. Add an outcome recorded of every child, or an assessment of a random sample."))</p>"
    return warning + HTML(counts.groups.attributes.enumerated().map { liveTable($0, $1) }) + HTML(attributeNames.map(auditPart))
  }

  private var attributeNames: [String] {
    result.groups.map(\.attribute).enumerated().filter { k, name in result.groups.firstIndex { $0.attribute == name } == k }.map(\.element)
  }

  /// The table of an attribute that follows the slider.
  private func liveTable(_ place: Int, _ attribute: ShownAttribute) -> HTML {
    guard let first = firstStep else { return "" }
    let step = counts.steps[first].place
    let rows = attribute.table.groups.indices.map { group -> [HTML] in
      let flagged = attribute.flagged(group, step: step), found = attribute.flagged(group, step: step, event: true)
      let cell = { (name: String, words: String) -> HTML in live("\(place).\(group).\(name)", words) }
      return [
        "\(level(attribute.table.groups[group].level))", "\(shown(attribute.rows(group)))", "\(shown(attribute.rows(group, event: true)))",
        cell("flagged", shown(flagged)), cell("found", shown(found)), cell("share", share(flagged, attribute.rows(group))),
        cell("recall", share(found, attribute.rows(group, event: true))), cell("precision", share(found, flagged))
      ]
    }
    return "<h3>\(name(attribute.table.label, attribute.table.attribute))</h3>"
      + ReportTable(
        columns: [
          .words(name(attribute.table.label, attribute.table.attribute)), .number(text("児童", "children")),
          .number(text("当てはまった児童", "events")),
          .number(text("見る人数", "seen")), .number(text("うち当てはまった児童", "with the outcome")), .number(text("見る割合", "share seen")),
          .number(text("出会える割合", "recall")), .number(text("的中の割合", "precision"))
        ], rows: rows,
        caption:
          "\(text("「\(result.outcomeLabel)」、全体で見る割合", "\(result.outcomeLabel), share seen as a whole")) \(live("share", NumberText.percent(counts.steps[first].share)))"
      ).html + sparse(attribute)
  }

  /// At which shares the groups of an attribute are counted, where that is not all.
  private func sparse(_ attribute: ShownAttribute) -> HTML {
    let places = counts.steps.filter { step in
      attribute.table.groups.indices.contains { attribute.flagged($0, step: step.place, event: true) != nil }
    }
    guard hasSlider, places.count < counts.steps.count else { return "" }
    guard !places.isEmpty else { return caption("見る割合ごとの集団の人数は、少なすぎて示せません。", "Numbers of the groups are too small to show at any share.") }
    let shares = text.list(places.map { NumberText.percent($0.share) })
    return caption(
      "人数が少ないため、集団ごとの人数を示せるのは次の割合だけです：\(shares)。ほかの割合では＊になります。",
      "The groups are large enough at these shares only: \(shares); ＊ at the others.")
  }

  /// The name of a group.
  func level(_ level: String) -> String { level == ThresholdTable.missing ? text("（記録なし）", level) : level }

  func shown(_ count: Int?) -> String { count.map { NumberText.count($0) } ?? NumberText.hidden }

  private func share(_ part: Int?, _ whole: Int?) -> String {
    guard let part, let whole else { return NumberText.hidden }
    return whole > 0 ? NumberText.percent(Double(part) / Double(whole)) : NumberText.none
  }

  /// Every outcome by one attribute, beside each other.
  private func auditPart(_ attribute: String) -> HTML {
    let audits = result.groups.filter { $0.attribute == attribute }
    let label = counts.groups.attributes.first { $0.table.attribute == attribute }?.table.label ?? attribute
    let title: HTML =
      counts.groups.attributes.contains { $0.table.attribute == attribute }
      ? "<h3>\(text("\(label)：結果ごとの値と区間", "\(attribute): each outcome, with intervals"))</h3>" : "<h3>\(name(label, attribute))</h3>"
    return title + HTML(audits.map { auditForest($0) + auditTable($0).html + disparities($0) })
  }

  private func auditTable(_ audit: GroupAudit) -> ReportTable {
    let attribute = counts.groups.of(audit)
    return ReportTable(
      columns: [
        .words(text("集団", "group")), .number(text("児童", "children")), .number(text("当てはまった児童", "events")),
        .number(text("実際÷予測（95％信頼区間）", "observed / expected (95 % interval)")), .number(text("AUC（95％信頼区間）", "AUC (95 % interval)")),
        .number(text("出会える割合（95％信頼区間）", "sensitivity (95 % interval)")),
        .number(text("空振りの割合（95％信頼区間）", "false positives (95 % interval)")),
        .number(text("的中の割合（95％信頼区間）", "precision (95 % interval)")), .number(text("傾き", "slope"))
      ],
      rows: audit.groups.map { group in auditRow(GroupCells(audit, group, attribute)) },
      caption: "\(text("結果「\(audit.outcome)」（\(text.source(audit.source))）", "outcome \(audit.outcome) (\(text.source(audit.source)))"))")
  }

  private func auditRow(_ cells: GroupCells) -> [HTML] {
    let group = cells.group, reason = group.reason.map { "<br><span class=\"soft\">\(text.reason($0))</span>" as HTML } ?? ""
    let ratio =
      cells.events == nil
      ? NumberText.hidden
      : text.interval(group.observedToExpected?.value, group.observedToExpected?.interval.low, group.observedToExpected?.interval.high, 2)
    return [
      "\(level(group.level))\(reason)", "\(shown(cells.rows))", "\(shown(cells.events))", "\(ratio)",
      "\(cells.events == nil ? NumberText.hidden : text.estimate(group.area, 2))", "\(rate(group.sensitivity, cells.showsSensitivity))",
      "\(rate(group.falsePositiveShare, cells.showsFalsePositives))", "\(rate(group.precision, cells.showsPrecision))",
      "\(cells.events == nil ? NumberText.hidden : NumberText.fixed(group.slope?.value, 2))"
    ]
  }

  private func rate(_ share: GroupFigures.Share?, _ isShown: Bool) -> String {
    guard isShown else { return NumberText.hidden }
    guard let share else { return NumberText.none }
    return NumberText.percent(share.value)
      + text.bracketed(NumberText.percent(share.interval.low) + "–" + NumberText.percent(share.interval.high))
  }

  /// Observed over expected of the groups, or the share met where there are no probabilities.
  private func auditForest(_ audit: GroupAudit) -> HTML {
    let attribute = counts.groups.of(audit)
    let cells = audit.groups.map { GroupCells(audit, $0, attribute) }
    let ratios = cells.filter { $0.events != nil }.compactMap { cell in forestRow(cell.group, cell.group.observedToExpected) }
    let shares = cells.filter(\.showsSensitivity).compactMap { cell in forestRow(cell.group, cell.group.sensitivity) }
    let isRatio = ratios.count > 1
    guard isRatio || shares.count > 1 else { return "" }
    let chart = ForestChart(
      title: "\(audit.attribute) × \(audit.outcome)", name: isRatio ? text("実際÷予測", "observed / expected") : text("出会える割合", "sensitivity"),
      rows: isRatio ? ratios : shares, reference: isRatio ? 1 : nil, decimals: isRatio ? 1 : 2)
    return chart.html
      + caption(
        "「\(audit.outcome)」（\(text.source(audit.source))）。線：95％信頼区間。",
        "\(audit.outcome) (\(text.source(audit.source))). Lines: 95 % intervals.")
  }

  private func forestRow(_ group: GroupFigures, _ share: GroupFigures.Share?) -> ForestChart.Row? {
    share.map { ForestChart.Row(label: level(group.level), value: $0.value, limits: $0.interval.low...$0.interval.high) }
  }

  private func disparities(_ audit: GroupAudit) -> HTML {
    let attribute = counts.groups.of(audit)
    let clear = audit.disparities.filter { $0.adjusted < Self.falseDiscoveryRate && mayTell($0, audit, attribute) }
    guard !clear.isEmpty else {
      return caption(
        "ほかの集団との差で、偶然では説明しにくいものは見つかりませんでした（多重比較を補正）。差がないことの証明ではありません。",
        "No difference from the others was found that chance explains badly (adjusted for all comparisons); that proves none absent.")
    }
    return list(
      clear.map { d in
        let value = text.estimate(d.difference, 2)
        return text(
          "\(level(d.level))：\(comparedMeasure(d.measure))の差 \(value)、補正後のp \(NumberText.pValue(d.adjusted))",
          "\(d.level): difference of \(comparedMeasure(d.measure)) \(value), adjusted p \(NumberText.pValue(d.adjusted))")
      })
  }

  private static let falseDiscoveryRate = 0.05

  func mayTell(_ d: GroupAudit.Disparity, _ audit: GroupAudit, _ attribute: ShownAttribute?) -> Bool {
    guard let group = audit.groups.first(where: { $0.level == d.level }) else { return false }
    let cells = GroupCells(audit, group, attribute)
    switch d.measure {
    case "sensitivity": return cells.showsSensitivity
    case "false_positive_share": return cells.showsFalsePositives
    case "precision": return cells.showsPrecision
    case "flagged_share": return cells.flagged != nil && cells.rows != nil
    default: return cells.events != nil
    }
  }

  private func comparedMeasure(_ name: String) -> String {
    switch name {
    case "observed_to_expected": text("実際÷予測（対数）", "observed / expected (log)")
    case "area": "AUC"
    case "sensitivity": text("出会える割合", "sensitivity")
    case "false_positive_share": text("空振りの割合", "false positives")
    case "precision": text("的中の割合", "precision")
    case "flagged_share": text("見る割合", "share seen")
    default: name
    }
  }
}
