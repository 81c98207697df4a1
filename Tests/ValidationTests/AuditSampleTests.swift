import Testing

@testable import Validation

struct AuditSampleTests {
  private let score = (0..<2000).map { Double($0 * 7919 % 2000) }
  private var eligible: [Bool] { score.map { $0 < 1900 } }

  @Test func `the sample has the sizes of the design, each child once, nobody flagged`() throws {
    let design = try AuditDesign(score: score, eligible: eligible, sampleSize: 200)
    let sample = try design.draw(score: score, eligible: eligible, seed: 4)
    let rows = sample.members.map(\.row)
    #expect(Set(rows).count == 200 && rows == rows.sorted() && rows.allSatisfy { eligible[$0] })
    for (h, stratum) in design.strata.enumerated() {
      #expect(sample.members.count { $0.stratum == h } == stratum.draw)
      #expect(sample.inclusion[h] == Double(stratum.draw) / Double(stratum.children))
    }
    #expect(sample.members.allSatisfy { sample.inclusionOfRows[$0.row] == $0.inclusion && sample.strata[$0.row] == $0.stratum })
    #expect(score.indices.allSatisfy { eligible[$0] || (sample.strata[$0] == -1 && sample.inclusionOfRows[$0] == 0) })
  }

  @Test func `a seed draws the same children each time, another seed others`() throws {
    let design = try AuditDesign(score: score, eligible: eligible, sampleSize: 200)
    let sample = try design.draw(score: score, eligible: eligible, seed: 4)
    #expect(try design.draw(score: score, eligible: eligible, seed: 4) == sample)
    #expect(try design.draw(score: score, eligible: eligible, seed: 5) != sample)
    #expect(sample.members.prefix(3).map(\.row) == AuditSampleTests.firstRows)
  }

  @Test func `every child of a stratum is drawn as often as its inclusion probability says`() throws {
    let (score, eligible) = (Array(self.score.prefix(40)), [Bool](repeating: true, count: 40))
    let design = try AuditDesign(score: score, eligible: eligible, sampleSize: 10)
    var counts = [Double](repeating: 0, count: 40)
    let draws = 4000
    for seed in 0..<UInt64(draws) {
      for member in try design.draw(score: score, eligible: eligible, seed: seed).members { counts[member.row] += 1 }
    }
    let inclusion = try design.draw(score: score, eligible: eligible, seed: 0).inclusionOfRows
    for row in 0..<40 {
      // Five standard deviations of a share in 4,000 draws.
      #expect(
        abs(counts[row] / Double(draws) - inclusion[row]) < 5 * (inclusion[row] * (1 - inclusion[row]) / Double(draws)).squareRoot() + 1e-12
      )
    }
  }

  @Test func `rows that are not those of the design are refused`() throws {
    let design = try AuditDesign(score: score, eligible: eligible, sampleSize: 200)
    #expect(throws: ValidationError.countsImpossible(place: 3)) {
      try design.draw(score: score, eligible: score.map { _ in true }, seed: 1)
    }
  }

  /// Recorded: the draw is part of what an audit's file promises.
  private static let firstRows = [3, 4, 9]
}
