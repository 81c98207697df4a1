import LinearAlgebra
import Probability
import Testing

@testable import Regression

struct EntryStabilityTests {
  /// 600 rows, 20 items of which the first three matter, the third in two columns.
  private func data(seed: UInt64, threads: Int = 1) throws -> (data: RegressionData<Matrix>, items: [Range<Int>]) {
    var stream = RandomStream(seed: seed, stream: 0)
    let columns = (0..<21).map { _ in (0..<600).map { _ in stream.normal() } }
    let y = (0..<600).map { i -> Double in
      let η = -0.5 + columns[0][i] - columns[1][i] + 0.9 * columns[3][i]
      return stream.uniform() < SpecialFunctions.logistic(η) ? 1 : 0
    }
    let items = [1..<2, 2..<3, 3..<5] + (5..<22).map { $0..<($0 + 1) }
    let design = Matrix(columns: [[Double](repeating: 1, count: 600)] + columns)
    return (try RegressionData(design, outcome: y, threads: threads), items)
  }

  @Test(arguments: UInt64(1)...10) func `items that matter are selected, and hardly any other`(seed: UInt64) throws {
    let (data, items) = try data(seed: seed)
    let stability = try EntryStability(itemsPerHalf: 4, seed: 3)
    let frequencies = try stability.frequencies(of: items, in: data, groups: Array(0..<600))
    #expect(frequencies[0...2].allSatisfy { $0 >= 0.75 })
    #expect(frequencies[3...].count { $0 >= 0.75 } <= 1)
    #expect(frequencies.reduce(0, +) <= 4 + 1e-12)
  }

  @Test func `frequencies have the same bits for any number of threads, and another seed draws other halves`() throws {
    let (one, items) = try data(seed: 5)
    let stability = try EntryStability(pairs: 4, itemsPerHalf: 6, seed: 1)
    let frequencies = try stability.frequencies(of: items, in: one, groups: Array(0..<600))
    #expect(try stability.frequencies(of: items, in: data(seed: 5, threads: 3).data, groups: Array(0..<600)) == frequencies)
    #expect(try EntryStability(pairs: 4, itemsPerHalf: 6, seed: 2).frequencies(of: items, in: one, groups: Array(0..<600)) != frequencies)
  }

  @Test func `of few items half are taken, and the bound of noise is Meinshausen and Bühlmann's`() throws {
    let stability = try EntryStability(seed: 1)
    #expect(stability.quota(of: 20) == 10 && stability.quota(of: 1) == 1 && stability.quota(of: 500) == 30)
    #expect(stability.expectedNoise(among: 500) == 900 / (0.5 * 500))
    #expect(stability.expectedNoise(among: 20) == 100 / (0.5 * 20))
    #expect(stability.expectedNoise(among: 2) == 1)
    #expect(try EntryStability(threshold: 0.55, seed: 1).expectedNoise(among: 20) == nil)
  }

  @Test func `groups all of one half leave a half without rows, which is refused`() throws {
    let (data, items) = try data(seed: 7)
    #expect(throws: RegressionError.self) {
      try EntryStability(pairs: 1, seed: 1).frequencies(of: items, in: data, groups: [Int32](repeating: 0, count: 600))
    }
    #expect(throws: RegressionError.settingOutOfRange(name: "threshold")) { try EntryStability(threshold: 0.5, seed: 1) }
  }

  @Test func `both halves of a pair are asked, and every pair is another`() throws {
    let (data, items) = try data(seed: 4)
    let groups = Array(0..<Int32(600))
    let one = try EntryStability(pairs: 1, itemsPerHalf: 10, seed: 1).frequencies(of: items, in: data, groups: groups)
    #expect(one.contains(0.5), "halves of other rows choose other items")
    let four = try EntryStability(pairs: 4, itemsPerHalf: 10, seed: 1).frequencies(of: items, in: data, groups: groups)
    #expect(four.contains { $0 != 0 && $0 != 0.5 && $0 != 1 }, "pairs of the same halves would choose the same items")
    #expect(one.reduce(0, +) == 10 && abs(four.reduce(0, +) - 10) < 1e-12, "each half chooses ten")
  }

  @Test func `a row of weight 2 is two rows of one group`() throws {
    let (plain, items) = try data(seed: 6)
    let weights = (0..<600).map { Double($0 % 3 == 0 ? 2 : 1) }
    let weighted = try RegressionData(plain.design, outcome: plain.outcome, weights: weights)
    let rows = (0..<600).flatMap { $0 % 3 == 0 ? [$0, $0] : [$0] }
    let repeated = try RegressionData(
      plain.design[rows: rows, columns: Array(0..<plain.design.columns)], outcome: rows.map { plain.outcome[$0] })
    let stability = try EntryStability(pairs: 3, itemsPerHalf: 8, seed: 2)
    let frequencies = try stability.frequencies(of: items, in: weighted, groups: Array(0..<600))
    #expect(try stability.frequencies(of: items, in: repeated, groups: rows.map { Int32($0) }) == frequencies)
    #expect(try stability.frequencies(of: items, in: plain, groups: Array(0..<600)) != frequencies, "weights matter here")
  }
}
