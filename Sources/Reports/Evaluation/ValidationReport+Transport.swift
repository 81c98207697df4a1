import Disclosure
import Regression
import Studies
import Validation

extension ValidationReport {
  var transportSection: HTML {
    guard let transport = result.transport else {
      return missing(
        "このまちの記録での評価のため、該当しません。ほかのまちで使う前に、そのまちの記録でこの評価を行ってください。",
        "Judged on its own town's records. Before use in another town, judge it there.")
    }
    return "<p class=\"note\"><b>\(text.verdict(transport.verdict))</b></p>"
      + words(
        "このまちの記録で、規則をどこまで直せば足りるかを、少ない直し方から順に調べました（閉検定法）。p が小さい直し方は足りません。",
        "How much must the rule be changed for this town? The least change that the records do not refute is taken (closed testing); a small p refutes a change."
      )
      + table(transport).html
  }

  private func table(_ transport: Transport) -> ReportTable {
    ReportTable(
      columns: [
        .words(text("直し方", "change")), .number(text("要る発生の件数", "events needed")), .number(text("推定する数", "parameters")), .number("p"),
        .number(text("切片（95％信頼区間）", "intercept (95 % interval)")), .number(text("傾き（95％信頼区間）", "slope (95 % interval)"))
      ],
      rows: Transport.Change.allCases.map { change in
        let option = transport.options.first { $0.change == change }
        return [
          "\(text.change(change))\(change == transport.chosen ? text("・選ばれた直し方", ", chosen") : "")",
          "\(transport.eventsNeeded[change].map { NumberText.count($0) } ?? NumberText.none)",
          "\(option.map { String($0.parameters) } ?? NumberText.none)", "\(NumberText.pValue(option?.pValue))",
          "\(text.estimate(option?.intercept, 2))", "\(text.estimate(option?.slope, 2))"
        ]
      },
      caption:
        "\(text("このまちの記録：\(NumberText.count(shownCounts(transport).rows))件、当てはまったもの\(NumberText.count(shownCounts(transport).events))件。AUC \(text.area(transport))", "Records here: \(NumberText.count(shownCounts(transport).rows)), events \(NumberText.count(shownCounts(transport).events)). AUC \(text.area(transport))"))",
      staysTogether: true)
  }
}

extension ReportText {
  /// How far a rule is changed.
  func change(_ change: Transport.Change) -> String {
    switch change {
    case .none: self("そのまま", "as it is")
    case .intercept: self("全体のずれだけ直す", "new intercept")
    case .slope: self("全体のずれと差の付け方を直す", "new intercept and slope")
    case .refit: self("作り直す", "refit")
    }
  }

  /// What the evidence allows to say about a rule in this town.
  func verdict(_ verdict: Transport.Verdict) -> String {
    switch verdict {
    case .usable: self("この規則は、このまちでもそのまま使えるとみられます。", "The rule may be used here as it is.")
    case .recalibrateIntercept:
      self("順に並べる力はあります。確率は、全体のずれを直してから使ってください。", "It ranks here; its probabilities need a new intercept.")
    case .recalibrateSlope:
      self("順に並べる力はあります。確率は、全体のずれと差の付け方を直してから使ってください。", "It ranks here; its probabilities need a new intercept and slope.")
    case .refit: self("このまちでは作り直しが要ります。", "It must be made anew for this town.")
    case .notEnoughEvidence:
      self("このまちの発生が少なく、使えるかどうかは判断できません。", "Too few events here to say whether the rule may be used.")
    }
  }

  /// The area with the limits that the verdict asks.
  func area(_ transport: Transport) -> String {
    interval(transport.area?.value, transport.areaInterval?.low, transport.areaInterval.map { min($0.high, 1) }, 3)
  }
}
