import Disclosure
import Regression
import Studies
import Validation

extension ValidationReport {
  /// The first page: what may be concluded, what may not, and whether the demands of the plan are met.
  var summary: HTML {
    HTML([fewEvents, question, figures, says, gates, noteList])
  }

  private var fewEvents: HTML {
    guard result.events < Self.fewestEvents else { return "" }
    return """
      <p class="first">\(text("検証に使えた発生は\(Self.fewestEvents)件未満です。この報告書の数値からは、ほとんど何も結論できません。", "Fewer than \(Self.fewestEvents) events could be judged: hardly anything can be concluded from the numbers of this report."))</p>
      """
  }

  private var question: HTML {
    let years = result.years.isEmpty ? "" : text("\(text.years(result.years))の記録、", "records of \(text.years(result.years)), ")
    let subject = result.subject.isEmpty ? text("点数", "a score") : result.subject
    return """
      <p>\(text("「\(subject)」は「\(result.outcomeLabel)」に当てはまる児童を見分けるために使えるか。\(years)\(judgedRows)で調べました。", "May \(subject) be used to find children with \"\(result.outcomeLabel)\"? Judged on \(years)\(judgedRows)."))</p>
      """
  }

  /// Whether a child can be among the rows once only, as far as the years tell.
  var isOneYear: Bool { result.years.count == 1 }

  /// The rows that were judged, in words.
  var judgedRows: String {
    let rows = NumberText.count(counts.rows)
    return isOneYear ? text("\(rows)人", "\(rows) children") : text("延べ\(rows)件（児童×年度）", "\(rows) child-years")
  }

  private typealias Box = (figure: String, words: String)

  private var figures: HTML {
    let boxes = [wholeBox, areaBox, capacityBox, hoursBox].compactMap(\.self)
    let divisions = boxes.map { box -> HTML in "<div><b>\(box.figure)</b><span>\(box.words)</span></div>" }
    return "<div class=\"figures\">\(divisions)</div>"
  }

  private var wholeBox: Box {
    (
      NumberText.count(counts.events) + text(isOneYear ? "人" : "件", ""),
      text(
        "検証した\(judgedRows)のうち当てはまった児童（\(counts.prevalence.map { NumberText.percent($0, 2) } ?? NumberText.hidden)）",
        "had the outcome among \(judgedRows) (\(counts.prevalence.map { NumberText.percent($0, 2) } ?? NumberText.hidden))"
      )
    )
  }

  private var areaBox: Box? {
    guard let score = result.scores.first, let area = score.area else { return nil }
    let limits = score.areaInterval.map {
      text("、95％信頼区間 ", ", 95 % interval ") + NumberText.fixed($0.low, 3) + "–" + NumberText.fixed($0.high, 3)
    }
    return (
      NumberText.fixed(area.value, 3),
      text("AUC\(limits ?? "")：当てはまった児童の点が、そうでない児童の点より高い確率", "AUC\(limits ?? ""): how often a child with the outcome has the higher score")
    )
  }

  private var capacityBox: Box? {
    let share = NumberText.percent(result.question.capacity)
    guard let own = ownStep else {
      return (NumberText.hidden, text("対応可能数（\(share)）での人数は示せません", "the numbers at the capacity (\(share)) are withheld"))
    }
    return (
      text(
        "\(NumberText.count(own.flagged))人中\(NumberText.count(own.found))人",
        "\(NumberText.count(own.found)) of \(NumberText.count(own.flagged))"),
      text("対応可能数（\(share)）まで見たときに出会える、当てはまった児童", "with the outcome among those seen at the capacity (\(share))")
    )
  }

  private var hoursBox: Box? {
    ownStep.map { own in
      (
        text("\(hours(own))時間", "\(hours(own)) h"),
        text(
          "全員をアセスメントする職員の時間（1件\(NumberText.significant(result.question.minutesPerAssessment))分）",
          "of staff time to assess all of them (\(NumberText.significant(result.question.minutesPerAssessment)) minutes each)")
      )
    }
  }

  /// The step of the plan's capacity, where it may be shown.
  var ownStep: ShownStep? { counts.ownStep.map { counts.steps[$0] } }

  /// Hours of staff at a step.
  func hours(_ step: ShownStep) -> String {
    let hours = step.hours(minutes: result.question.minutesPerAssessment)
    return hours < Self.wholeHours ? NumberText.fixed(hours, 1) : NumberText.count(Int(hours.rounded()))
  }

  /// From so many hours on, tenths are not written.
  private static let wholeHours = 100.0

  private var says: HTML {
    let conclusions = Conclusions(self)
    return """
      <div class="says"><div><h2>\(text("この報告書から言えること", "What may be concluded"))</h2>\(list(conclusions.may))</div>
      <div class="cannot"><h2>\(text("この報告書からは言えないこと", "What may not be concluded"))</h2>\(list(conclusions.mayNot))</div></div>
      """
  }

  private var gates: HTML {
    guard !result.gates.isEmpty else {
      return missing("計画に合格の条件は書かれていません。", "The plan names no demands.")
    }
    let missed = result.gates.count { !$0.isMet }
    return """
      <h3>\(text("計画の合格条件", "Demands of the plan"))</h3>
      <p>\(missed == 0 ? text("すべて満たしています。", "All are met.") : text("\(result.gates.count)件のうち\(missed)件を満たしていません。", "\(missed) of \(result.gates.count) are not met."))</p>
      \(gateTable.html)
      """
  }

  private var gateTable: ReportTable {
    ReportTable(
      columns: [
        .words(text("条件", "demand")), .number(text("基準", "limit")), .number(text("結果", "measured")), .name(text("判定", "verdict"))
      ],
      rows: result.gates.map { gate in
        let verdict: HTML =
          gate.isMet
          ? "<span class=\"met\">\(text("○ 満たす", "met"))</span>" : "<span class=\"missed\">\(text("× 満たさない", "missed"))</span>"
        return ["\(text.measure(gate.gate.measure))", "\(text.limits(gate.gate))", "\(measured(gate))", verdict]
      }, staysTogether: true)
  }

  private func measured(_ gate: GateResult) -> String {
    guard gate.value != nil else { return text("求められません", "not estimable") }
    guard let value = shownValue(gate) else { return NumberText.hidden }
    switch gate.gate.measure {
    case .events: return NumberText.count(Int(value))
    case .precision, .recall: return NumberText.percent(value)
    case .netBenefit, .brier: return NumberText.fixed(value, 4)
    default: return NumberText.fixed(value, 3)
    }
  }

  private var noteList: HTML {
    let notes = result.notes.filter { !["few_events", "found_by_somebody"].contains($0.code) }
    guard !notes.isEmpty else { return "" }
    return "<h3>\(text("注記", "Remarks"))</h3>" + list(notes.map { text($0.japanese, $0.english) })
  }
}
