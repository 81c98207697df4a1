import Disclosure
import Regression
import Studies
import Validation

extension ValidationReport {
  /// The step that the page shows until the slider moves: the plan's capacity, or the nearest that may be shown.
  var firstStep: Int? {
    counts.ownStep
      ?? counts.steps.indices.min {
        abs(counts.steps[$0].share - result.question.capacity) < abs(counts.steps[$1].share - result.question.capacity)
      }
  }

  /// Whether there is anything to move to.
  var hasSlider: Bool { counts.steps.count > 1 }

  var capacitySection: HTML {
    guard let first = firstStep else {
      return missing("どの割合でも少ない人数が分かってしまうため、人数は示せません。", "No share can be shown without giving few people away.")
    }
    let withheld: HTML =
      counts.ownStep == nil
      ? caption(
        "計画の対応可能数（\(NumberText.percent(result.question.capacity))）での人数は示せないため、最も近い割合を示します。",
        "The numbers at the plan's capacity (\(NumberText.percent(result.question.capacity))) are withheld; the nearest share is shown.")
      : ""
    return words(
      "点の高い順に見ると、何人を見て、何人に出会え、職員の時間がどれだけ要るか。同じ点の児童は分けず、割合を超えない範囲で見ます。",
      "Going down the list by score: how many are seen, how many with the outcome are met, and what staff time it takes. Equal scores are taken together and never beyond the share."
    ) + withheld + slider(first) + funnel(counts.steps[first]) + "<h3>\(text("割合ごとの値", "All shares"))</h3>" + stepTable(own: first).html
  }

  private func slider(_ first: Int) -> HTML {
    guard hasSlider else { return "" }
    return """
      <div class="try" id="try" hidden><label for="capacity">\(text("見る児童の割合を動かす", "Move the share of children seen"))</label>\
      <output for="capacity" data-live="share">\(NumberText.percent(counts.steps[first].share))</output>\
      <input type="range" id="capacity" min="0" max="\(counts.steps.count - 1)" step="1" value="\(first)">\
      <p class="soft">\(text("下の図表と「集団ごとの結果」の表が動きに合わせて変わります。左右の矢印キーでも動きます。", "The funnel below and the table of groups follow. Arrow keys work too."))</p></div>
      """
  }

  /// Flagged → assessed → in need → not known before.
  private func funnel(_ step: ShownStep) -> HTML {
    let all = counts.rows.value
    var rows = [
      line(text("検証した児童", "children judged"), live: nil, count: all, of: all),
      line(text("基準点に達し、アセスメントする児童", "flagged and assessed"), live: "flagged", count: step.flagged, of: all),
      line(text("うち、当てはまった児童", "of these with the outcome"), live: "found", count: step.found, of: all)
    ]
    if result.candidateSteps.contains(where: { $0.newlyFound != nil }) {
      rows.append(line(text("うち、それまで知られていなかった児童", "of these not known before"), live: "newly", count: step.newlyFound, of: all))
    }
    let share = live("share", NumberText.percent(step.share))
    let threshold = live("threshold", NumberText.significant(step.threshold, digits: 4))
    return """
      <div class="funnel">\(ReportTable(columns: [.words(text("段階", "stage")), .number(text("人数", "number")), .words(text("図", "chart"))], rows: rows, caption: "\(text("見る割合", "share seen")) \(share)\(text("・基準点", ", threshold")) \(threshold)", staysTogether: true).html)</div>
      <p>\(text("的中の割合", "Precision")) \(live("precision", NumberText.percent(step.precision)))\(text("、当てはまった児童のうち出会える割合", ", recall")) \(live("recall", recall(step)))\(text("、職員の時間", ", staff time")) \(live("hours", hours(step)))\(text("時間。", " h."))</p>
      """
  }

  private func line(_ label: String, live name: String?, count: Int?, of all: Int?) -> [HTML] {
    let text = count.map { NumberText.count($0) } ?? NumberText.hidden
    let width = count.flatMap { count in all.map { $0 > 0 ? 100 * Double(count) / Double($0) : 0 } } ?? 0
    let bar: HTML = name.map { "data-bar=\"\($0)\" " } ?? ""
    return [
      "\(label)", name.map { live($0, text) } ?? "\(text)",
      "<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect \(bar)width=\"\(NumberText.fixed(width, 2))\" height=\"10\"/></svg>"
    ]
  }

  /// Text that the script rewrites when the slider moves.
  func live(_ name: String, _ text: String) -> HTML { "<span data-live=\"\(name)\">\(text)</span>" }

  private func recall(_ step: ShownStep) -> String {
    counts.events.value.map { NumberText.percent(step.recall(of: $0)) } ?? NumberText.hidden
  }

  private func stepTable(own: Int) -> ReportTable {
    ReportTable(
      columns: [
        .number(text("見る割合", "share seen")), .number(text("基準点", "threshold")), .number(text("見る人数", "seen")),
        .number(text("当てはまった児童", "with the outcome")), .number(text("知られていなかった児童", "not known before")),
        .number(text("的中の割合（95％信頼区間）", "precision (95 % interval)")), .number(text("出会える割合", "recall")),
        .number(text("くじ引きの何倍", "lift")), .number(text("職員の時間", "hours"))
      ],
      rows: counts.steps.enumerated().map { k, step in
        let limits = try? ProportionInterval.wilson(events: Double(step.found), trials: Double(step.flagged))
        let isOwn = k == counts.ownStep ? text("・計画", ", plan") : ""
        return [
          "\(NumberText.percent(step.share))\(isOwn)", "\(NumberText.significant(step.threshold, digits: 4))",
          "\(NumberText.count(step.flagged))",
          "\(NumberText.count(step.found))", "\(newly(step))",
          "\(NumberText.percent(step.precision))\(limits.map { text.bracketed(NumberText.percent($0.low) + "–" + NumberText.percent($0.high)) } ?? "")",
          "\(recall(step))", "\(lift(step))", "\(hours(step))"
        ]
      })
  }

  private func newly(_ step: ShownStep) -> String {
    if let newly = step.newlyFound { return NumberText.count(newly) }
    return result.candidateSteps[step.place].newlyFound == nil ? NumberText.none : NumberText.hidden
  }

  private func lift(_ step: ShownStep) -> String {
    guard let precision = step.precision, let prevalence = counts.prevalence, prevalence > 0 else { return NumberText.hidden }
    return NumberText.fixed(precision / prevalence, 1)
  }

  /// The aggregates behind the slider.
  var stepJSON: String {
    let steps = counts.steps.map { step in
      StepJSON.object([
        ("share", StepJSON.quoted(NumberText.percent(step.share))),
        ("threshold", StepJSON.quoted(NumberText.significant(step.threshold, digits: 4))), ("flagged", String(step.flagged)),
        ("found", String(step.found)), ("newly", StepJSON.number(step.newlyFound))
      ])
    }
    return StepJSON.object([
      ("hidden", StepJSON.quoted(NumberText.hidden)), ("none", StepJSON.quoted(NumberText.none)),
      ("rows", StepJSON.number(counts.rows.value)), ("events", StepJSON.number(counts.events.value)),
      ("minutes", NumberText.significant(result.question.minutesPerAssessment, digits: 17)), ("own", String(firstStep ?? 0)),
      ("steps", StepJSON.list(steps)), ("attributes", StepJSON.list(counts.groups.attributes.map(attributeJSON)))
    ])
  }

  private func attributeJSON(_ attribute: ShownAttribute) -> String {
    let groups = attribute.table.groups.indices.map { group in
      let flagged = counts.steps.map { StepJSON.number(attribute.flagged(group, step: $0.place)) }
      let found = counts.steps.map { StepJSON.number(attribute.flagged(group, step: $0.place, event: true)) }
      return StepJSON.object([
        ("level", StepJSON.quoted(attribute.table.groups[group].level)), ("rows", StepJSON.number(attribute.rows(group))),
        ("events", StepJSON.number(attribute.rows(group, event: true))), ("flagged", StepJSON.list(flagged)),
        ("found", StepJSON.list(found))
      ])
    }
    return StepJSON.object([("attribute", StepJSON.quoted(attribute.table.attribute)), ("groups", StepJSON.list(groups))])
  }
}
