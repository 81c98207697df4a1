import Foundation
import Testing

@testable import Reports
@testable import Studies

struct ValidationReportTests {
  private static let japanese = ValidationReport(SampleEvaluation.city.result, inJapanese: true).html
  private static let english = ValidationReport(SampleEvaluation.city.result, inJapanese: false).html

  /// A vendor's table with a score and an outcome, and nothing else.
  static let bare: ValidationResult = {
    var result = SampleEvaluation.city.result
    (result.calibration, result.decision, result.optimism, result.learning, result.necessity) = (nil, nil, nil, nil, nil)
    (result.transport, result.auditDesign, result.hiddenNeed, result.thresholdTable) = (nil, nil, nil, nil)
    (result.heldOut, result.groups, result.drift, result.gates, result.notes) = ([], [], [], [], [])
    return result
  }()

  /// Results without one of the sections.
  private static let without: [(String, @Sendable (inout ValidationResult) -> Void)] = [
    ("確率がないため、求められません", { ($0.calibration, $0.decision) = (nil, nil) }), ("項目の値がないため、見かけの良さ", { $0.optimism = nil }),
    ("分けて検証できる記録", { $0.heldOut = [] }), ("二つの年度がありません", { $0.drift = [] }), ("項目を外した場合は調べられません", { $0.necessity = nil }),
    ("このまちの記録での評価のため、該当しません", { $0.transport = nil }), ("調べる児童の選び方は作っていません", { ($0.auditDesign, $0.hiddenNeed) = (nil, nil) }),
    (
      "児童を分ける項目",
      {
        $0.groups = []
        $0.thresholdTable?.attributes = []
      }
    ), ("合格の条件は書かれていません", { $0.gates = [] }), ("両方がいないため", { ($0.scores, $0.curves, $0.capacities) = ([], nil, []) }),
    ("人数は示せません", { ($0.thresholdTable, $0.capacities) = (nil, []) }), ("曲線は描いていません", { $0.curves = nil })
  ]

  @Test func `every tag is closed, and the same result gives the same bytes`() {
    for page in [Self.japanese, Self.english] { #expect(Markup.unbalanced(Self.withoutScripts(page)) == []) }
    #expect(ValidationReport(SampleEvaluation.city.result, inJapanese: true).html == Self.japanese)
  }

  @Test func `a page is below one and a half megabytes and asks nobody for anything`() {
    for page in [Self.japanese, Self.english] {
      #expect(page.utf8.count < 1_500_000)
      for word in ["http://", "https://", " src=", "@import", "url("] { #expect(!page.contains(word), "\(word)") }
      #expect(page.contains("default-src 'none'"))
    }
  }

  @Test func `sections are numbered and lead to the items of TRIPOD+AI that they answer`() {
    for k in 1...16 { #expect(Self.japanese.contains("<h2 id=\"s\(k)\">\(k). ") && Self.japanese.contains("<a href=\"#s\(k)\">")) }
    for items in ["12e, 23a", "14, 23a", "12f, 16, 24", "25, 26, 27c"] {
      #expect(Self.english.contains("TRIPOD+AI ") && Self.english.contains(items))
    }
  }

  @Test func `every chart has a name and stands in a section with a table`() {
    for part in Self.japanese.components(separatedBy: "<section>").dropFirst() where part.contains("class=\"chart\"") {
      #expect(part.contains("<table") && !part.contains("role=\"img\" aria-label=\"\""))
    }
    let charts = Self.japanese.components(separatedBy: "role=\"img\"").count - 1
    #expect(charts >= 16)
  }

  @Test func `titles, names and notes are escaped`() {
    #expect(Self.japanese.contains("点数表の評価 &lt;試行&gt; &amp; &quot;確認&quot;") && !Self.japanese.contains("<試行>"))
    #expect(Self.japanese.contains("同じ点の児童が多くいます。&lt;注記&gt;") && Self.english.contains("many children have equal scores &amp; more"))
  }

  @Test func `fields for a person are open and marked, and what the figures tell is filled in`() {
    #expect(Self.japanese.components(separatedBy: "class=\"blank\"").count - 1 >= 30)
    #expect(Self.japanese.contains("□はい □いいえ □不明") && Self.japanese.contains("<span class=\"met\">はい</span>"))
    #expect(Self.japanese.contains("誰かが気付いた児童だけの記録と宣言されている"))
  }

  @Test func `a demand says what was measured, and one that is not estimable is missed`() {
    let rows = Markup.rows(HTML([.init(stringLiteral: Self.japanese)]))
    #expect(rows.contains(["AUCの95％信頼区間の下限", "0.7以上", "0.742", "○ 満たす"]))
    #expect(rows.contains(["点数の分布の変化（PSI）", "0.25以下", "求められません", "× 満たさない"]))
  }

  @Test(arguments: without.indices) func `a section that could not be made says so, and the page stays whole`(place: Int) {
    var result = SampleEvaluation.city.result
    Self.without[place].1(&result)
    let page = ValidationReport(result, inJapanese: true).html
    #expect(page.contains(Self.without[place].0) && Markup.unbalanced(Self.withoutScripts(page)) == [])
    #expect(page.contains("<h2 id=\"s16\">16. 出所"))
  }

  @Test(arguments: [false, true]) func `groups of which nothing can be told stand in one line and have no row`(isVillage: Bool) {
    let page = ValidationReport((isVillage ? SampleEvaluation.village : .town).result, inJapanese: true).html
    let times = { (row: String, part: String) in row.components(separatedBy: part).count - 1 }
    let rows = page.matches(of: /<tr><th scope="row">(.*?)<\/tr>/).map { String($0.output.1) }.filter { times($0, "<td") >= 7 }
    #expect(rows.isEmpty == isVillage && !rows.contains { times($0, ">\(NumberText.hidden)<") >= times($0, "<td") - 1 })
    #expect(page.firstMatch(of: /値を示せない集団（[0-9]+）：[^<]*西区/) != nil)
  }

  @Test func `a vendor's bare table gives a whole page in both languages`() {
    for inJapanese in [true, false] {
      let page = ValidationReport(Self.bare, inJapanese: inJapanese).html
      #expect(Markup.unbalanced(Self.withoutScripts(page)) == [] && page.contains(inJapanese ? "確率がないため" : "there are no probabilities"))
    }
  }

  @Test func `the English page has no Japanese but for names of the records and the sign of what is hidden`() {
    let names = ["兆し", "ふくおか点数表", "点数表の評価", "試行", "確認", "翌年度に要支援の名簿に載る", "東区", "西区", "南区", "北区", "中央区", "女", "男", "年"]
    var text = Markup.text(Self.withoutScripts(Self.english))
    for name in names { text = text.replacing(name, with: "") }
    let left = text.unicodeScalars.filter { (0x3040...0x9FFF).contains($0.value) }
    #expect(left.isEmpty, "\(String(String.UnicodeScalarView(left)).prefix(60))")
  }

  /// Pages for Tests/report-page.py, where the environment names a folder for them.
  @Test func `the pages of made-up places can be written for a browser`() throws {
    guard let folder = ProcessInfo.processInfo.environment["KIZASHI_REPORT_PAGES"] else { return }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, result) in [
      ("city", SampleEvaluation.city.result), ("town", SampleEvaluation.town.result), ("village", SampleEvaluation.village.result),
      ("bare", Self.bare)
    ] {
      for inJapanese in [true, false] {
        let page = ValidationReport(result, inJapanese: inJapanese).html
        try page.write(toFile: "\(folder)/\(name)-\(inJapanese ? "ja" : "en").html", atomically: true, encoding: .utf8)
      }
    }
  }

  /// The page without the contents of its scripts, which are no markup.
  private static func withoutScripts(_ page: String) -> String {
    page.components(separatedBy: "<script").enumerated().map { k, part in
      k == 0 ? part : part.components(separatedBy: "</script>").dropFirst().joined()
    }.joined()
  }
}
