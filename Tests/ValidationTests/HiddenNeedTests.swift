import Regression
import Testing

@testable import Validation

/// References: exact convolution of `scipy.stats.betabinom(N - n, k + .5, n - k + .5)` over the strata, scipy 1.12.0.
struct HiddenNeedTests {
  static let strata = [(5000, 105, 1), (3000, 75, 1), (1500, 60, 3), (500, 60, 7)].enumerated().map { h, counts in
    HiddenNeed.Stratum(lowestScore: Double(h), children: counts.0, assessed: counts.1, inNeed: counts.2)
  }

  @Test func `estimate and limits are those of the exact convolution`() throws {
    let need = try HiddenNeed(strata: Self.strata, known: 150)
    expect(need.children, 220.95238095238096)
    #expect(abs(need.interval.low - 137) <= 2 && abs(need.interval.high - 477) <= 5)
    expect(need.knownShare?.low, 150 / (150 + need.interval.high))
    expect(need.knownShare?.high, 150 / (150 + need.interval.low))
    expect(need.knownShareEstimate, 150 / (150 + need.children))
  }

  @Test func `a seed gives the same limits each time, another seed nearly the same`() throws {
    let need = try HiddenNeed(strata: Self.strata)
    #expect(try HiddenNeed(strata: Self.strata) == need)
    let other = try HiddenNeed(strata: Self.strata, seed: 2)
    #expect(abs(other.interval.high - need.interval.high) < 0.02 * need.interval.high)
    #expect(need.knownShare == nil)
  }

  @Test func `nobody in need has the lower limit zero, everybody assessed is certain`() throws {
    let none = try HiddenNeed(strata: [.init(lowestScore: 0, children: 1000, assessed: 100, inNeed: 0)], known: 0)
    #expect(none.children == 0 && none.interval.low == 0 && none.interval.high > 10 && none.knownShare == nil)
    let all = try HiddenNeed(strata: [.init(lowestScore: 0, children: 100, assessed: 100, inNeed: 7)])
    #expect(all.children == 7 && all.interval == Interval(low: 7, high: 7))
  }

  @Test func `limits hold the estimate where few were assessed`() throws {
    let children = [5000, 3000, 1500, 500]
    let strata = children.enumerated().map { HiddenNeed.Stratum(lowestScore: 0, children: $1, assessed: 10, inNeed: $0 == 3 ? 1 : 0) }
    let need = try HiddenNeed(strata: strata)
    #expect(need.children == 50 && need.interval.low <= 50 && need.interval.high > 500)
  }

  @Test func `more assessed with the same share narrow the limits`() throws {
    let wide = try HiddenNeed(strata: [.init(lowestScore: 0, children: 10_000, assessed: 300, inNeed: 6)]).interval
    let narrow = try HiddenNeed(strata: [.init(lowestScore: 0, children: 10_000, assessed: 3000, inNeed: 60)]).interval
    #expect(narrow.high - narrow.low < 0.4 * (wide.high - wide.low))
  }

  @Test func `an assessment that is wrong about one in twelve is corrected`() throws {
    let strata = [HiddenNeed.Stratum(lowestScore: 0, children: 10_000, assessed: 1000, inNeed: 113)]
    let raw = try HiddenNeed(strata: strata)
    let assessment = try Assessment(sensitivity: .known(0.85), specificity: .known(0.92))
    let need = try HiddenNeed(strata: strata, assessment: assessment)
    #expect(raw.children == 1130)
    expect(need.children, 10_000 * (0.113 - 0.08) / 0.77, within: 1e-11)
    let counted = try Assessment(sensitivity: .counted(correct: 85, of: 100), specificity: .counted(correct: 92, of: 100))
    let uncertain = try HiddenNeed(strata: strata, assessment: counted)
    expect(uncertain.children, need.children)
    #expect(uncertain.interval.high > need.interval.high && uncertain.interval.low == 0)
  }

  @Test func `results of a design give its strata`() throws {
    let score = (0..<1000).map { Double($0) }
    let eligible = score.map { $0 < 900 }
    let design = try AuditDesign(score: score, eligible: eligible, sampleSize: 90)
    var audit = [Double](repeating: .nan, count: 1000)
    for member in try design.draw(score: score, eligible: eligible, seed: 1).members { audit[member.row] = member.row > 850 ? 1 : 0 }
    let need = try HiddenNeed(design, score: score, eligible: eligible, audit: audit, settings: .init(known: 10))
    #expect(need.strata.map(\.assessed) == design.strata.map(\.draw) && need.strata.map(\.children) == design.strata.map(\.children))
    #expect(need.strata[0].inNeed == 0 && need.strata[3].inNeed == need.strata[3].assessed)
  }

  @Test func `impossible counts are refused`() {
    #expect(throws: ValidationError.countsImpossible(place: 0)) {
      try HiddenNeed(strata: [.init(lowestScore: 0, children: 10, assessed: 5, inNeed: 6)])
    }
    #expect(throws: ValidationError.stratumNotAssessed(stratum: 0)) {
      try HiddenNeed(strata: [.init(lowestScore: 0, children: 10, assessed: 0, inNeed: 0)])
    }
    #expect(throws: ValidationError.noRows) { try HiddenNeed(strata: []) }
    #expect(throws: ValidationError.settingOutOfRange(name: "known")) { try HiddenNeed(strata: Self.strata, known: -1) }
    #expect(throws: ValidationError.assessmentUninformative) { try Assessment(sensitivity: .known(0.4), specificity: .known(0.6)) }
    #expect(throws: ValidationError.settingOutOfRange(name: "specificity")) {
      try Assessment(sensitivity: .perfect, specificity: .counted(correct: 3, of: 2))
    }
  }
}
