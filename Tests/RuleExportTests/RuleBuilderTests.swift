import RuleExport
import Scorecards
import Scoring
import Testing

struct RuleBuilderTests {
  private let rule: ScoringRule
  private let card: PointsCard

  init() throws {
    rule = try TinyCard.rule()
    card = try TinyCard.card()
  }

  /// The slot of a cell as the card sees it: a value or a reason.
  private func slot(_ entry: PointsCard.Entry, _ value: Double?, _ reason: String) -> Int {
    guard let value else { return entry.item.binCount + entry.item.reasons.firstIndex { $0.name == reason }! }
    return entry.item.bin(of: value)
  }

  @Test func `the rule proves itself`() throws { try rule.verify() }

  @Test func `the rule gives every child the points of the card`() throws {
    let scorer = try Scorer(rule)
    let days: [(String, Double?, String)] = [
      ("0", 0, ""), ("2", 2, ""), ("3", 3, ""), ("9", 9, ""), ("10", 10, ""), ("50", 50, ""), ("", nil, "not_recorded"),
      ("transferred_in", nil, "transferred_in"), ("-1", nil, "not_attended")
    ]
    for (text, now, reason) in days {
      for (k, family) in ["1", "3"].enumerated() {
        for glasses in 0...1 {
          let score = try scorer.score([
            "days": text, "days_previous": "4", "fees": "0.2", "family": family, "glasses": "\(glasses)"
          ])
          let slots = [
            slot(card.entries[0], now, reason), slot(card.entries[1], now.map { $0 - 4 }, reason), card.entries[2].item.bin(of: 0.2), k,
            card.entries[4].item.bin(of: Double(glasses))
          ]
          #expect(score.points == card.total(slots: slots), "\(text) \(family) \(glasses)")
          #expect(score.probabilityPPM == 1000 + 100 * min(card.total(slots: slots), 20))
        }
      }
    }
  }

  @Test func `a category that nobody had is scored as no evidence`() throws {
    let known = ["days": "0", "days_previous": "0", "fees": "0.1", "glasses": "0"]
    let score = try Scorer(rule).score(known.merging(["family": "4"]) { $1 })
    let lowest = try Scorer(rule).score(known.merging(["family": "1"]) { $1 })
    #expect(score.points! - lowest.points! == card.entries[3].points[card.entries[3].item.unseenSlot] - card.entries[3].points[0])
  }

  @Test func `the scale is that of the card`() {
    #expect(rule.scale.basePoints == 0 && rule.scale.minimum == 0 && rule.scale.maximum == card.highestTotal)
    #expect(rule.scale.pointsPerDoubling == 5)
  }

  @Test func `totals with the same probability are one step`() {
    let steps = rule.interpretation.calibration
    #expect(steps.map(\.minimumScore) == Array(0...20) && steps.map(\.probabilityPPM) == (0...20).map { 1000 + 100 * $0 })
    #expect(card.highestTotal > 21)
  }

  @Test func `from the threshold on a child is proposed, and without one nobody is`() throws {
    #expect(rule.interpretation.bands.map(\.id) == ["usual", "assess"] && rule.interpretation.bands.map(\.minimumScore) == [0, 12])
    #expect(try TinyCard.rule(threshold: 0).interpretation.bands.map(\.id) == ["usual"])
  }

  @Test func `a child of whom more than half of the items are unknown gets no points`() throws {
    #expect(rule.interpretation.reasons.maximumUnknown == 2)
    let unknown = try Scorer(rule).score(["days": "", "days_previous": "", "fees": "", "family": "1", "glasses": "1"])
    #expect(unknown.status == .tooManyMissing(3))
  }

  @Test func `the rule says for whom and for what it is, in both languages`() {
    let description = rule.description
    #expect(
      description.id == "tiny-2024" && description.title.ja == "試験" && description.validity == RuleValidity(fromYear: 2024, toYear: 2025))
    for text in [description.outcome, description.population.text] { #expect(text.ja.contains("長期欠席") && text.en.contains("長期欠席")) }
    #expect(description.prohibitedUse.ja.contains("点数だけ") && description.prohibitedUse.en.contains("by the points alone"))
    #expect(description.purpose.ja.contains("人が行う") && description.purpose.en.contains("People decide"))
    #expect(rule.keyInput?.column == "児童番号" && rule.inputs.first?.role == .key)
  }
}
