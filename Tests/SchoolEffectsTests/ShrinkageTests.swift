import Probability
import Testing

@testable import SchoolEffects

struct ShrinkageTests {
  @Test func `shares of small schools move towards the mean, those of large ones stay`() throws {
    let shrunken = try ShrunkenShares(counts: [0, 3, 60, 10, 45, 0], pupils: [10, 10, 300, 100, 300, 0])
    #expect(shrunken.shares[5] == nil)
    #expect(shrunken.shares[0]! > 0.03 && shrunken.shares[1]! < 0.3)
    #expect(abs(shrunken.shares[2]! - 0.2) < 0.01)
    let M = shrunken.priorPupils
    #expect(abs(shrunken.shares[1]! - (3 + shrunken.mean * M) / (10 + M)) < 1e-12)
  }

  @Test func `shares that vary no more than chance are all the same`() throws {
    let shrunken = try ShrunkenShares(counts: [10, 11, 10, 9], pupils: [100, 100, 100, 100])
    #expect(shrunken.priorPupils == .infinity)
    #expect(shrunken.shares == [0.1, 0.1, 0.1, 0.1])
    #expect(throws: SchoolEffectsError.countOutOfRange(school: 1)) { try ShrunkenShares(counts: [1, 5], pupils: [4, 4]) }
    #expect(throws: SchoolEffectsError.tooFewSchools(1, needed: 2)) { try ShrunkenShares(counts: [1, 0], pupils: [4, 0]) }
  }

  @Test func `the prior of many schools is found`() throws {
    var stream = RandomStream(seed: 5)
    let pupils = (0..<400).map { 20 + $0 % 60 }
    let counts = pupils.map { n in
      let share = stream.beta(3, 17)
      return (0..<n).count { _ in stream.bernoulli(share) }
    }
    let shrunken = try ShrunkenShares(counts: counts, pupils: pupils)
    // Of 400 schools: the standard error of the mean is 0.005, that of the weight some 3 pupils.
    #expect(abs(shrunken.mean - 0.15) < 0.02)
    #expect(abs(shrunken.priorPupils - 20) < 8)
  }

  @Test func `means are drawn together by their reliability`() throws {
    var stream = RandomStream(seed: 6)
    let schools = (0..<100).flatMap { j in [Int](repeating: j, count: 5 + j % 20) }
    let effects = stream.normals(100)
    let values = schools.map { effects[$0] + 2 * stream.normal() }
    let shrunken = try ShrunkenMeans(of: values + [.nan], schools: schools + [101], schoolCount: 102)
    // Five standard errors of a hundred schools.
    #expect(abs(shrunken.betweenVariance - 1) < 0.9 && abs(shrunken.withinVariance - 4) < 0.8)
    #expect(shrunken.means[100] == nil && shrunken.means[101] == nil && shrunken.reliabilities[101] == nil)
    let λ = shrunken.betweenVariance / (shrunken.betweenVariance + shrunken.withinVariance / 5)
    #expect(abs(shrunken.reliabilities[0]! - λ) < 1e-12)
    let own = values[0..<5].reduce(0, +) / 5
    #expect(abs(shrunken.means[0]! - (shrunken.mean + λ * (own - shrunken.mean))) < 1e-12)
  }
}
