import Testing

@testable import Probability

/// Each test draws with fixed seeds: a bound of four standard errors either holds for good or never.
struct RandomNumbersTests {
  static let draws = 100_000
  static let bound = 4.0

  private func sample(_ seed: UInt64, _ draw: (inout RandomStream) -> Double) -> [Double] {
    var stream = RandomStream(seed: seed)
    return (0..<Self.draws).map { _ in draw(&stream) }
  }

  private func expect(_ values: [Double], mean: Double, variance: Double, _ source: SourceLocation = #_sourceLocation) {
    let moments = Moments(values)
    #expect(abs(moments.meanScore(mean)) < Self.bound, "mean \(moments.mean) for \(mean)", sourceLocation: source)
    #expect(abs(moments.varianceScore(variance)) < Self.bound, "variance \(moments.variance) for \(variance)", sourceLocation: source)
  }

  /// The largest distance between the empirical and the true distribution function, times √n; above 1.95 once in a thousand.
  private func kolmogorov(_ values: [Double], _ distribution: some Distribution) -> Double {
    let n = Double(values.count)
    let distances = values.sorted().enumerated().map { i, x in
      let F = distribution.cumulative(x)
      return max(Double(i + 1) / n - F, F - Double(i) / n)
    }
    return distances.max()! * n.squareRoot()
  }

  @Test func `normal numbers follow the normal distribution`() {
    let values = sample(1) { $0.normal() }
    expect(values, mean: 0, variance: 1)
    #expect(kolmogorov(values, NormalDistribution.standard) < 1.95)
  }

  @Test func `the tail beyond the ziggurat's base has the right weight and shape`() {
    var stream = RandomStream(seed: 2)
    let tail = stream.normals(1_000_000).map(abs).filter { $0 > 3.7 }
    let expected = 1_000_000 * 2 * NormalDistribution.standard.upperTail(3.7)
    #expect(abs(Double(tail.count) - expected) < 4 * expected.squareRoot())
    #expect(abs(Double(tail.count { $0 > 4.2 }) - 1_000_000 * 2 * NormalDistribution.standard.upperTail(4.2)) < 4 * 5.2)
  }

  @Test(arguments: [0.001, 0.05, 0.9, 3, 9.99, 15.9, 16, 40, 150, 900]) func `poisson counts have mean and variance of their mean`(
    _ μ: Double
  ) {
    expect(sample(3) { Double($0.poisson(mean: μ)) }, mean: μ, variance: μ)
  }

  @Test(arguments: [2.5, 15.9, 16, 60]) func `poisson counts have the right frequencies`(_ μ: Double) {
    let counts = Dictionary(grouping: sample(4) { Double($0.poisson(mean: μ)) }) { $0 }.mapValues { Double($0.count) }
    let distribution = PoissonDistribution(mean: μ)
    let likely = (0..<400).map(Double.init).filter { distribution.density($0) * Double(Self.draws) >= 5 }
    let χ² = likely.reduce(0.0) { sum, k in
      let expected = distribution.density(k) * Double(Self.draws)
      return sum + (counts[k, default: 0] - expected) * (counts[k, default: 0] - expected) / expected
    }
    #expect(ChiSquared(degreesOfFreedom: Double(likely.count)).upperTail(χ²) > 1e-3)
  }

  @Test(arguments: [0.05, 0.5, 1, 2.5, 40]) func `gamma numbers follow the gamma distribution`(_ shape: Double) {
    #expect(kolmogorov(sample(5) { $0.gamma(shape: shape, scale: 3) }, GammaDistribution(shape: shape, scale: 3)) < 1.95)
  }

  @Test func `beta and exponential numbers follow their distributions`() {
    #expect(kolmogorov(sample(6) { $0.beta(0.7, 3) }, BetaDistribution(0.7, 3)) < 1.95)
    #expect(kolmogorov(sample(7) { $0.exponential() }, GammaDistribution(shape: 1)) < 1.95)
  }

  @Test func `each index is equally likely`() {
    var stream = RandomStream(seed: 8)
    var counts = [Double](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[stream.index(below: 7)] += 1 }
    let χ² = counts.reduce(0) { $0 + ($1 - 10_000) * ($1 - 10_000) / 10_000 }
    #expect(ChiSquared(degreesOfFreedom: 6).upperTail(χ²) > 1e-3)
  }

  @Test func `each of the six orders of three is equally likely`() {
    var stream = RandomStream(seed: 9)
    var counts: [[Int]: Double] = [:]
    for _ in 0..<60_000 { counts[stream.permutation(of: 3), default: 0] += 1 }
    let χ² = counts.values.reduce(0) { $0 + ($1 - 10_000) * ($1 - 10_000) / 10_000 }
    #expect(counts.count == 6)
    #expect(ChiSquared(degreesOfFreedom: 5).upperTail(χ²) > 1e-3)
  }

  @Test func `a sample without replacement has its size, is ascending and misses nobody`() {
    var stream = RandomStream(seed: 10)
    var counts = [Double](repeating: 0, count: 20)
    var wrong = 0
    for _ in 0..<20_000 {
      let chosen = stream.sample(5, below: 20)
      wrong += chosen.count == 5 && chosen == Set(chosen).sorted() ? 0 : 1
      for i in chosen { counts[i] += 1 }
    }
    #expect(wrong == 0)
    #expect(counts.allSatisfy { abs($0 - 5000) < 4 * (5000 * 0.75).squareRoot() })
  }

  @Test(arguments: 0..<24) func `filling gives the numbers that single draws give`(_ length: Int) {
    var (single, bulk) = (RandomStream(seed: 11), RandomStream(seed: 11))
    for _ in 0..<length % 5 { _ = (single.next(), bulk.next()) }
    #expect(bulk.uniforms(length) == (0..<length).map { _ in single.uniform() })
    #expect(bulk.normals(length) == (0..<length).map { _ in single.normal() })
    #expect(bulk.next() == single.next())
  }

  /// The first numbers of seed 2026, so that a change of the generator cannot go unnoticed: saved studies would change.
  @Test func `the numbers of a seed never change`() {
    var stream = RandomStream(seed: 2026)
    #expect(stream.normals(3) == [-0.3899307384580486, -1.2546963885198918, 0.04787811649890879])
    #expect((0..<4).map { _ in stream.poisson(mean: 40) } == [37, 37, 55, 44])
    #expect(stream.gamma(shape: 2) == 1.2643271096079385)
  }

  /// The same draws were compared once, four hundred million of them, with the exact frequencies; see the guide.
  @Test func `the sums of many draws of a seed never change`() {
    var stream = RandomStream(seed: 2026)
    #expect(stream.normals(100_000).reduce(0, +) == 142.94391381039998)
    #expect((0..<20_000).reduce(0) { sum, _ in sum + stream.poisson(mean: 40) } == 800_511)
    #expect(stream.next() == 3_110_129_585_896_116_478)
  }

  @Test func `the portable logarithm agrees with the C library's`() {
    var stream = RandomStream(seed: 12)
    let errors = (0..<10_000).map { _ in
      let x = stream.openUniform() * 4
      return abs(PortableLog.log(x) - Reference.log(x)) / (Reference.log(x).ulp.magnitude + 1e-17)
    }
    #expect(errors.max()! <= 2)
  }
}
