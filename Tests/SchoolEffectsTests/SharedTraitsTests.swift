import Probability
import Testing

@testable import SchoolEffects

struct SharedTraitsTests {
  @Test func `of thirty traits three schools share about an eighth by chance`() throws {
    var stream = RandomStream(seed: 12)
    let traits = (0..<30).map { _ in Trait(stream.normals(18)) }
    let shared = try SharedTraits(chosen: [2, 7, 11], traits: traits, types: [Int](repeating: 0, count: 18))
    // Nine of eighteen schools lie above each median: 30 · C(9, 3) / C(18, 3).
    #expect(abs(shared.expectedByChance - 30 * 84 / 816) < 1e-12)
    #expect(shared.isExact && shared.sets == 816)
    #expect(shared.probabilityOfAny > 0.9)
    #expect(shared.pValue > 0 && shared.pValue <= 1)
  }

  @Test func `the expectation is the mean over all sets`() throws {
    var stream = RandomStream(seed: 13)
    let types = [0, 0, 0, 0, 0, 1, 1, 1]
    let traits = (0..<70).map { k in Trait((0..<8).map { j in k == 3 && j == 1 ? nil : stream.normal() }) }
    let above = AboveMedian(traits, types: types)
    var sum = 0, sets = 0
    for a in 0..<5 {
      for b in 0..<a {
        for c in 5..<8 {
          sum += above.shared(by: [a, b, c]).count
          sets += 1
        }
      }
    }
    let shared = try SharedTraits(chosen: [0, 1, 6], traits: traits, types: types)
    #expect(shared.sets == sets && sets == 30)
    #expect(abs(shared.expectedByChance - Double(sum) / 30) < 1e-12)
    #expect(shared.shared == above.shared(by: [0, 1, 6]))
  }

  @Test func `a trait of exactly the chosen schools is found with the smallest p-value there is`() throws {
    let values = (0..<8).map { Double?($0 < 4 ? 1 : 0) }
    let shared = try SharedTraits(chosen: [0, 1, 2, 3], traits: [Trait(values)], types: [Int](repeating: 0, count: 8))
    #expect(shared.shared == [0])
    #expect(abs(shared.pValue - 1 / 70) < 1e-15 && abs(shared.expectedByChance - 1 / 70) < 1e-15)
  }

  @Test func `many sets are drawn, the same for the same seed`() throws {
    var stream = RandomStream(seed: 14)
    let traits = (0..<40).map { _ in Trait(stream.normals(200)) }
    let types = [Int](repeating: 0, count: 200)
    let shared = try SharedTraits(chosen: [1, 2, 3, 4], traits: traits, types: types, seed: 9)
    #expect(!shared.isExact && shared.sets == 100_000)
    #expect(try shared == SharedTraits(chosen: [1, 2, 3, 4], traits: traits, types: types, seed: 9))
    // 40 traits share with probability 1/16 each: P(any) = 0.92, if they were independent.
    #expect(abs(shared.probabilityOfAny - 0.92) < 0.05)
    #expect(throws: SchoolEffectsError.tooFewSchools(2, needed: 3)) {
      try SharedTraits(chosen: [0, 1], traits: [], types: [0, 0])
    }
  }
}
