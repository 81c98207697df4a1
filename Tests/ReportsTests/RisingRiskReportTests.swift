import Studies
import Testing

@testable import Reports

struct RisingRiskReportTests {
  /// Results with all parts and with few.
  private static let results = [
    TinyResult.complete,
    TinyResult.changed { ($0.card, $0.evaluation, $0.notes, $0.collinearity) = (nil, nil, [], []) },
    TinyResult.changed { $0.evaluation = nil },
    TinyResult.changed { ($0.outcomes, $0.leakage, $0.registers) = ([], [], []) },
    TinyResult.changed { ($0.evaluation!.calibrationGroups, $0.evaluation!.capacity) = ([], []) }
  ]

  private func page(_ k: Int, inJapanese: Bool) -> String { RisingRiskReport(Self.results[k], inJapanese: inJapanese).html }

  @Test(arguments: 0..<5, [true, false]) func `every tag that opens closes`(result: Int, inJapanese: Bool) {
    #expect(Markup.unbalanced(page(result, inJapanese: inJapanese)).isEmpty)
  }

  @Test(arguments: 0..<5, [true, false]) func `the page needs nothing but itself`(result: Int, inJapanese: Bool) {
    let page = page(result, inJapanese: inJapanese)
    for word in ["http:", "https:", "//", "<script", "<img", "<link", "url(", "@import", " src="] { #expect(!page.contains(word)) }
  }

  @Test(arguments: 0..<5, [true, false]) func `the contents lead to each section in order`(result: Int, inJapanese: Bool) {
    let page = page(result, inJapanese: inJapanese)
    let links = page.split(separator: "<a href=\"#").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    let places = page.split(separator: "<h2 id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(links == places && links == (1...links.count).map { "s\($0)" })
    let titles = page.split(separator: "<li><a href=").dropFirst().map { $0.split(separator: ">")[1].prefix { $0 != "<" } }
    for (k, title) in titles.enumerated() { #expect(page.contains("\">\(k + 1). \(title)</h2>")) }
  }

  @Test func `a study without a card has no sections about one`() {
    #expect([0, 1, 2].map { page($0, inJapanese: false).occurrences(of: "<h2") } == [10, 6, 7])
    #expect(!page(1, inJapanese: false).contains("Points card") && page(2, inJapanese: false).contains("Points card"))
    #expect(!page(2, inJapanese: true).contains("確率は当たっているか"))
  }

  @Test(arguments: 0..<5, [true, false]) func `what is withheld is explained where it is withheld`(result: Int, inJapanese: Bool) {
    let parts = page(result, inJapanese: inJapanese).split(separator: "<section>")
    for part in parts where part.contains("＊") { #expect(part.contains(inJapanese ? "＊：1人から9人まで" : "＊: withheld")) }
    #expect(result != 0 || parts[7].contains("＊"), "the table of capacities")
  }

  @Test func `the Japanese report has Japanese words only`() {
    let page = page(0, inJapanese: true)
    for word in ["detected", "leak", "roster・", "漏洩", "not_"] { #expect(!page.contains(word), "\(word)") }
  }

  @Test func `the title is escaped, in the head and on the page`() {
    let page = page(0, inJapanese: true)
    #expect(page.occurrences(of: "Trial &lt;one&gt; &amp; &quot;two&quot;") == 2 && !page.contains("<one>"))
  }

  @Test func `the page says its language and is written in it`() {
    #expect(page(0, inJapanese: true).hasPrefix("<!DOCTYPE html>\n<html lang=\"ja\">"))
    let english = page(0, inJapanese: false).replacing("(兆し)", with: "")
    #expect(english.contains("<html lang=\"en\">"))
    let japanese = english.unicodeScalars.filter {
      // Kana, middle dots, Japanese brackets and commas, characters, and full-width signs but ＊.
      (0x3000...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
        || (0xFF00...0xFF60).contains($0.value) && $0 != "＊"
    }
    #expect(japanese.isEmpty, "\(String(String.UnicodeScalarView(japanese)))")
  }

  @Test func `the same result makes the same bytes`() {
    #expect(page(0, inJapanese: true) == RisingRiskReport(TinyResult.complete, inJapanese: true).html)
  }

  @Test func `both languages show the same figures`() {
    let digits = { (text: String) in text.filter { $0.isNumber } }
    for (ja, en) in [
      (RisingRiskReport.japanese.dataSection, RisingRiskReport.english.dataSection),
      (RisingRiskReport.japanese.outcomeSection, RisingRiskReport.english.outcomeSection)
    ] {
      #expect(Markup.rows(ja).map { $0.dropFirst().map(digits) } == Markup.rows(en).map { $0.dropFirst().map(digits) })
    }
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func occurrences(of text: String) -> Int { split(separator: text, omittingEmptySubsequences: false).count - 1 }
}
