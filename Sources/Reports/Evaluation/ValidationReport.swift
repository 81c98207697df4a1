import Disclosure
public import Studies

/// The evaluator's report: may this logic be used on our children?
///
/// What may be concluded and what may not comes first; sections name the items of TRIPOD+AI that they answer; every count of people passes `Disclosure`.
public struct ValidationReport: Sendable {
  let result: ValidationResult
  let text: ReportText
  let mark: RegistryMark?
  let counts: ShownCounts

  /// Fewer events than this are said first.
  static let fewestEvents = 10
  /// Fewer events than this leave the figures of a validation wide open (Collins, Ogundimu, Altman, Statistics in Medicine 35 (2016)).
  static let enoughEvents = 100

  /// A report of a result.
  public init(_ result: ValidationResult, inJapanese: Bool, mark: RegistryMark? = nil) {
    (self.result, self.mark) = (result, mark)
    text = ReportText(inJapanese: inJapanese)
    counts = ShownCounts(result)
  }

  /// The whole page, which needs nothing but itself.
  /// - Complexity: O(groups × steps + points of the curves), besides the choice of what is hidden.
  public var html: String {
    ReportPage(
      title: result.title, kind: text("評価報告書", "evaluation report"), text: text, summary: summary, sections: sections, head: head,
      script: script, smallestCount: counts.cells.threshold
    ).html
  }

  /// The page asks nobody for anything; a browser is told so.
  private var head: HTML {
    """
    <style>\(EvaluationStyle.sheet)</style><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
    """
  }

  private var script: HTML {
    hasSlider
      ? """
      <script type="application/json" id="steps">\(HTML(stringLiteral: stepJSON))</script>
      <script>\(EvaluationScript.code)</script>
      """ : ""
  }

  private var sections: [ReportSection] {
    [
      section(text("何を評価したか", "What was judged"), "1, 3b, 4, 15", questionSection),
      section(text("使った記録", "Records used"), "5a, 5b, 6b, 8a, 10, 20a", dataSection),
      section(text("児童を順に並べる力", "Ranking"), "12e, 23a", rankingSection),
      section(text("対応できる人数で使うと", "At the staff's capacity"), "12e, 15, 23a", capacitySection),
      section(text("確率の正しさ（較正）", "Calibration"), "12e, 23a", calibrationSection),
      section(text("判断に使ったときの得（決定曲線）", "Usefulness: decision curve"), "12e, 23a", decisionSection),
      section(text("新しい児童・年度・場所での良さ", "On other children, years and places"), "12a, 12c, 12d, 23b", heldOutSection),
      section(text("集団ごとの結果", "Groups of children"), "3c, 14, 23a", groupSection),
      section(text("記録に表れない児童", "What the records miss"), "8a, 26", hiddenNeedSection),
      section(text("年度の間の変化", "Drift between years"), "11, 16, 20c", driftSection),
      section(text("どの項目が必要か", "Which items are needed"), "9a", necessitySection),
      section(text("ほかのまちで使うとき", "Use in another town"), "12f, 16, 24", transportSection),
      section(text("解釈と限界", "Interpretation and limits"), "25, 26, 27c", limitSection),
      section(text("偏りの点検（PROBAST+AI）", "Appraisal of bias (PROBAST+AI)"), "", appraisalSection),
      section(text("報告項目の対応（TRIPOD+AI）", "Items of TRIPOD+AI"), "", checklistSection),
      section(text("出所", "Provenance"), "18c, 18e, 18f", provenanceSection)
    ]
  }

  private func section(_ title: String, _ items: String, _ body: HTML) -> ReportSection {
    let tag: HTML = items.isEmpty ? "" : "<p class=\"tripod\">TRIPOD+AI \(items)</p>"
    return ReportSection(title: title, body: tag + body)
  }

  /// What stands where a section could not be made.
  func missing(_ japanese: String, _ english: String) -> HTML { "<p class=\"soft\">\(text(japanese, english))</p>" }

  /// A name for the readers of the language.
  func name(_ label: String, _ name: String) -> String { text(label, name) }

  /// Words about a chart or a table.
  func words(_ japanese: String, _ english: String) -> HTML { "<p>\(text(japanese, english))</p>" }

  /// A bulleted list.
  func list(_ lines: [String]) -> HTML {
    let items = lines.map { line -> HTML in "<li>\(line)</li>" }
    return "<ul class=\"list\">\(items)</ul>"
  }
}
