import Testing

@testable import Reports
@testable import Studies

struct SchoolsReportTests {
  /// Results with all parts and with few.
  static let results = [
    TinySchools.complete, TinySchools.level, TinySchools.many,
    TinySchools.changed { ($0.traits!.traits, $0.traits!.shared, $0.traits!.detectable) = ([], nil, .init()) },
    TinySchools.changed { result in
      for k in result.schools.indices {
        (result.schools[k].standing, result.schools[k].growth, result.schools[k].level, result.schools[k].quadrants) = (
          .tooSmall, nil, nil, nil
        )
      }
      (result.registers, result.pupils.leftOut, result.hardship.ingredients) = ([], [], [])
    }
  ]

  private func page(_ k: Int, inJapanese: Bool) -> String { SchoolsReport(Self.results[k], inJapanese: inJapanese).html }

  @Test(arguments: 0..<5, [true, false]) func `every tag that opens closes, on the page and on the sheets`(result: Int, inJapanese: Bool) {
    #expect(Markup.unbalanced(page(result, inJapanese: inJapanese)).isEmpty)
    for sheet in SchoolsReport(Self.results[result], inJapanese: inJapanese).feedback { #expect(Markup.unbalanced(sheet.html).isEmpty) }
  }

  @Test(arguments: 0..<5, [true, false]) func `the page needs nothing but itself`(result: Int, inJapanese: Bool) {
    let page = page(result, inJapanese: inJapanese)
    for word in ["http:", "https:", "//", "<script", "<img", "<link", "url(", "@import", " src="] { #expect(!page.contains(word)) }
  }

  @Test(arguments: 0..<5) func `no number that is not one is printed`(result: Int) {
    let words = Set(page(result, inJapanese: false).split { !$0.isLetter })
    #expect(words.isDisjoint(with: ["nan", "inf"]))
  }

  @Test func `what cannot be concluded stands before every figure`() {
    for page in [page(0, inJapanese: true), page(1, inJapanese: true)] {
      let before = page.split(separator: "class=\"figures\"")[0]
      #expect(page.contains("class=\"figures\"") && before.contains("この報告書からは言えないこと"))
    }
    #expect(page(1, inJapanese: true).contains("水準だけの分析") && !page(0, inJapanese: true).contains("水準だけの分析"))
  }

  @Test func `a study of level without traits has no sections about growth and traits`() {
    let titles = { (k: Int) in
      self.page(k, inJapanese: false).split(separator: "<h2 id=\"").dropFirst().map { $0.split(separator: ">")[1].prefix { $0 != "<" } }
    }
    #expect(titles(0).count == 10 && titles(1).count == 7)
    #expect(titles(0).contains("6. Level and growth") && titles(0).contains("8. Traits of schools"))
    #expect(titles(1).contains("4. Level by school (caterpillar plot)") && !titles(1).contains { $0.contains("Traits") })
  }

  @Test func `the page says its language and is written in it`() {
    var result = TinySchools.complete
    result.question.label = "score"
    result.question.adjusted = ["girl"]
    result.hardship.ingredients = result.hardship.ingredients.map { (item: HardshipIngredient) in
      HardshipIngredient(item: item.item, label: item.item, weight: item.weight, loading: item.loading)
    }
    result.traits!.traits = result.traits!.traits.map { (trait: TraitResult) in
      var trait = trait
      trait.label = trait.item
      return trait
    }
    for k in result.equity!.traits.indices { result.equity!.traits[k].label = result.equity!.traits[k].item }
    (result.traits!.untested[0].label, result.traits!.shared!.shared) = ("t30", ["t17"])
    let report = SchoolsReport(result, inJapanese: false)
    let english = ([report.html] + report.feedback.map(\.html)).joined().replacing("(兆し)", with: "")
    #expect(report.html.contains("<html lang=\"en\">") && page(0, inJapanese: true).contains("<html lang=\"ja\">"))
    let japanese = english.unicodeScalars.filter {
      (0x3000...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value) || (0xFF00...0xFF60).contains($0.value) && $0 != "＊"
    }
    #expect(japanese.isEmpty, "\(String(String.UnicodeScalarView(japanese)))")
  }

  @Test func `both languages show the same figures`() {
    let digits = { (text: String) in text.filter(\.isNumber) }
    let japanese = SchoolsReport(TinySchools.complete, inJapanese: true), english = SchoolsReport(TinySchools.complete, inJapanese: false)
    for (ja, en) in [
      (japanese.questionSection, english.questionSection), (japanese.dataSection, english.dataSection),
      (japanese.hardshipSection, english.hardshipSection), (japanese.quadrantSection, english.quadrantSection),
      (japanese.withinBetweenSection, english.withinBetweenSection),
      (japanese.traitSection(japanese.result.traits!), english.traitSection(english.result.traits!))
    ] {
      #expect(Markup.rows(ja).map { $0.dropFirst().map(digits) } == Markup.rows(en).map { $0.dropFirst().map(digits) })
      #expect(!Markup.rows(ja).isEmpty)
    }
  }

  @Test func `the title is escaped, in the head and on the page`() {
    #expect(page(0, inJapanese: true).split(separator: "Schools &lt;one&gt; &amp; &quot;two&quot;").count == 3)
    #expect(!page(0, inJapanese: true).contains("<one>"))
  }

  @Test func `every class that a page uses has a look`() {
    let sheet = ReportStyle.sheet.markup
    let report = SchoolsReport(TinySchools.complete, inJapanese: false), many = page(2, inJapanese: false)
    for page in [report.html, many, report.feedback[0].html] {
      let body = page.split(separator: "</style>")[1]
      let used = Set(body.split(separator: "class=\"").dropFirst().flatMap { $0.prefix { $0 != "\"" }.split(separator: " ") })
      // `interval` is named for those who read the page's source.
      for name in used.subtracting(["interval"]).sorted() { #expect(sheet.contains(".\(name)"), "\(name)") }
    }
  }
}
