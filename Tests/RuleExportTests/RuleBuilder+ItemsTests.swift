import Scorecards
import Scoring
import Testing

@testable import RuleExport

struct RuleBuilderItemsTests {
  private func items() throws -> [RuleItem] { try TinyCard.rule().items }

  @Test func `one line of the card is one item, named by item and aspect`() throws {
    let items = try items()
    #expect(items.map(\.id) == ["days", "days.change", "fees", "family", "glasses"])
    #expect(items[1].label == LocalizedText(ja: "欠席日数の前年度からの変化", en: "change of days since last year"))
    #expect(items[1].feature == .change("days", from: "days_previous") && items[0].feature == .level("days"))
    #expect(items.allSatisfy { $0.reason == $0.label })
  }

  @Test func `bins have the card's cuts and points`() throws {
    let card = try TinyCard.card(), items = try items()
    #expect(items[0].bins.map(\.below) == ["2.5", "9.5", nil] && items[1].bins.map(\.below) == ["0.5", "5.5", nil])
    #expect(items[2].bins.map(\.below) == ["0.15", nil] && items[3].bins.map(\.values) == [["1"], ["3"]])
    for (item, entry) in zip(items, card.entries) { #expect(item.bins.map(\.points) == Array(entry.points[..<entry.item.binCount])) }
  }

  @Test func `a bin's text says item, values and unit`() throws {
    let texts = try items().map { $0.bins.map { $0.text!.ja } }
    #expect(texts[0] == ["欠席日数：0～2日", "欠席日数：3～9日", "欠席日数：10日以上"])
    #expect(texts[1].first == "欠席日数の前年度からの変化：0日以下" && texts[1].last == "欠席日数の前年度からの変化：+6日以上")
    #expect(texts[2] == ["滞納率：0.1以下", "滞納率：0.2以上"] && texts[3] == ["世帯：両親", "世帯：ひとり親"] && texts[4] == ["眼鏡：なし", "眼鏡：あり"])
    #expect(try items()[0].bins.map { $0.text!.en } == ["days: 0 to 2", "days: 3 to 9", "days: 10 or more"])
  }

  @Test func `every missing reason has the card's points, and an unseen category those of no evidence`() throws {
    let card = try TinyCard.card(), items = try items()
    for (item, entry) in zip(items, card.entries) {
      let names = item.missing.map(\.reason), isNominal = item.id == "family"
      #expect(names == ["not_recorded", "transferred_in", "not_attended"] + (isNominal ? ["unseen"] : []))
      #expect(item.missing.map(\.points) == Array(entry.points[entry.item.binCount...].prefix(names.count)))
    }
    #expect(items[3].missing.last!.points == -card.entries[3].shift)
  }

  @Test func `the direction is that of the points, and categories have none`() throws {
    let items = try items()
    #expect(items[0].direction == .rising && items[3].direction == .none && items[4].direction == .rising)
    let falling = try PointsCard(
      [try TinyCard.bin(TinyCard.feature("fees"), .numbers(TinyCard.outcome.map { 0.5 - 0.4 * $0 }, decimals: 1), cuts: [0.3])],
      coefficients: [1], pointsPerDoubling: 5)
    var source = try TinyCard.source()
    source.card = falling
    #expect(RuleBuilder(source).item(falling.entries[0]).direction == .falling)
  }
}
