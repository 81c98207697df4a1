import Disclosure
public import Studies

/// The report of a rising-risk study: one self-contained page that an official can read on a screen, a telephone and paper.
public struct RisingRiskReport {
  let result: RisingRiskResult
  let text: ReportText
  let mark: RegistryMark?
  let cells = SmallCells.official

  /// A report in Japanese or English, with its mark in the registry.
  public init(_ result: RisingRiskResult, inJapanese: Bool, mark: RegistryMark? = nil) {
    self.result = result
    self.mark = mark
    text = ReportText(inJapanese: inJapanese)
  }

  /// The page.
  public var html: String {
    ReportPage(
      title: result.title, kind: text("分析報告書", "study report"), text: text, summary: summary, sections: sections
    ).html
  }

  private var sections: [ReportSection] {
    var sections = [
      ReportSection(title: text("使ったデータ", "Data used"), body: dataSection),
      ReportSection(title: text("対象と結果", "Children at risk and outcomes"), body: outcomeSection),
      ReportSection(title: text("どの項目が兆しと結び付いているか", "Which items go with rising risk"), body: itemSection),
      ReportSection(title: text("支援の記録が混じっていないか", "Are records of support among the items? (leakage audit)"), body: leakageSection)
    ]
    if let card = result.card {
      sections.append(ReportSection(title: text("点数表", "Points card"), body: cardSection(card)))
    }
    if let card = result.card, let evaluation = result.evaluation {
      sections.append(
        ReportSection(title: text("確率は当たっているか", "Are the probabilities right? (calibration)"), body: calibrationSection(card, evaluation)))
      sections.append(
        ReportSection(title: text("何人を見ると何人に出会えるか", "Whom staff would meet at which capacity"), body: capacitySection(card, evaluation)))
      sections.append(ReportSection(title: text("ほかの決め方との比較", "Compared with other rules"), body: comparisonSection(card, evaluation)))
    }
    sections.append(ReportSection(title: text("読むときの注意", "Before using these figures"), body: noteSection))
    sections.append(ReportSection(title: text("出所", "Provenance"), body: provenanceSection))
    return sections
  }
}
