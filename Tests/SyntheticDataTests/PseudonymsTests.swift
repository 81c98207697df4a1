import Testing
@testable import SyntheticData

@Suite struct PseudonymsTests {
  @Test func `identifiers differ, have seven letters and carry no order`() {
    let names = Pseudonyms(seed: 3, prefix: "C")
    let ids = (0..<20_000).map { names[$0] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.count == 7 && $0.hasPrefix("C") })
    let ascents = zip(ids, ids.dropFirst()).count { $0 < $1 }
    // Of a random order half of the steps go up; the standard error of the count is about 41.
    #expect(abs(ascents - 10_000) < 200)
  }

  @Test func `another seed and another prefix give other identifiers`() {
    let one = Pseudonyms(seed: 3, prefix: "C"), two = Pseudonyms(seed: 4, prefix: "C"), three = Pseudonyms(seed: 3, prefix: "H")
    #expect((0..<100).allSatisfy { one[$0] != two[$0] && one[$0].dropFirst() != three[$0].dropFirst() })
  }
}
