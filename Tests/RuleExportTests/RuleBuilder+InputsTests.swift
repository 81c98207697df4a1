import Scoring
import Testing

@testable import RuleExport

struct RuleBuilderInputsTests {
  private func inputs(seenDays: ClosedRange<Double> = 0...19) throws -> [RuleInput] {
    RuleBuilder(try TinyCard.source(seenDays: seenDays)).inputs
  }

  @Test func `every column is named once, with last year's beside this year's`() throws {
    let inputs = try inputs()
    #expect(inputs.map(\.column) == ["days", "days_previous", "fees", "family", "glasses"] && inputs.map(\.id) == inputs.map(\.column))
    #expect(inputs.map(\.label.ja) == ["欠席日数", "前年度の欠席日数", "滞納率", "世帯", "眼鏡"])
    #expect(inputs.map(\.unit) == ["日", "日", nil, nil, nil])
    #expect(RuleBuilder.previousColumn(of: "days") == "days_previous")
  }

  @Test func `numbers are whole or of the register's decimals, and categories are those that were seen`() throws {
    let values = try inputs().map { $0.values! }
    #expect(values.map(\.type) == [.integer, .integer, .decimal, .category, .integer] && values[2].scale == 1)
    #expect(values[3].accepted == ["1", "3"], "no training row had 2")
    #expect(values[4].range == PlausibleRange(low: "0", high: "1"), "yes and no")
    #expect(values[2].range == PlausibleRange(low: "0.0", high: "10.0"), "ten at least")
  }

  @Test(
    arguments: [
      (0...9, "0", "20"), (0...10, "0", "20"), (0...11, "0", "50"), (0...19, "0", "50"), (0...26, "0", "100"), (0...100, "0", "200"),
      (0...101, "0", "500"), (0...2501, "0", "10000"), (-10...4, "-20", "20"), (-40...4, "-100", "100"), (4...6, "0", "20")
    ] as [(ClosedRange<Double>, String, String)])
  func `limits are the next round number above twice what was seen`(seen: ClosedRange<Double>, low: String, high: String) throws {
    #expect(try inputs(seenDays: seen)[0].values?.range == PlausibleRange(low: low, high: high))
  }

  @Test(arguments: 1...60) func `limits do not give away the largest value, and refuse none that was seen`(largest: Int) throws {
    let same = try inputs(seenDays: 0...Double(largest))[0].values!.range!
    #expect(Double(same.high)! >= Double(2 * largest))
    // Ten as well as a thousand and one: the limit is one of 1, 2 and 5 times a power of ten.
    #expect(["10", "20", "50", "100", "200"].contains(same.high))
  }

  @Test func `limits leave room for every bin of the card`() throws {
    // Nobody had more than four days, but the official scale of the card begins a bin at ten.
    let high = try #require(try inputs(seenDays: 0...4)[0].values?.range).high
    #expect(Double(high)! > 10)
    try TinyCard.rule(seenDays: 0...4).verify()
  }

  @Test func `missing values are known by their reason and by the town's own codes`() throws {
    let missing = try #require(try inputs()[0].missing)
    #expect(missing.empty == "not_recorded")
    #expect(missing.codes.map(\.code) == ["not_recorded", "transferred_in", "not_attended", "-1"])
    #expect(missing.codes.map(\.reason) == ["not_recorded", "transferred_in", "not_attended", "not_attended"])
  }
}
