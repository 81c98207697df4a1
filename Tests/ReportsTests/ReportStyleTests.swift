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
    for words in ["@media (max-width:", "@media print", "size:A4"] { #expect(sheet.contains(words)) }
  }

  @Test func `nothing is fetched`() { for words in ["url(", "@import", "http"] { #expect(!sheet.contains(words)) } }

  @Test func `every class that a report uses has a look`() {
    let page = RisingRiskReport.english.html.split(separator: "</style>")[1]
    let used = Set(page.split(separator: "class=\"").dropFirst().flatMap { $0.prefix { $0 != "\"" }.split(separator: " ") })
    // `interval` is named for those who read the page's source.
    for name in used.subtracting(["interval"]).sorted() { #expect(sheet.contains(".\(name)"), "\(name)") }
  }
}
