import Disclosure
public import Studies

/// The report of a rising-risk study: one self-contained page that an official can read on a screen, a telephone and paper.
public struct RisingRiskReport {
  let result: RisingRiskResult
  let text: ReportText
  let cells = SmallCells.official

  /// A report in Japanese or English.
  public init(_ result: RisingRiskResult, inJapanese: Bool) {
    self.result = result
    text = ReportText(inJapanese: inJapanese)
  }

  /// The page.
  public var html: String {
    let sections = sections
    let contents = sections.enumerated().map { k, section -> HTML in "<li><a href=\"#s\(k + 1)\">\(section.title)</a></li>" }
    let bodies = sections.enumerated().map { k, section -> HTML in
      "<section><h2 id=\"s\(k + 1)\">\(k + 1). \(section.title)</h2>\(withLegend(section.body))</section>\n"
    }
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(text("ja", "en"))"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(result.title)</title><style>\(ReportStyle.sheet)</style></head><body>
      <header><p class="soft">Kizashi\(text.bracketed("兆し")) \(text("分析報告書", "study report"))</p><h1>\(result.title)</h1></header>
      \(withLegend(summary))<nav aria-label="\(text("目次", "contents"))"><ol>\(contents)</ol></nav>
      \(bodies)</body></html>

      """
    return page.markup
  }

  /// A part of the report with the meaning of ＊ below it, where it has one.
  func withLegend(_ body: HTML) -> HTML {
    guard body.markup.contains(NumberText.hidden) else { return body }
    return body
      + """
      <p class="soft">\(text("＊：1人から9人までの人数か、差し引きなどでそれが分かってしまう値のため、示しません。", "＊: withheld, because it is a number of people from 1 to 9 or would give one away."))</p>
      """
  }

  /// A part of the report.
  struct Section {
    let title: String
    let body: HTML
  }

  private var sections: [Section] {
    var sections = [
      Section(title: text("使ったデータ", "Data used"), body: dataSection),
      Section(title: text("対象と結果", "Children at risk and outcomes"), body: outcomeSection),
      Section(title: text("どの項目が兆しと結び付いているか", "Which items go with rising risk"), body: itemSection),
      Section(title: text("支援の記録が混じっていないか", "Are records of support among the items? (leakage audit)"), body: leakageSection)
    ]
    if let card = result.card {
      sections.append(Section(title: text("点数表", "Points card"), body: cardSection(card)))
    }
    if let card = result.card, let evaluation = result.evaluation {
      sections.append(
        Section(title: text("確率は当たっているか", "Are the probabilities right? (calibration)"), body: calibrationSection(card, evaluation)))
      sections.append(
        Section(title: text("何人を見ると何人に出会えるか", "Whom staff would meet at which capacity"), body: capacitySection(card, evaluation)))
      sections.append(Section(title: text("ほかの決め方との比較", "Compared with other rules"), body: comparisonSection(card, evaluation)))
    }
    sections.append(Section(title: text("読むときの注意", "Before using these figures"), body: noteSection))
    sections.append(Section(title: text("出所", "Provenance"), body: provenanceSection))
    return sections
  }
}
