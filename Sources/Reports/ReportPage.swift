import Disclosure

/// The frame of a report: a title, a first screen, and numbered sections with contents that lead to them.
struct ReportPage {
  let title: String
  /// What kind of report it is, above the title.
  let kind: String
  let text: ReportText
  let summary: HTML
  let sections: [ReportSection]
  /// What stands in the head besides the style of all reports.
  var head: HTML = ""
  /// What stands below the sections: data and a script, for a page that has one.
  var script: HTML = ""
  /// The smallest number of people that is shown.
  var smallestCount = SmallCells.official.threshold

  /// The whole page, which needs nothing but itself.
  var html: String {
    let contents = sections.enumerated().map { k, section -> HTML in "<li><a href=\"#s\(k + 1)\">\(section.title)</a></li>" }
    let bodies = sections.enumerated().map { k, section -> HTML in
      "<section><h2 id=\"s\(k + 1)\">\(k + 1). \(section.title)</h2>\(withLegend(section.body))</section>\n"
    }
    let navigation: HTML =
      sections.isEmpty ? "" : "<nav aria-label=\"\(text("目次", "contents"))\"><ol>\(contents)</ol></nav>"
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(text("ja", "en"))"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title><style>\(ReportStyle.sheet)</style>\(head)</head><body>
      <header><p class="soft">Kizashi\(text.bracketed("兆し")) \(kind)</p><h1>\(title)</h1></header>
      \(withLegend(summary))\(navigation)
      \(bodies)\(script)</body></html>

      """
    return page.markup
  }

  /// A part of the report with the meaning of ＊ below it, where it has one.
  private func withLegend(_ body: HTML) -> HTML {
    guard body.markup.contains(NumberText.hidden) else { return body }
    return body
      + """
      <p class="soft">\(text("＊：1人から\(smallestCount - 1)人までの人数か、差し引きなどでそれが分かってしまう値のため、示しません。", "＊: withheld, because it is a number of people from 1 to \(smallestCount - 1) or would give one away."))</p>
      """
  }
}

/// A part of a report.
struct ReportSection {
  let title: String
  let body: HTML
}
