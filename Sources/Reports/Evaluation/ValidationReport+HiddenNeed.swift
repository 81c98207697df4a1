import Disclosure
import Regression
import Studies
import Validation

extension ValidationReport {
  var hiddenNeedSection: HTML {
    unassessedChildren + hiddenNeedBody
  }

  private var hiddenNeedBody: HTML {
    guard result.auditDesign != nil || result.hiddenNeed != nil else {
      return missing("調べる児童の選び方は作っていません。", "No design of an audit was made.")
        + (result.isFoundBySomebody
          ? words(
            "気付かれていない児童の必要を知るには、点の低い児童も含めて無作為に選んだ児童を調べるほかありません。",
            "Only the assessment of children drawn at random, low scores included, tells what nobody found.") : "")
    }
    return (result.hiddenNeed.map(foundNeed) ?? "") + (result.auditDesign.map(design) ?? "") + selectiveLabels
  }

  /// What may be said once the rule itself decides whom somebody looks at; its counts are those of the plan's capacity.
  private var selectiveLabels: HTML {
    guard counts.ownStep != nil, counts.events.value != nil, let bounds = result.selectiveLabels else { return "" }
    return "<h3>\(text("使い始めた後の見逃し", "What is missed in use"))</h3>" + words(bounds.japanese, bounds.english)
  }

  private func foundNeed(_ need: HiddenNeed) -> HTML {
    let known = need.knownShare.map { share in
      text(
        "記録が捉えているのは、必要のある児童全体の\(NumberText.percent(share.low))～\(NumberText.percent(share.high))とみられます。",
        "The records know \(NumberText.percent(share.low)) to \(NumberText.percent(share.high)) of all need.")
    }
    let shown = ShownStrata(need, counts.cells)
    let range = "\(people(need.interval.low))\(text("～", " to "))\(people(need.interval.high))"
    return "<h3>\(text("調べて分かったこと", "What the audit found"))</h3>"
      + words(
        "知られていない児童のうち、必要があるとみられるのは約\(people(need.children))人（95％区間\(range)人）です。\(known ?? "")判定の誤りは含みません。",
        "About \(people(need.children)) children in need are not known (95 % limits \(range)). \(known ?? "") Errors of assessment are not counted in."
      )
      + ReportTable(
        columns: [
          .number(text("点数の下限", "lowest score")), .number(text("児童", "children")), .number(text("調べた児童", "assessed")),
          .number(text("うち必要あり", "in need"))
        ],
        rows: need.strata.enumerated().map { k, stratum in
          [
            "\(NumberText.significant(stratum.lowestScore, digits: 4))", "\(NumberText.count(shown.children(k)))",
            "\(NumberText.count(shown.assessed(k)))", "\(NumberText.count(shown.inNeed(k)))"
          ]
        }, staysTogether: true
      ).html
  }

  /// An estimated number of people.
  private func people(_ number: Double) -> String { NumberText.count(Int(number.rounded())) }

  private func design(_ design: AuditDesign) -> HTML {
    let shown = shownStrata(design)
    let error = design.relativeError.map {
      text(
        "これで調べると、隠れた必要の推定値の相対的な誤差（標準偏差）は約\(NumberText.percent($0, 0))と見込まれます。",
        "The estimate of hidden need is then expected to have a relative standard deviation of about \(NumberText.percent($0, 0)).")
    }
    return "<h3>\(text("次に調べる児童の選び方", "Whom to assess"))</h3>"
      + words(
        "基準点に達しなかった児童から、点数の層ごとに次の人数を無作為に選び、点数を伏せて調べます。\(error ?? "")",
        "Of the children who were not flagged, draw these numbers at random in each stratum of the score, and assess them without knowing it. \(error ?? "")"
      )
      + ReportTable(
        columns: [
          .number(text("点数の下限", "lowest score")), .number(text("児童", "children")), .number(text("選ぶ人数", "to draw"))
        ],
        rows: zip(design.strata, shown).map { stratum, children in
          [
            "\(NumberText.significant(stratum.lowestScore, digits: 4))", "\(NumberText.count(children))",
            "\(children.value == nil ? NumberText.hidden : NumberText.count(stratum.draw))"
          ]
        }, staysTogether: true
      ).html
  }
}
