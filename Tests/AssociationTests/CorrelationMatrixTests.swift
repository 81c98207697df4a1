import LinearAlgebra
import Testing

@testable import Association

struct CorrelationMatrixTests {
  private func columns(_ seed: UInt64, rows: Int = 80) -> [[Double]] {
    let sample = RandomSample(seed: seed, rows: rows)
    return [sample.count, sample.measurement, sample.codes.map(Double.init), sample.outcome]
  }

  private func complete(_ seed: UInt64) -> [[Double]] { columns(seed).map { $0.map { $0.isNaN ? 0.5 : $0 } } }

  @Test(arguments: UInt64(1)...200)
  func `each pair is what the pair alone gives, missing values or not`(seed: UInt64) {
    for data in [columns(seed), complete(seed)] {
      for method in CorrelationMethod.allCases {
        let matrix = CorrelationMatrix(data, method: method, threads: 2)
        for j in data.indices {
          for i in 0..<j {
            let (r, n) = pair(data[i], data[j], method)
            #expect(agree(matrix.estimates[i, j], r, 1e-12) && matrix.observations[i][j] == n && matrix.observations[j][i] == n)
            #expect(matrix.estimates[i, j] == matrix.estimates[j, i])
          }
        }
      }
    }
  }

  private func pair(_ x: [Double], _ y: [Double], _ method: CorrelationMethod) -> (Double?, Int) {
    switch method {
    case .pearson: (PearsonCorrelation(x, y).estimate, PearsonCorrelation(x, y).observations)
    case .spearman: (SpearmanCorrelation(x, y).estimate, SpearmanCorrelation(x, y).observations)
    case .kendall: (KendallCorrelation(x, y).tauB, KendallCorrelation(x, y).observations)
    }
  }

  @Test(arguments: UInt64(1)...200)
  func `rank correlations see the order only, Pearson's not scale and shift, all the sign`(seed: UInt64) {
    let data = complete(seed)
    for method in CorrelationMethod.allCases {
      let plain = CorrelationMatrix(data, method: method).estimates
      let changed = data.map { $0.map { method == .pearson ? 8 * $0 - 3 : $0 * $0 * $0 + 2 * $0 } }
      let other = CorrelationMatrix(changed, method: method).estimates
      let turned = CorrelationMatrix([data[0].map { -$0 }] + data.dropFirst(), method: method).estimates
      #expect(zip(plain.elements, other.elements).allSatisfy { agree($0, $1, 1e-12) })
      #expect((1..<4).allSatisfy { agree(turned[0, $0], -plain[0, $0], 1e-12) })
    }
  }

  @Test func `a column that does not vary has no correlation, not even with itself`() {
    for method in CorrelationMethod.allCases {
      let matrix = CorrelationMatrix([[0.1, 0.1, 0.1, 0.1], [1, 2, 3, 5]], method: method)
      #expect(matrix.estimates[0, 0].isNaN && matrix.estimates[0, 1].isNaN && matrix.estimates[1, 1] == 1, "\(method)")
    }
  }

  @Test func `the answer has the same bits for any number of threads`() {
    let data = columns(9, rows: 9000)
    for method in [CorrelationMethod.pearson, .spearman] {
      let (one, three) = (CorrelationMatrix(data, method: method, threads: 1), CorrelationMatrix(data, method: method, threads: 3))
      #expect(one.estimates == three.estimates)
    }
  }

  @Test(arguments: UInt64(1)...200)
  func `ranks by digits are ranks by sorting`(seed: UInt64) {
    let x = RandomSample(seed: seed, rows: 100).measurement.map { $0.isNaN ? -0.0 : ($0 * 4).rounded() / 4 }
    let ranks = x.map { value in Double(x.count { $0 < value }) + Double(x.count { $0 == value } + 1) / 2 }
    #expect(MidRanks.ranks(of: x) == ranks)
    #expect(MidRanks.doubledDeviations(of: x).map(Double.init) == ranks.map { 2 * $0 - 101 })
  }

  // R 4.2.2: cor(resid(lm(u ~ z)), resid(lm(v ~ z))).
  @Test func `partial correlations are those of residuals`() {
    let u = [0.3, 1.9, -0.2, 2.2, 0.9, 1.1, -1.4, 0.6, 3.1], v = [0.5, 1.2, 0.1, 0.9, 1.6, -0.7, -1.1, 0.2, 2.0]
    let z = [1, 3, 2, 5, 4, 4.5, 0, 2.5, 3.5]
    let analysis = CorrelationAnalysis(CorrelationMatrix([u, v, z], method: .pearson), items: 2)
    #expect(agreeRelatively(analysis.pairs[0].estimate, 0.724681727303073, 1e-12) && analysis.pairs[0].test?.degreesOfFreedom == 6)
    let determined = CorrelationAnalysis(CorrelationMatrix([u, z.map { 2 * $0 }, z], method: .pearson), items: 2)
    #expect(determined.pairs[0].estimate == nil && determined.estimates[1, 1].isNaN)
  }

  // R 4.2.2: cor.test(exact = TRUE); with eleven rows Spearman's p-value comes from the Edgeworth series.
  @Test func `exact p-values of rank correlations are those of R`() {
    let u = [0.3, 1.9, -0.2, 2.2, 0.9, 1.1, -1.4, 0.6, 3.1], v = [0.5, 1.2, 0.1, 0.9, 1.6, -0.7, -1.1, 0.2, 2.0]
    #expect(agreeRelatively(exact(u, v, .kendall).pValue, 0.0446152998236331, 1e-12) && exact(u, v, .kendall).distribution == .exact)
    #expect(agreeRelatively(exact(u, v, .spearman).pValue, 0.0368661816578483, 1e-12))
    let series = exact(u + [0.75, 1.75], v + [1.3, 1.0], .spearman),
      turned = exact(u + [0.75, 1.75], (v + [1.3, 1.0]).map { -$0 }, .spearman)
    #expect(agreeRelatively(series.pValue, 0.0403864039827663, 1e-12) && series.distribution == .edgeworth)
    #expect(agree(turned.estimate, series.estimate.map { -$0 }, 1e-15) && agree(turned.pValue, series.pValue, 0.01), "nearly symmetric")
  }

  @Test(arguments: [CorrelationMethod.pearson, .spearman], [-560, -400, 500])
  func `correlations do not depend on the unit, however small or large`(method: CorrelationMethod, exponent: Int) {
    let unit = Double(sign: .plus, exponent: exponent, significand: 1)
    let x = [0.3, 1.9, -0.2, 2.2, 0.9, 1.1], y = [0.5, 1.2, 0.1, 0.9, 1.6, -0.7]
    for gap in [0.4, Double.nan] {
      let plain = CorrelationMatrix([x + [gap], y + [1]], method: method).estimates[0, 1]
      #expect(CorrelationMatrix([(x + [gap]).map { $0 * unit }, y + [1]], method: method).estimates[0, 1] == plain && abs(plain) < 0.9)
    }
  }

  @Test func `equal ranks have a correlation of one and no less`() {
    let x = [0.31, 2.9, 4.7], y = [1.0, 10, 100]
    for rows in [2, 3] {
      let matrix = CorrelationMatrix([Array(x.prefix(rows)), Array(y.prefix(rows))], method: .spearman)
      #expect(matrix.estimates[0, 1] == 1)
    }
  }

  private func exact(_ x: [Double], _ y: [Double], _ method: CorrelationMethod) -> CorrelationPair {
    var analysis = CorrelationAnalysis(CorrelationMatrix([x, y], method: method), items: 2)
    #expect(analysis.makeExact { _, _ in false }.isEmpty)
    return analysis.pairs[0]
  }

  @Test func `the exact distribution of Kendall comes near the normal one`() {
    let n = 200.0, deviation = (n * (n - 1) * (2 * n + 5) / 18).squareRoot(), τ = 0.1
    let normal = ReferenceTails.normalTwoSided(τ * n * (n - 1) / 2 / deviation)
    #expect(agreeRelatively(KendallDistribution(200).twoSidedPValue(τ), normal, 0.02))  // the normal one has no continuity correction
  }

  @Test func `pairs with ties keep the large-sample p-value`() {
    var analysis = CorrelationAnalysis(CorrelationMatrix([[1, 1, 2, 3], [4, 2, 3, 1]], method: .kendall), items: 2)
    #expect(analysis.makeExact { _, _ in true }.count == 1 && analysis.pairs[0].distribution == .normal)
  }
}
