import Disclosure
import Studies

extension SchoolsReport {
  /// The sheets, one a school, in the order of the result: the school's own position, never the name or the numbers of another one.
  /// - Complexity: O(schools²).
  public var feedback: [SchoolFeedback] {
    var taken: Set<String> = []
    return result.schools.map { school in
      let name = SchoolFeedback.name(ofSchool: school.code, taken: taken)
      taken.insert(name)
      return SchoolFeedback(school: school.code, fileName: name, html: sheet(for: school))
    }
  }

  private func sheet(for school: SchoolResult) -> String {
    let label = result.question.label
    let title = text("\(school.code)：\(label)の\(effectName)", "\(school.code): \(effectName), \(label)")
    return ReportPage(
      title: title, kind: text("学校へのお知らせ", "feedback to a school"), text: text, summary: content(school), sections: []
    ).html
  }

  private func content(_ school: SchoolResult) -> HTML {
    guard school.isShown, let effect = school.effect else {
      let reason =
        school.standing == .alone
        ? text("同じ校種に比べられる学校がないため、示せる数字はありません。", "There is no school of the same type to compare with, so there is no number to show.")
        : text("児童生徒か得点が10に満たないため、示せる数字はありません。", "There are fewer than 10 pupils or scores, so there is no number that may be shown.")
      return "<p class=\"note\">\(reason)</p>"
    }
    return opening + cannotConcludeOfSchool + boxes(school, effect) + position(school, effect) + hardship(school)
      + yearly(school, effect) + quadrants(school)
  }

  private var opening: HTML {
    let adjusted = text.list(result.question.adjusted), score = result.question.label
    let with = adjusted.isEmpty ? "" : text("と\(adjusted)", ", \(adjusted)")
    let growth = text(
      "前年の得点\(with)、本人と学校の困難の程度が同じなら、同じ校種のどの学校でも同じだけ伸びると期待します。この学校の「\(score)」の伸びが、その期待からどれだけ離れているかを示します（\(text.years(result.question.years))）。",
      "Pupils with the same score a year before\(with), with the same hardship of their own and of their school, are expected to grow alike in all schools of this type. This sheet shows how far growth in \"\(score)\" lies from that (\(text.years(result.question.years)))."
    )
    let level = text(
      "本人と学校の困難の程度\(with)が同じなら、同じ校種のどの学校でも得点は同じと期待します。この学校の「\(score)」が、その期待からどれだけ離れているかを示します。",
      "Pupils with the same hardship of their own and of their school\(with) are expected to score alike in all schools of this type. This sheet shows how far \"\(score)\" lies from that."
    )
    return "<p>\(result.isGrowth ? growth : level)</p>"
  }

  private func boxes(_ school: SchoolResult, _ effect: SchoolEffectResult) -> HTML {
    var boxes = [
      (
        numbers.withUnit(numbers.effect(effect.mean)),
        text(
          "期待との差（95％の確率で \(numbers.effect(effect.wide.low))～\(numbers.effect(effect.wide.high))）",
          "beyond expectation (with 95 % probability \(numbers.effect(effect.wide.low)) to \(numbers.effect(effect.wide.high)))")
      )
    ]
    if let above = effect.aboveExpectation {
      boxes.append((numbers.probability(above), text("期待を上回っている確率", "probability of lying above expectation")))
    }
    if effect.places != nil {
      boxes.append((places(school), text("順位の範囲（90％の確率で入る範囲）", "range of ranks (with a probability of 90 %)")))
    }
    boxes.append((NumberText.count(cells.publish(school.pupils)) + text("人", ""), text("対象の児童生徒", "pupils")))
    let divisions = boxes.map { box -> HTML in "<div><b>\(box.0)</b><span>\(box.1)</span></div>" }
    let few: HTML =
      school.standing == .intervalOnly
      ? """
      <p class="note">\(text("得点が30件未満のため、区間だけを示します。", "There are fewer than 30 scores, so only the interval is shown."))</p>
      """ : ""
    return "<div class=\"figures\">\(divisions)</div>" + few
  }

  /// With fewer schools of its type, the dots would be schools that everybody can name.
  private static let fewestDrawn = 5

  private func position(_ school: SchoolResult, _ effect: SchoolEffectResult) -> HTML {
    let others = result.schools.filter { $0.type == school.type && $0.code != school.code && $0.standing == .judged }.compactMap(
      \.effect?.mean)
    let showsOthers = others.count + 1 >= Self.fewestDrawn
    let decimals = numbers.decimals
    let strip = EffectStrip(
      title: text("この学校の位置", "position of this school"), name: effectAxis, mean: effect.mean,
      likely: effect.likely.low...effect.likely.high, wide: effect.wide.low...effect.wide.high, others: showsOthers ? others : [],
      width: result.question.margin, text: { NumberText.signed($0, decimals) })
    let explanation =
      showsOthers
      ? text(
        "色の付いた点がこの学校（太い線は80％、細い線は95％の区間）、灰色の点が同じ校種のほかの学校です。位置は丸めてあり、どの点がどの学校かは示しません。区間が0をまたぐ場合、期待どおりである可能性も残っています。",
        "The coloured dot is this school (thick line 80 %, thin line 95 % interval), the grey dots are the other schools of its type, at rounded places and without names. Where the interval contains 0, growth as expected remains possible."
      )
      : text(
        "点がこの学校（太い線は80％、細い線は95％の区間）です。同じ校種の学校が少ないため、ほかの学校の分布は示しません。",
        "The dot is this school (thick line 80 %, thin line 95 % interval). There are too few schools of its type to show the others.")
    return "<h2>\(text("この学校の位置", "Where this school lies"))</h2>" + strip.html + "<p class=\"soft\">\(explanation)</p>"
  }

  private func hardship(_ school: SchoolResult) -> HTML {
    guard let hardship = school.hardship else { return "" }
    return """
      <p>\(text("この学校の困難の程度（\(text.list(result.hardship.ingredients.map(\.label)))から計算）は\(NumberText.signed(hardship, 2))です（0が全体の平均、1が児童生徒の間の標準偏差、正なら困難が大きい）。", "Mean hardship of this school's pupils, from \(text.list(result.hardship.ingredients.map(\.label))): \(NumberText.signed(hardship, 2)) (0 is the mean of all, 1 a standard deviation between pupils; above 0 is more hardship)."))</p>
      """
  }

  private func yearly(_ school: SchoolResult, _ effect: SchoolEffectResult) -> HTML {
    guard school.standing == .judged, effect.years.count > 1 else { return "" }
    let table = ReportTable(
      columns: [.words(text("年度", "school year")), .number(text("期待との差（標準誤差）", "beyond expectation (standard error)"))],
      rows: effect.years.map { year in
        [
          "\(text.year(year.year))",
          "\(numbers.effect(year.mean))\(text.bracketed("±" + NumberText.fixed(year.standardError, numbers.decimals)))"
        ]
      }, caption: "\(text("年度ごとの差", "Year by year"))", staysTogether: true)
    return table.html
  }

  private func quadrants(_ school: SchoolResult) -> HTML {
    guard school.standing == .judged, let quadrants = school.quadrants else { return "" }
    let parts = [
      (text("水準が高く、伸びている", "level above, growth above"), quadrants.highLevelHighGrowth),
      (text("水準は低いが、伸びている", "level below, growth above"), quadrants.lowLevelHighGrowth),
      (text("水準は高いが、伸びていない", "level above, growth below"), quadrants.highLevelLowGrowth),
      (text("水準が低く、伸びていない", "level below, growth below"), quadrants.lowLevelLowGrowth)
    ].map { "\($0.0) \(numbers.probability($0.1))" }
    return """
      <p>\(text("水準と伸びについて、期待との差がそれぞれに当てはまる確率：", "Level and growth compared with expectation, with probabilities: "))\(parts.joined(separator: text("、", "; ")))\(text("。", "."))</p>
      """
  }

  private var cannotConcludeOfSchool: HTML {
    let lines = [
      text("この数字は学校の順位ではなく、教職員の評価でもありません。", "These figures are neither a ranking nor an assessment of staff."),
      text(
        "差の原因は分かりません。地域や家庭の、記録されていない事情も含まれます。",
        "They do not tell causes: unrecorded circumstances of families and neighbourhood are part of them."),
      text("1年度の数字は大きく揺れます。複数年度を見てください。", "A single year moves a good deal; look at several.")
    ].map { line -> HTML in "<li>\(line)</li>" }
    return "<div class=\"note\"><b>\(text("この数字からは言えないこと", "What cannot be concluded"))</b><ul>\(lines)</ul></div>"
  }
}
