import Probability
import Testing

@testable import Validation

@Suite struct DriftTests {
  private func bins(_ counts: [Int], missing: Int? = nil) -> [PeriodCounts.Bin] {
    counts.enumerated().map { PeriodCounts.Bin(name: "b\($0)", count: $1, isMissing: $0 == missing) }
  }

  /// R 4.2.2: `p <- b / sum(b); q <- a / sum(a); sum((q - p) * log(q / p)); chisq.test(rbind(b, a), correct = FALSE)$p.value`.
  @Test func `index and p-value are those of R`() throws {
    let stability = try Drift.Stability(item: "x", before: bins([120, 340, 200, 40]), now: bins([100, 300, 260, 90]))
    expect(stability.index, 0.084638335556015104)
    expect(stability.pValue, 1.6065501559695009e-06, within: 1e-10)
    expect(stability.expectedIndex, 3 * (1.0 / 700 + 1.0 / 750))
    #expect(stability.bins[3].before == 40.0 / 700 && stability.bins[3].now == 90.0 / 750)
  }

  /// As above with `pmax(count, 0.5)` in the index.
  @Test func `an empty bin counts as half a child in the index and as nobody in the shares`() throws {
    let stability = try Drift.Stability(item: "x", before: bins([120, 340, 200, 40, 0], missing: 4), now: bins([100, 300, 260, 90, 12]))
    expect(stability.index, 0.13068346792100299)
    expect(stability.pValue, 2.9297972035233682e-08, within: 1e-10)
    #expect(stability.bins[4].before == 0 && stability.missingShares == (0, 12.0 / 762))
    let other = try Drift.Stability(item: "x", before: bins([120, 340, 200, 40]), now: bins([100, 300, 260, 90, 12], missing: 4))
    #expect(other.index == stability.index && other.missingShares == stability.missingShares)
  }

  @Test func `a bin without a child in either period is no bin`() throws {
    let stability = try Drift.Stability(item: nil, before: bins([50, 0, 50]), now: bins([50, 0, 50]))
    #expect(stability.bins.count == 2 && stability.index == 0 && stability.pValue == 1)
    let single = try Drift.Stability(item: nil, before: bins([50]), now: bins([70]))
    #expect(single.pValue == nil && single.index == 0 && single.expectedIndex == 0 && single.movement == .none)
    #expect(throws: ValidationError.noRows) { try Drift.Stability(item: nil, before: bins([0]), now: bins([70])) }
  }

  @Test func `rare bins are tested as one`() throws {
    let test = HomogeneityTest(before: [500, 480, 2, 1, 3], now: [510, 470, 1, 4, 2])
    #expect(test?.degreesOfFreedom == 2)
    #expect(test == HomogeneityTest(before: [500, 480, 6], now: [510, 470, 7]))
    #expect(HomogeneityTest(before: [500, 300, 2], now: [510, 290, 1]) == HomogeneityTest(before: [500, 302], now: [510, 291]))
    #expect(HomogeneityTest(before: [3, 1], now: [2, 2]) == nil)
  }

  @Test func `without a change the index has its expectation and the test its error`() throws {
    var (indices, rejected, expected) = ([Double](), 0, 0.0)
    for run in 0..<400 {
      var stream = RandomStream(seed: 7, task: UInt64(run))
      func period(_ n: Int) -> [Double] { (0..<n).map { _ in Double(stream.poisson(mean: 12)) } }
      let (first, second) = (period(600), period(900))
      let before = PeriodCounts(name: "1", score: first, items: [])
      let drift = try Drift(from: before, to: PeriodCounts(name: "2", score: second, items: [], cuts: before.cuts))
      indices.append(drift.score.index)
      rejected += drift.score.pValue! < 0.05 ? 1 : 0
      expected += drift.score.expectedIndex / 400
    }
    // The mean of 400 indices has a standard error of 3 %.
    expect(indices.reduce(0, +) / 400, expected, within: 0.1)
    #expect((8...35).contains(rejected))
  }

  @Test func `items are adjusted together, sorted by index, and matched by name`() throws {
    func item(_ name: String, _ shares: [Double], _ n: Int) -> CodedItem {
      let codes = (0..<n).map { i in Int32(shares.firstIndex { Double(i) / Double(n) < $0 }!) }
      return CodedItem(item: name, codes: codes, bins: ["a", "b", "none"], missingBins: [2])
    }
    let years = [Int](repeating: 2024, count: 500) + [Int](repeating: 2025, count: 400)
    func both(_ name: String, _ first: [Double], _ second: [Double]) -> CodedItem {
      var joined = item(name, first, 500)
      joined.codes += item(name, second, 400).codes
      return joined
    }
    let items = [
      both("still", [0.5, 0.9, 1], [0.5, 0.9, 1]), both("moved", [0.5, 0.9, 1], [0.3, 0.9, 1]), both("gone", [0.5, 0.9, 1], [0.2, 0.5, 1])
    ]
    let score = years.indices.map { Double($0 % 50) }
    let drifts = try Drift.yearly(score: score, items: items, years: years)
    #expect(drifts.count == 1 && drifts[0].before == "2024" && drifts[0].now == "2025" && drifts[0].rows == (500, 400))
    #expect(drifts[0].items.map(\.item) == ["gone", "moved", "still"])
    #expect(drifts[0].items.map(\.movement) == [.large, .moderate, .none])
    expect(drifts[0].items[0].missingShares.now, 0.5)
    for (k, item) in drifts[0].items.enumerated() { expect(item.adjusted, min(1, item.pValue! * 3 / Double(k + 1)), within: 1e-12) }
    #expect(drifts[0].score.movement == .none && drifts[0].score.adjusted == nil)
    let one = PeriodCounts(name: "1", score: score, items: [items[0]])
    #expect(try Drift(from: one, to: PeriodCounts(name: "2", score: score, items: [items[1]], cuts: one.cuts)).items.isEmpty)
  }

  @Test func `lists of different lengths and different cuts are refused`() throws {
    #expect(throws: ValidationError.lengthMismatch(role: .score, expected: 2, found: 1)) {
      try Drift.yearly(score: [1], items: [], years: [2024, 2025])
    }
    let one = PeriodCounts(name: "1", score: [1, 2], items: [])
    let other = PeriodCounts(name: "2", score: [1, 2], items: [], cuts: ScoreCuts(upper: [1]))
    #expect(throws: ValidationError.settingOutOfRange(name: "cuts")) { try Drift(from: one, to: other) }
  }
}
