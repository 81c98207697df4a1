import Glibc
import Scoring
import Testing

@testable import Reports

struct RuleExplanationTests {
  private let digest = String(repeating: "ab", count: 32)

  private func example(_ change: (inout [RuleBand]) -> Void = { _ in }) throws -> ScoringRule {
    let file = realpath(#filePath, nil)!
    defer { free(file) }
    let root = String(cString: file).components(before: "/Tests/")
    let rule = try ScoringRule.load(path: root + "/Tests/consumers/every-part/rule.json")
    var interpretation = rule.interpretation
    change(&interpretation.bands)
    return ScoringRule(
      description: rule.description, inputs: rule.inputs, items: rule.items, scale: rule.scale, interpretation: interpretation,
      provenance: rule.provenance)
  }

  private func page(_ rule: ScoringRule, inJapanese: Bool = true) -> String {
    RuleExplanation(rule, sha256: digest, inJapanese: inJapanese).html
  }

  @Test func `the page says what is looked at, who decides, until when, and which rule it is`() throws {
    let rule = try example(), html = page(rule), english = page(rule, inJapanese: false)
    for item in rule.items { #expect(html.contains("<dt>\(item.label.ja)") && english.contains("<dt>\(item.label.en)")) }
    for words in ["見ないもの", "決めるのは人です", rule.description.prohibitedUse.ja, rule.description.id, digest, "2026～2027年度"] {
      #expect(html.contains(words), "\(words)")
    }
    #expect(html.contains("<html lang=\"ja\">") && english.contains("<html lang=\"en\">") && english.contains("People decide"))
    #expect(!html.contains("<script") && !html.contains("http"))
  }

  @Test func `each band says its points, its action and its expected probability`() throws {
    let text = Markup.text(page(try example()))
    #expect(text.contains("30–44") && text.contains("45–") && text.contains("学校で確認"))
    #expect(text.contains("2.1%–9.0%"))
  }

  @Test func `figures of the test are shown where the rule holds them, and missed where it does not`() throws {
    let without = Markup.text(page(try example()))
    #expect(without.contains("検証での実績は、このルールに入っていません"))
    let rule = try example { $0[1].observed = BandObservation(children: 1_200, events: 60, years: [2025]) }
    let text = Markup.text(page(rule))
    #expect(text.contains("1,200人中") && text.contains("60人") && text.contains("（5.0%）") && text.contains("2025年度"))
    #expect(!text.contains("このルールに入っていません"))
  }

  @Test func `no letter on paper is smaller than eight points`() {
    let sizes = ExplanationStyle.sheet.markup.split(separator: "font-size:").dropFirst().map { $0.prefix { $0 != ";" && $0 != "}" } }
    let points = sizes.filter { $0.hasSuffix("pt") }.compactMap { Double($0.dropLast(2)) }
    #expect(points.count > 4 && points.allSatisfy { $0 >= 8 })
  }
}

extension String {
  /// What stands before the last occurrence of some words.
  fileprivate func components(before words: String) -> String {
    var end = startIndex, k = startIndex
    while k < endIndex {
      if self[k...].hasPrefix(words) { end = k }
      k = index(after: k)
    }
    return String(self[..<end])
  }
}
