import Testing

@testable import Reports

struct ReportTableTests {
  private let table = ReportTable(
    columns: [.words("<item>"), .name("kind"), .number("count")], rows: [["a", "b", "1"], ["c", "d", "2"]], caption: "all")

  @Test func `headings say whether they head a column or a row`() {
    let markup = table.html.markup
    #expect(markup.contains("<thead><tr><th scope=\"col\">&lt;item&gt;</th><th scope=\"col\" class=\"k\">kind</th>"))
    #expect(markup.contains("<tbody><tr><th scope=\"row\">a</th>") && markup.contains("<caption>all</caption>"))
    #expect(Markup.unbalanced(markup).isEmpty && Markup.rows(table.html) == [["a", "b", "1"], ["c", "d", "2"]])
  }

  @Test func `every value carries the heading of its column, for a telephone`() {
    let markup = table.html.markup
    #expect(markup.contains("<td class=\"n\" data-label=\"count\">2</td>") && markup.contains("<td class=\"k\" data-label=\"kind\">b</td>"))
    let years = ReportTable(columns: [.number("share"), .number("n")], rows: [["1%", "2"]]).html.markup
    #expect(years.contains("<th scope=\"row\" class=\"n\" data-label=\"share\">1%</th>"), "a number alone says nothing")
  }

  @Test func `only tables of numbers show three values beside each other, and only those that are told to stay together do`() {
    #expect(table.html.markup.contains("<table class=\"stack\">"))
    let numbers = ReportTable(columns: [.words("a"), .number("b"), .number("c"), .number("d")], rows: [], staysTogether: true)
    #expect(numbers.html.markup.contains("<table class=\"stack numbers together\">"))
  }
}
