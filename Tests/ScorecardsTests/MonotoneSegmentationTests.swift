import Testing

@testable import Scorecards

struct MonotoneSegmentationTests {
  @Test(arguments: 1...40)
  func `dynamic programming finds what trying every segmentation finds`(seed: Int) throws {
    var random = Simulation(seed: seed)
    let preBins = 3 + random.below(8)
    let rows = (0..<preBins).map { _ in Double(20 + random.below(200)) }
    let events = rows.map { (($0 - 4) * random.uniform()).rounded(.down) + 2 }
    let overall = EvidenceTotals(rows: rows.reduce(50, +), events: events.reduce(10, +))
    let settings = try BinningSettings(bins: 1 + random.below(5), smallestShare: 0.05, smallestEvents: 8)
    for direction in [RiskDirection.rising, .falling, .none] {
      let search = MonotoneSegmentation(rows: rows, events: events, overall: overall, settings: settings)
      let got = search.best(direction)
      let want = bruteForce(rows, events, overall, settings, direction)
      #expect((got == nil) == (want == nil))
      guard let got, let want else { continue }
      #expect(abs(got.informationValue - want) < 1e-12)
      let claimed = value(got.starts, rows, events, overall, settings, direction) ?? .infinity
      #expect(abs(claimed - want) < 1e-12, "the cuts have the value they claim")
    }
  }

  @Test func `pre-bins that are all too small have no segmentation`() {
    let search = MonotoneSegmentation(rows: [20, 20], events: [2, 3], overall: EvidenceTotals(rows: 40, events: 5), settings: .standard)
    #expect(search.best(.rising) == nil)
  }

  private func bruteForce(
    _ rows: [Double], _ events: [Double], _ overall: EvidenceTotals, _ settings: BinningSettings, _ direction: RiskDirection
  ) -> Double? {
    (0..<1 << (rows.count - 1)).compactMap { mask in
      let starts = [0] + (1..<rows.count).filter { mask >> ($0 - 1) & 1 == 1 }
      return value(starts, rows, events, overall, settings, direction)
    }.max()
  }

  /// The information value of a segmentation, or nil when it breaks a rule; written without the search's own helpers.
  private func value(
    _ starts: [Int], _ rows: [Double], _ events: [Double], _ overall: EvidenceTotals, _ settings: BinningSettings,
    _ direction: RiskDirection
  ) -> Double? {
    guard starts.count <= settings.bins else { return nil }
    let total = EvidenceTotals(rows: rows.reduce(0, +), events: events.reduce(0, +))
    let parts = zip(starts, starts.dropFirst() + [rows.count]).map { (rows[$0..<$1].reduce(0, +), events[$0..<$1].reduce(0, +)) }
    guard parts.allSatisfy({ $0.0 >= 0.05 * total.rows && $0.1 >= 8 && $0.0 - $0.1 >= 8 }) else { return nil }
    for (a, b) in zip(parts, parts.dropFirst()) {
      let π = overall.events / overall.rows
      let rates = (a.1 / a.0, b.1 / b.0)
      let shrunken = ((a.1 + 10 * π) / (a.0 + 10), (b.1 + 10 * π) / (b.0 + 10))
      switch direction {
      case .rising: guard rates.0 < rates.1, shrunken.0 < shrunken.1 else { return nil }
      case .falling: guard rates.0 > rates.1, shrunken.0 > shrunken.1 else { return nil }
      case .none: break
      }
    }
    return parts.reduce(0) { $0 + total.informationValue(rows: $1.0, events: $1.1) }
  }
}
