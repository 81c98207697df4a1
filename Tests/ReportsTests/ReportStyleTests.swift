import Testing

@testable import Reports

struct ReportStyleTests {
  private let sheet = ReportStyle.sheet.markup

  @Test func `braces are balanced`() {
    var depth = 0
    for character in sheet {
      depth += character == "{" ? 1 : character == "}" ? -1 : 0
      #expect(depth >= 0)
    }
    #expect(depth == 0)
  }

  @Test func `screens, telephones and paper are thought of`() {
    for words in ["@media screen and (max-width:", "@media print", "size:A4"] { #expect(sheet.contains(words)) }
  }

  /// The rules within an `@media` that begins so.
  private func rules(_ media: String) -> Substring { sheet.split(separator: "@media ").first { $0.hasPrefix(media) } ?? "" }

  @Test func `on a telephone rows become blocks of named values, and nothing is wider than it`() {
    let phone = rules("screen and (max-width:40rem)")
    #expect(phone.contains(".stack tr{display:grid") && phone.contains(".stack [data-label]::before{content:attr(data-label)"))
    #expect(phone.contains(".card thead tr{display:grid") && phone.contains(".scale.again{display:block}"))
    #expect(phone.contains(".stack th,.stack td{width:auto;"), "a narrow column of a wide table is no narrow column here")
    #expect(!sheet.contains("min-width:34rem") && sheet.contains(".chart svg{width:100%"))
  }

  @Test func `on paper no heading stands alone and short tables and items of the card are not torn`() {
    let paper = rules("print")
    #expect(
      paper.contains("h2,h3,caption,thead{break-after:avoid}") && paper.contains(".chart,p:has(+.chart),p:has(+.wide){break-after:avoid}"))
    #expect(paper.contains(".together,.card tbody{break-inside:avoid}"))
  }

  @Test func `nothing is fetched`() { for words in ["url(", "@import", "http"] { #expect(!sheet.contains(words)) } }

  @Test func `every class that a report uses has a look`() {
    let page = RisingRiskReport.english.html.split(separator: "</style>")[1]
    let used = Set(page.split(separator: "class=\"").dropFirst().flatMap { $0.prefix { $0 != "\"" }.split(separator: " ") })
    // `interval` is named for those who read the page's source.
    for name in used.subtracting(["interval"]).sorted() { #expect(sheet.contains(".\(name)"), "\(name)") }
  }
}
