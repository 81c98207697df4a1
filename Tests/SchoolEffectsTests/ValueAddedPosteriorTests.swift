import LinearAlgebra
import Probability
import Testing

@testable import SchoolEffects

struct ValueAddedPosteriorTests {
  let reference: ValueAddedFixture
  let posterior: ValueAddedPosterior

  init() throws {
    reference = try ValueAddedFixture.load()
    var settings = PosteriorSettings()
    settings.draws = 20_000
    posterior = try ValueAddedModel(reference.rows(), threads: 2).posterior(around: reference.fitAtGivenRatios(), settings: settings)
  }

  // The reference integrates over 60 × 25 points; ours has 13 × 6, so a hundredth of a posterior deviation (and three of the years', with six points) may differ.
  @Test func `thirteen times six points integrate as well as a fine grid of dense models`() {
    for (j, school) in posterior.schools.enumerated() {
      let deviation = reference.posteriorDeviations[j]
      #expect(abs(school.mean! - reference.posteriorMeans[j]) < 0.01 * deviation)
      #expect(abs(school.standardDeviation! / deviation - 1) < 0.01)
      #expect(abs(school.probabilityAboveZero! - reference.posteriorAboveZero[j]) < 0.005)
    }
    #expect(abs(posterior.schoolDeviation.mean / reference.schoolDeviation - 1) < 0.01)
    #expect(abs(posterior.yearDeviation!.mean / reference.yearDeviation - 1) < 0.03)
    #expect(abs(posterior.stability!.mean - reference.stability) < 0.01)
  }

  @Test func `draws have the means, deviations and tail probabilities of the mixture`() {
    for (j, school) in posterior.schools.enumerated() {
      let draws = (0..<posterior.draws.columns).map { posterior.draws[j, $0] }
      let n = Double(draws.count)
      let mean = draws.reduce(0, +) / n
      // Five standard errors of 20,000 draws.
      #expect(abs(mean - school.mean!) < 5 * school.standardDeviation! / n.squareRoot())
      #expect(abs(Double(draws.count { $0 > 0 }) / n - school.probabilityAboveZero!) < 2.5 / n.squareRoot())
      let inside = draws.count { school.interval90!.contains($0) }
      #expect(abs(Double(inside) / n - 0.9) < 1.5 / n.squareRoot())
    }
  }

  @Test func `effects, draws and ranks are compared within types`() {
    for type in 0..<2 {
      let members = reference.types.indices.filter { reference.types[$0] == type }
      #expect(abs(members.reduce(0) { $0 + posterior.schools[$1].mean! }) < 1e-9)
      #expect(abs(members.reduce(0) { $0 + posterior.draws[$1, 17] }) < 1e-9)
      #expect(members.allSatisfy { posterior.schools[$0].rankInterval!.upperBound <= members.count })
      let quarters = members.reduce(0) { $0 + posterior.schools[$1].probabilityTopQuarter! }
      #expect(abs(quarters - Double((members.count + 3) / 4)) < 1e-9)
    }
  }

  @Test func `intervals are nested and the best school's lies above the worst's middle`() {
    for school in posterior.schools {
      #expect(school.interval95!.contains(school.interval90!) && school.interval90!.contains(school.interval80!))
      #expect((0...1).contains(school.reliability!))
    }
    #expect(posterior.schools[3].probabilityAboveZero! > 0.9 && posterior.schools[2].probabilityAboveZero! < 0.1)
    #expect(posterior.schools[3].rankInterval!.lowerBound == 1)
  }

  @Test func `small schools are not ranked, smaller ones not even estimated, and a school alone in its type is not compared`() throws {
    var settings = PosteriorSettings()
    settings.smallestSchool = 44
    settings.smallestRanked = 50
    let model = try ValueAddedModel(reference.rows())
    let posterior = try model.posterior(around: model.fit(), settings: settings)
    let counts = model.rowCounts
    for (school, rows) in zip(posterior.schools, counts) {
      #expect(school.rows == rows)
      #expect(school.standing == (rows < 44 ? .tooSmall : rows < 50 ? .intervalOnly : .ranked))
      #expect((school.mean != nil) == (rows >= 44) && (school.rankInterval != nil) == (rows >= 50))
      #expect((school.probabilityAboveZero != nil) == (rows >= 50))
    }
    #expect(Set(posterior.schools.map(\.standing)).count == 3)
    let alone = Comparison(types: [0, 0, 1], rows: [50, 50, 50], PosteriorSettings())
    #expect(alone.standings == [.ranked, .ranked, .alone])
  }

  @Test func `settings out of range are refused`() throws {
    var settings = PosteriorSettings()
    settings.schoolPriorScale = 0
    let model = try ValueAddedModel(reference.rows())
    #expect(throws: SchoolEffectsError.self) { try model.posterior(around: model.fit(), settings: settings) }
  }
}
