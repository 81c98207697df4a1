import LinearAlgebra
import Probability
import Testing

@testable import Association

struct AdjustedScoreTestTests {
  private let children: Children
  private let ones: [Double]

  init() throws {
    children = try Children()
    ones = children.outcome.map { _ in 1 }
  }

  private func test(_ covariates: [[Double]]) -> AdjustedScoreTest? {
    AdjustedScoreTest(design: Matrix(columns: [ones] + covariates), events: children.outcome, trials: ones)
  }

  private var householdIndicators: [[Double]] {
    let codes = children.fixture.codes("house")
    return [1, 2].map { level in codes.map { $0 == level ? 1 : 0 } }
  }

  // R 4.2.2: anova(glm(y ~ q + factor(house) + sex, binomial), update(., . ~ . + arrears), test = "Rao") with epsilon = 1e-14.
  @Test func `the test is Rao's`() throws {
    let fixture = children.fixture
    let adjusted = try #require(test([fixture.numbers("q"), fixture.numbers("sex")] + householdIndicators))
    let z = try #require(adjusted.test([fixture.numbers("arrears")])[0]?.test)
    #expect(agreeRelatively(z.statistic * z.statistic, 38.7505747883886, 1e-10) && agreeRelatively(z.pValue, 4.81568397933296e-10, 1e-9))
    let levels = try #require(test([fixture.numbers("q"), fixture.numbers("sex")])).test(codes: fixture.codes("house"), levels: 3)
    #expect(agreeRelatively(levels?.statistic, 21.1521558609286, 1e-10) && levels?.degreesOfFreedom == 2)
  }

  // R 4.2.2: the same without the rows 3, 50 and 77.
  @Test func `an item with missing values is compared with a model of its own rows`() throws {
    let fixture = children.fixture
    var arrears = fixture.numbers("arrears")
    for row in [2, 49, 76] { arrears[row] = .nan }
    let adjusted = try #require(test([fixture.numbers("q"), fixture.numbers("sex")]))
    let score = try #require(adjusted.test([fixture.numbers("q"), arrears])[1])
    let z = try #require(score.test?.statistic)
    #expect(agreeRelatively(z * z, 39.0454626796586, 1e-9) && score.observed == 597)
  }

  @Test(arguments: UInt64(1)...200)
  func `strata as covariates give the stratified score test`(seed: UInt64) throws {
    let sample = RandomSample(seed: seed, rows: 300)
    let strata = (1..<RandomSample.strata).map { s in sample.codes.map { $0 == s ? 1.0 : 0 } }
    let design = Matrix(columns: [sample.outcome.map { _ in 1 }] + strata)
    let test = AdjustedScoreTest(design: design, events: sample.outcome, trials: sample.outcome.map { _ in 1 })
    let stratified = StratifiedScoreTest(outcome: sample.outcome, strata: sample.strata, rareEvents: .none).test(sample.count)
    let score = test?.test([sample.count])[0]
    // A stratum without events is fitted only in the limit.
    #expect(agree(score?.test?.statistic, stratified.z, 1e-6) && agree(score?.effect?.logOdds, stratified.perUnit?.logOdds, 1e-6))
  }

  @Test(arguments: UInt64(1)...200)
  func `scale, shift and sign of an item do what they should, whatever stands beside it`(seed: UInt64) throws {
    let sample = RandomSample(seed: seed, rows: 200)
    let x = sample.measurement.map { $0.isNaN ? 0 : $0 }
    let design = Matrix(columns: [x.map { _ in 1 }, sample.codes.map(Double.init)])
    let test = try #require(AdjustedScoreTest(design: design, events: sample.outcome, trials: x.map { _ in 1 }))
    let scores = test.test([x, x.map { -3 * $0 + 5 }, sample.codes.map { 2 * Double($0) + 1 }])
    #expect(agree(scores[0]?.test?.statistic, scores[1]?.test.map { -$0.statistic }, 1e-9))
    #expect(scores[2]?.information == 0 && scores[2]?.test == nil, "the covariates determine it")
    #expect(test.test([x])[0] == scores[0], "the bits do not depend on the neighbours")
  }

  @Test func `the answer has the same bits for any number of threads`() throws {
    let items = (1...70).map { RandomSample(seed: $0, rows: 600).count }
    let adjusted = try #require(test([children.fixture.numbers("q")]))
    #expect(adjusted.test(items, threads: 1) == adjusted.test(items, threads: 3))
  }

  @Test func `counts stand for as many rows`() throws {
    let x = [0.0, 1, 2, 3], q = [1.0, 0, 0, 1], events = [1.0, 2, 2, 4], trials = [5.0, 4, 3, 5]
    let counted = AdjustedScoreTest(design: Matrix(columns: [[1, 1, 1, 1], q]), events: events, trials: trials)
    var rows: [(x: Double, q: Double, y: Double)] = []
    for k in 0..<4 { for i in 0..<Int(trials[k]) { rows.append((x[k], q[k], Double(i) < events[k] ? 1 : 0)) } }
    let single = AdjustedScoreTest(
      design: Matrix(columns: [rows.map { _ in 1 }, rows.map(\.q)]), events: rows.map(\.y), trials: rows.map { _ in 1 })
    #expect(agreeRelatively(counted?.test([x])[0]?.test?.statistic, single?.test([rows.map(\.x)])[0]?.test?.statistic, 1e-11))
  }

  @Test func `covariates that tell the outcome are noticed`() {
    #expect(test([children.outcome])?.model.isSeparated ?? true && test([children.fixture.numbers("q")])?.model.isSeparated == false)
  }
}
