import Testing

@testable import Scoring

struct CardLineTests {
  private let rule = SampleRule.complete

  private func lines(_ id: String) -> [String] {
    rule.cardLines(of: rule.items.first { $0.id == id }!).map { "\($0.text.ja) \($0.points)" }
  }

  @Test func `numbers are said by the values that can be recorded`() {
    #expect(lines("absence").prefix(4) == ["2日以下 0", "3～9日 4", "10～19日 9", "20日以上 17"])
    #expect(lines("arrears").prefix(4) == ["0.05以下 0", "0.06～0.15 5", "0.16～0.30 8", "0.31以上 11"])
    #expect(lines("rise").prefix(3) == ["-5日以下 0", "-4～+5日 2", "+6日以上 8"])
    #expect(lines("aid").prefix(3) == ["0年以下 0", "1～2年 4", "3年以上 6"])
  }

  @Test func `reasons of equal points share a line, the usual points come last`() {
    #expect(lines("absence").suffix(2) == ["記録なし 3", "ほかの理由で記録がない 0"])
    #expect(lines("rise").suffix(1) == ["記録がない 2"])
  }

  @Test func `the name of the item is not said twice`() {
    var item = rule.items[0]
    item.bins[0].text = LocalizedText(ja: item.label.ja + "：少ない", en: item.label.en + ": few")
    #expect(rule.cardLines(of: item)[0].text == LocalizedText(ja: "少ない", en: "few"))
  }

  @Test func `categories are listed`() { #expect(lines("household").prefix(3) == ["two 0", "single 6", "その他 3"]) }
}
