import Scoring
import Testing

@testable import Studies

struct ReviewDrawTests {
  @Test(arguments: [
    (10, [100, 100], [5, 5]), (11, [100, 100], [5, 6]), (10, [3, 100], [3, 7]), (10, [100, 3], [7, 3]), (300, [100, 3], [100, 3]),
    (10, [0, 2, 9], [0, 2, 8]), (7, [9, 9, 9], [2, 2, 3])
  ]) func `bands give equal numbers as far as they can`(_ cases: Int, _ population: [Int], _ quotas: [Int]) {
    #expect(ReviewDraw.equal(cases, population) == quotas)
  }

  @Test func `the same seed draws the same cases and another one others`() throws {
    let town = try ReviewTown()
    let one = try town.draw(ReviewDesign(.equal(40), seed: 3)).draw.cases
    #expect(try town.draw(ReviewDesign(.equal(40), seed: 3)).draw.cases == one)
    #expect(Set(try town.draw(ReviewDesign(.equal(40), seed: 4)).draw.cases.map(\.key)) != Set(one.map(\.key)))
  }

  @Test func `cases are children with points, each once, in random order under numbers of their own`() throws {
    let town = try ReviewTown(), drawn = try town.draw(ReviewDesign(.equal(40), seed: 3))
    let cases = drawn.draw.cases
    #expect(Set(cases.map(\.key)).count == 40 && Set(cases.map(\.number)).count == 40)
    #expect(cases.map(\.band).filter { $0 == 1 }.count == 20)
    #expect(cases.map(\.band) != cases.map(\.band).sorted(), "not band by band")
    #expect(drawn.draw.population.reduce(0, +) + town.candidates.withoutPoints == 400 && town.candidates.withoutPoints == 8)
    for one in cases {
      let k = try #require(Int(one.key.dropFirst()))
      #expect(one.points == 5 + (k % 10 == 0 ? 8 : 0) + (k % 4 == 0 ? 6 : 0) && one.band == (one.points >= 13 ? 1 : 0))
    }
  }

  @Test func `of each band as many are drawn as are asked for`() throws {
    let town = try ReviewTown()
    let cases = try town.draw(ReviewDesign(.perBand(["review": 3, "usual": 9]), seed: 1)).draw.cases
    #expect(cases.count { $0.band == 1 } == 3 && cases.count { $0.band == 0 } == 9)
    #expect(throws: ReviewError.unknownBand("high", known: ["usual", "review"])) {
      try town.draw(ReviewDesign(.perBand(["high": 3]), seed: 1))
    }
    #expect(throws: ReviewError.bandTooSmall(band: "review", children: 40, wanted: 41)) {
      try town.draw(ReviewDesign(.perBand(["review": 41]), seed: 1))
    }
  }

  @Test(arguments: [(0.0, 0), (0.25, 10), (1, 40)]) func `a share of cases has two reviewers who share the work`(
    _ overlap: Double, _ twice: Int
  )
    throws
  {
    let cases = try ReviewTown().draw(ReviewDesign(.equal(40), seed: 1, reviewers: ["A", "B", "C"], overlap: overlap)).draw.cases
    #expect(cases.count { $0.reviewers.count == 2 } == twice && cases.allSatisfy { Set($0.reviewers).count == $0.reviewers.count })
    let work = ["A", "B", "C"].map { name in cases.count { $0.reviewers.contains(name) } }
    #expect(work.max()! - work.min()! <= 4)
  }

  @Test func `a design says what is out of its range`() {
    #expect(throws: ReviewError.badDesign(.cases)) { try ReviewDesign(.equal(0), seed: 1) }
    #expect(throws: ReviewError.badDesign(.overlap)) { try ReviewDesign(.equal(1), seed: 1, overlap: 1.5) }
    #expect(throws: ReviewError.badDesign(.reviewers)) { try ReviewDesign(.equal(1), seed: 1, reviewers: ["A", "A"]) }
    #expect(throws: ReviewError.badDesign(.reviewers)) { try ReviewDesign(.equal(1), seed: 1, reviewers: ["../A"]) }
  }
}
