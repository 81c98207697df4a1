import Glibc
import Testing

@testable import Association

struct StratifiedScoreTestRareEventsTests {
  // numpy 2.4.6 and scipy 1.17.1: Newton's method on K' and the Barndorff-Nielsen tail, term by term over all rows.
  @Test(arguments: [
    (3.0, 0.006222372623044689, 2.9841719384247396, 0.7392156862745098), (2, 8.764774658725956e-09, 6.399154034611487, 6.489599681696955)
  ])
  func `a rare item gets the saddlepoint p-value`(least: Double, p: Double, z: Double, expected: Double) throws {
    let children = try Children()
    let item = children.fixture.numbers("arrears").map { $0 >= least ? $0 : 0 }
    let result = children.test.test(item)
    #expect(agreeRelatively(result.z, z, 1e-11) && agreeRelatively(result.expectedExposedEvents, expected, 1e-12))
    #expect(agreeRelatively(result.pValue, p, 1e-8) && result.pValueMethod == .saddlepoint)
  }

  @Test func `an item that is not rare keeps the normal limit`() throws {
    let children = try Children()
    let result = children.test.test(children.fixture.numbers("arrears"))
    let z = try #require(result.z)
    #expect(result.pValueMethod == .normal && result.expectedExposedEvents == nil && abs(z) > 1.5)
  }

  @Test func `exposure may be the absence of what is common`() {
    let sample = RareSample(exposed: 60, exposedEvents: 4, unexposed: 1940, unexposedEvents: 16)
    let (rare, common) = (sample.test().test(sample.exposure), sample.test().test(sample.exposure.map { 1 - $0 }))
    #expect(agree(rare.pValue, common.pValue) && common.pValueMethod == .saddlepoint)
  }

  @Test(arguments: [RareEventMethod.saddlepoint, .exactMidP, .none])
  func `the result says which method gave the p-value`(method: RareEventMethod) {
    let sample = RareSample(exposed: 60, exposedEvents: 4, unexposed: 1940, unexposedEvents: 16)
    let expected: PValueMethod = method == .none ? .normal : method == .exactMidP ? .exactMidP : .saddlepoint
    #expect(sample.test(method).test(sample.exposure).pValueMethod == expected)
  }

  @Test func `the exact method uses the table of each stratum`() {
    let sample = RareSample(exposed: 60, exposedEvents: 4, unexposed: 1940, unexposedEvents: 16)
    let test = StratifiedScoreTest(
      outcome: sample.outcome + sample.outcome, strata: Strata(codes: (0..<Int32(4000)).map { $0 / 2000 }, count: 2), rareEvents: .exactMidP
    )
    let table = FourfoldTable(exposedEvents: 4, exposedOthers: 56, unexposedEvents: 16, unexposedOthers: 1924)
    let p = ConditionalExactTest([table, table]).midPValue
    #expect(agreeRelatively(test.test(sample.exposure + sample.exposure).pValue, p, 1e-12))
    #expect(agreeRelatively(test.test((sample.exposure + sample.exposure).map { 1 - $0 }).pValue, p, 1e-10))
  }

  @Test func `the exact method falls back to the saddlepoint for counts`() {
    let sample = RareSample(exposed: 60, exposedEvents: 4, unexposed: 1940, unexposedEvents: 16)
    let counts = sample.exposure.enumerated().map { $1 * Double(1 + $0 % 3) }
    #expect(sample.test(.exactMidP).test(counts).pValueMethod == .saddlepoint)
  }

  // One stratum: exposed events ~ Binomial(m, p), others ~ Binomial(n - m, p), so the size at the nominal 0.0005 is an exact sum and not a simulation.
  // Published for the saddlepoint: 0.0003–0.0007 (mid-p ≤ 0.0007), against 0.016 to 0.002 of the normal limit at 0.1 to 3 expected events.
  @Test(arguments: [(50, 0.006), (100, 0.01), (200, 0.015)])
  func `the size of rare against rare is near the nominal one`(exposed: Int, p: Double) {
    let sizes = RareSize(exposed: exposed, unexposed: 3000 - exposed, probability: p, level: 0.0005)
    let (normal, saddlepoint, exact) = (sizes.size(.none), sizes.size(.saddlepoint), sizes.size(.exactMidP))
    #expect(normal > 0.0015, "normal \(normal)")
    #expect((0.0003...0.0007).contains(saddlepoint), "saddlepoint \(saddlepoint)")
    #expect((0.0002...0.0007).contains(exact), "exact mid-p \(exact)")
  }
}

/// Children in one stratum, counted by exposure and event.
struct RareSample {
  let outcome: [Double]
  let exposure: [Double]

  init(exposed: Int, exposedEvents: Int, unexposed: Int, unexposedEvents: Int) {
    exposure = [Double](repeating: 1, count: exposed) + [Double](repeating: 0, count: unexposed)
    outcome =
      (0..<exposed).map { $0 < exposedEvents ? 1 : 0 } + (0..<unexposed).map { $0 < unexposedEvents ? 1 : 0 }
  }

  func test(_ method: RareEventMethod = .saddlepoint) -> StratifiedScoreTest {
    StratifiedScoreTest(outcome: outcome, strata: Strata(single: outcome.count), rareEvents: method)
  }
}

/// The exact size of the test of a rare exposure in one stratum.
struct RareSize {
  let exposed: Int
  let unexposed: Int
  let probability: Double
  let level: Double

  func size(_ method: RareEventMethod) -> Double {
    let mean = Double(unexposed) * probability
    let others = max(0, Int(mean - 5 * mean.squareRoot()))...Int(mean + 6 * mean.squareRoot())
    return others.reduce(0) { sum, c in
      // The p-value falls with the exposed events above their mean; below it the table is never significant at this level.
      let first = (0...min(exposed, 30)).first { a in Double(a) > Double(exposed) * probability && pValue(a, c, method) <= level }
      let tail = (first ?? 31)...31
      return sum + binomial(c, unexposed) * tail.reduce(0) { $0 + binomial($1, exposed) }
    }
  }

  private func pValue(_ a: Int, _ c: Int, _ method: RareEventMethod) -> Double {
    let (n, m, E) = (Double(exposed + unexposed), Double(exposed), Double(a + c))
    let (rate, share) = (E / n, m / n)
    let score = Double(a) - m * rate
    let terms = [
      Saddlepoint.Term(value: 1 - share, probability: rate, count: m), Saddlepoint.Term(value: -share, probability: rate, count: n - m)
    ]
    let variance = Saddlepoint(terms).variance
    let table = FourfoldTable(
      exposedEvents: Double(a), exposedOthers: m - Double(a), unexposedEvents: Double(c), unexposedOthers: Double(unexposed - c))
    return switch method {
    case .none: ReferenceTails.normalTwoSided(score / variance.squareRoot())
    case .saddlepoint: Saddlepoint(terms).twoSidedPValue(ofScore: score) ?? .nan
    case .exactMidP: ConditionalExactTest([table]).midPValue
    }
  }

  private func binomial(_ k: Int, _ n: Int) -> Double {
    let (k, n) = (Double(k), Double(n))
    return exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * log(probability) + (n - k) * log1p(-probability))
  }
}
