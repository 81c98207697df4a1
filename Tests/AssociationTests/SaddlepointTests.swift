import Probability
import Testing

@testable import Association

struct SaddlepointTests {
  private let terms = [
    Saddlepoint.Term(value: 0.9, probability: 0.01, count: 100), Saddlepoint.Term(value: -0.1, probability: 0.01, count: 900)
  ]

  @Test func `the upper tail of one distribution is the lower tail of its mirror image`() throws {
    let mirrored = terms.map { Saddlepoint.Term(value: -$0.value, probability: $0.probability, count: $0.count) }
    #expect(agreeRelatively(Saddlepoint(terms).tail(beyond: 4), Saddlepoint(mirrored).tail(beyond: -4), 1e-12))
  }

  @Test func `splitting a term changes nothing`() {
    let quarters = terms.map { Saddlepoint.Term(value: $0.value, probability: $0.probability, count: $0.count / 4) }
    let split = quarters + quarters + quarters + quarters
    #expect(agreeRelatively(Saddlepoint(terms).twoSidedPValue(ofScore: 3.2), Saddlepoint(split).twoSidedPValue(ofScore: 3.2), 1e-10))
  }

  @Test func `many equal terms approach the normal limit`() throws {
    let many = [Saddlepoint.Term(value: 1, probability: 0.5, count: 1e8)]
    let p = try #require(Saddlepoint(many).twoSidedPValue(ofScore: 2 * 5000))
    #expect(abs(p - 0.04550026389635839) < 1e-8)  // 2 (1 - Φ(2)); the lattice is finer than this
  }

  @Test(arguments: UInt64(1)...20)
  func `a saddlepoint is found for every score that can occur`(seed: UInt64) {
    var random = RandomStream(seed: seed)
    let terms = (0..<50).map { _ in
      Saddlepoint.Term(
        value: random.normal(), probability: 0.0005 + 0.02 * random.uniform(), count: Double(1 + random.index(below: 10_000)))
    }
    let deviation = Saddlepoint(terms).variance.squareRoot()
    for z in stride(from: 1.5, to: 30, by: 0.25) { #expect(Saddlepoint(terms).twoSidedPValue(ofScore: z * deviation) != nil, "\(z)") }
  }

  // A handful of exposed among many: the far tail on the other side is possible only if thousands of unexposed had the event.
  @Test func `a saddlepoint far away is found`() {
    let terms = [
      Saddlepoint.Term(value: 0.999, probability: 0.006, count: 710), Saddlepoint.Term(value: -0.001, probability: 0.006, count: 714_290)
    ]
    #expect(Saddlepoint(terms).tail(beyond: -11.7).map { $0 < 1e-300 } == true)
    #expect(Saddlepoint(terms).twoSidedPValue(ofScore: 11.7) == Saddlepoint(terms).tail(beyond: 11.7))
  }

  @Test func `a score that cannot occur has probability zero`() {
    let few = [Saddlepoint.Term(value: 1, probability: 0.1, count: 3)]
    #expect(Saddlepoint(few).tail(beyond: 2.8) == 0)
  }

  @Test func `the largest possible score has its exact probability`() {
    let few = [Saddlepoint.Term(value: 1, probability: 0.1, count: 3)]
    #expect(agreeRelatively(Saddlepoint(few).tail(beyond: 2.7), 0.001, 1e-12))
    #expect(agreeRelatively(Saddlepoint(few).tail(beyond: -0.3), 0.729, 1e-12))
  }
}
