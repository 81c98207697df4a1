import Disclosure
import Regression
import Studies
import Validation

extension ValidationReport {
  /// Every outcome by one attribute, beside each other.
  func auditPart(_ attribute: String) -> HTML {
    let audits = result.groups.filter { $0.attribute == attribute }
    let label = counts.groups.label(attribute)?.table.label ?? attribute
    let title: HTML =
      counts.groups.label(attribute) != nil
      ? "<h3>\(text("\(label)：結果ごとの値と区間", "\(attribute): each outcome, with intervals"))</h3>" : "<h3>\(name(label, attribute))</h3>"
    return title + HTML(audits.map(auditBlock))
  }

  private func auditBlock(_ audit: GroupAudit) -> HTML {
    let attribute = counts.groups.of(audit)
    let cells = audit.groups.map { GroupCells($0, attribute, beside: counts.groups.label(audit.attribute)) }
    return auditTitle(audit) + auditChart(audit, cells) + auditTable(cells) + disparities(audit)
  }

  private func auditTitle(_ audit: GroupAudit) -> HTML {
    "<p class=\"of\"><b>\(text("結果「\(outcomeName(audit.outcome))」", "Outcome \(outcomeName(audit.outcome))"))</b>\(text.bracketed(text.source(audit.source)))</p>"
  }

  private func auditTable(_ cells: [GroupCells]) -> HTML {
    let told = cells.filter(\.showsFigures), withheld = cells.filter { !$0.showsFigures }.map { level($0.group.level) }
    guard !told.isEmpty else { return notTold(withheld) }
    return ReportTable(
      columns: [
        .words(text("集団", "group")), .number(text("児童", "children")), .number(text("当てはまった児童", "events")),
        .number(text("実際÷予測", "observed / expected")), .number(text("AUC", "AUC")),
        .number(text("出会える割合％", "sensitivity %")),
        .number(text("空振りの割合％", "false positives %")),
        .number(text("的中の割合％", "precision %")), .number(text("傾き", "slope"))
      ],
      rows: told.map(auditRow), caption: "\(text("各値の下は95％信頼区間", "Below each figure its 95 % interval"))"
    ).html + notTold(withheld)
  }

  private func auditRow(_ cells: GroupCells) -> [HTML] {
    let group = cells.group, reason = group.reason.map { "<br><span class=\"soft\">\(text.reason($0))</span>" as HTML } ?? ""
    let hasValues = group.valuesMayBeShown
    let ratio = group.observedToExpected, area = group.area?.areaLimits, slope = group.slope?.limits, tells = cells.events != nil
    return [
      "\(level(group.level))\(reason)", "\(shown(cells.rows))", "\(shown(cells.events))",
      lines(tells, ratio?.value, ratio?.interval.low, ratio?.interval.high, hasValue: hasValues) { NumberText.fixed($0, 2) },
      lines(tells, group.area?.value, area?.lowerBound, area?.upperBound) { NumberText.fixed($0, 2) },
      rate(group.sensitivity, cells.showsSensitivity, hasValues), rate(group.falsePositiveShare, cells.showsFalsePositives),
      rate(group.precision, cells.showsPrecision, hasValues),
      lines(tells, group.slope?.value, slope?.lowerBound, slope?.upperBound) { NumberText.fixed($0, 2) }
    ]
  }

  private func rate(_ share: GroupFigures.Share?, _ isShown: Bool, _ hasValue: Bool = true) -> HTML {
    lines(isShown, share?.value, share?.interval.low, share?.interval.high, hasValue: hasValue) { NumberText.fixed($0 * 100, 1) }
  }

  /// A number with its limits below it, so that nine columns fit on paper; the limits alone where the events are too few for a number.
  private func lines(
    _ isShown: Bool, _ value: Double?, _ low: Double?, _ high: Double?, hasValue: Bool = true, _ write: (Double) -> String
  ) -> HTML {
    guard isShown else { return "\(NumberText.hidden)" }
    guard let value else { return "\(NumberText.none)" }
    guard let low, let high else { return "\(hasValue ? write(value) : NumberText.none)" }
    return "\(hasValue ? write(value) : "")<br><span class=\"soft\">\(write(low))\(low < 0 ? text("～", " to ") : "–")\(write(high))</span>"
  }

  /// Observed over expected of the groups, or the share met where there are no probabilities.
  private func auditChart(_ audit: GroupAudit, _ cells: [GroupCells]) -> HTML {
    let counted = cells.filter { $0.events != nil && $0.group.valuesMayBeShown }
    let title = "\(audit.attribute) × \(outcomeName(audit.outcome))"
    if counted.count > Self.mostInForest, let funnel = funnel(counted.map(\.group), title: title) { return funnel }
    let ratios = counted.compactMap { cell in forestRow(cell.group, cell.group.observedToExpected) }
    let shares = cells.filter { $0.showsSensitivity && $0.group.valuesMayBeShown }.compactMap { cell in
      forestRow(cell.group, cell.group.sensitivity)
    }
    let isRatio = ratios.count > 1
    guard isRatio || shares.count > 1 else { return "" }
    let chart = ForestChart(
      title: title, name: isRatio ? text("実際÷予測", "observed / expected") : text("出会える割合", "sensitivity"),
      rows: isRatio ? ratios : shares, reference: isRatio ? 1 : nil)
    return chart.html
      + caption("\(order(chart))線：95％信頼区間。", "\(order(chart))Lines: 95 % intervals.")
  }

  /// What a reader must know of rows without names.
  func order(_ chart: ForestChart) -> String {
    chart.hasLabels ? "" : text("数が多いため名前を省き、小さい順に並べました。", "Too many to be named: in the order of their values. ")
  }

  private func forestRow(_ group: GroupFigures, _ share: GroupFigures.Share?) -> ForestChart.Row? {
    share.map { ForestChart.Row(label: level(group.level), value: $0.value, limits: $0.interval.low...$0.interval.high) }
  }

  private func disparities(_ audit: GroupAudit) -> HTML {
    let attribute = counts.groups.of(audit)
    let differing = audit.disparities.filter { $0.adjusted < Self.falseDiscoveryRate }
    let clear = differing.filter { mayTell($0, audit, attribute) }
    guard !audit.disparities.isEmpty else { return caption("発生が少なく、集団の差は比べられません。", "Too few events to compare groups.") }
    guard !clear.isEmpty || differing.isEmpty else { return caption("人数が少ないため、集団の差は示せません。", "Numbers are too small to show differences.") }
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
    let cells = GroupCells(group, attribute, beside: counts.groups.label(audit.attribute))
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
