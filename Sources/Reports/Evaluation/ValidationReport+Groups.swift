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
    let step = counts.steps[first].place, all = Array(attribute.table.groups.indices)
    let told = all.filter { group in
      attribute.rows(group) != nil && counts.steps.contains { attribute.flagged(group, step: $0.place) != nil }
    }
    let withheld = all.filter { !told.contains($0) }.map { level(attribute.table.groups[$0].level) }
    let rows = told.map { group -> [HTML] in
      let flagged = attribute.flagged(group, step: step), found = attribute.flagged(group, step: step, event: true)
      let cell = { (name: String, words: String) -> HTML in live("\(place).\(group).\(name)", words) }
      return [
        "\(level(attribute.table.groups[group].level))", "\(shown(attribute.rows(group)))", "\(shown(attribute.rows(group, event: true)))",
        cell("flagged", shown(flagged)), cell("found", shown(found)), cell("share", share(flagged, attribute.rows(group))),
        cell("recall", share(found, attribute.rows(group, event: true))), cell("precision", share(found, flagged))
      ]
    }
    let title: HTML = "<h3>\(name(attribute.table.label, attribute.table.attribute))</h3>"
    guard !rows.isEmpty else { return title + notTold(withheld) }
    return title
      + ReportTable(
        columns: [
          .words(name(attribute.table.label, attribute.table.attribute)), .number(text("児童", "children")),
          .number(text("当てはまった児童", "events")),
          .number(text("見る人数", "seen")), .number(text("うち当てはまった児童", "with the outcome")), .number(text("見る割合", "share seen")),
          .number(text("出会える割合", "recall")), .number(text("的中の割合", "precision"))
        ], rows: rows,
        caption:
          "\(text("「\(result.outcomeLabel)」、全体で見る割合", "\(result.outcomeLabel), share seen as a whole")) \(live("share", NumberText.percent(counts.steps[first].share)))"
      ).html + notTold(withheld) + sparse(attribute)
  }

  /// Groups of which nothing but a number of children could be told, in one line.
  func notTold(_ groups: [String]) -> HTML {
    groups.isEmpty
      ? ""
      : caption(
        "人数か発生が少なく、値を示せない集団（\(groups.count)）：\(groups.joined(separator: "、"))",
        "Groups too small, or with too few events, for any figure (\(groups.count)): \(groups.joined(separator: ", "))")
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
}
