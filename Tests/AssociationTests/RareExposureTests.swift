import Testing

@testable import Association

struct RareExposureTests {
  /// Ten rows in the stratum 0 (three events, two exposed), eight in the stratum 1 (two events, one unexposed), four in 2 without an event.
  private let outcome: [Double] = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  private let x: [Double] = [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0]
  private var codes: [Int32] { [Int32](repeating: 0, count: 10) + [Int32](repeating: 1, count: 8) + [Int32](repeating: 2, count: 4) }

  private func exposure(_ x: [Double], limit: Double = 10) -> RareExposure? {
    let strata = Strata(codes: codes, count: 3), test = StratifiedScoreTest(outcome: outcome, strata: strata)
    return x.withUnsafeBufferPointer { x in
      var moments = test.means(of: x)
      _ = test.centre(x, &moments)
      return RareExposure(x, test.layout, moments, limit: limit)
    }
  }

  @Test func `rows that differ from their stratum's commonest value are exposed`() throws {
    let made = try #require(exposure(x))
    #expect(made.commonest[0] == 0 && made.commonest[1] == 1)
    // Rows 0 and 3 at a rate of 3/10, row 11 at 2/8; the third stratum has no event and says nothing.
    #expect(made.rows.map(\.value) == [1, 1, 0] && abs(made.expectedEvents - (0.3 + 0.3 + 0.25)) < 1e-12)
  }

  @Test func `nothing is made of an item that is not rare`() {
    #expect(exposure(x, limit: 0.86) != nil && exposure(x, limit: 0.85) == nil)
  }

  @Test func `terms hold every row of the strata that say something, centred`() throws {
    let terms = try #require(exposure(x)).terms
    #expect(terms.reduce(0) { $0 + $1.count } == 18 && terms.count == 4)
    #expect(abs(terms.reduce(0) { $0 + $1.count * $1.value }) < 1e-12, "centred within strata")
    let twice = try #require(terms.first { $0.count == 2 })
    #expect(abs(twice.value - 0.8) < 1e-12 && abs(twice.probability - 0.3) < 1e-12)
    // The variance of the score is the information of the test.
    let test = StratifiedScoreTest(outcome: outcome, strata: Strata(codes: codes, count: 3), rareEvents: .none).test(x)
    let variance = terms.reduce(0) { $0 + $1.count * $1.value * $1.value * $1.probability * (1 - $1.probability) }
    #expect(abs(variance - test.information) < 1e-12)
  }

  @Test func `the tables count exposure and events by stratum`() throws {
    let tables = try #require(exposure(x)?.fourfoldTables)
    #expect(
      tables == [
        FourfoldTable(exposedEvents: 1, exposedOthers: 1, unexposedEvents: 2, unexposedOthers: 6),
        FourfoldTable(exposedEvents: 1, exposedOthers: 6, unexposedEvents: 1, unexposedOthers: 0)
      ])
  }

  @Test func `counts of more than two values have no table`() throws {
    var counts = x
    counts[3] = 2
    let made = try #require(exposure(counts))
    #expect(made.fourfoldTables == nil)
  }
}
