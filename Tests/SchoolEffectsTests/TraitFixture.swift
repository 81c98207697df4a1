import LinearAlgebra

@testable import SchoolEffects

/// Effects and traits of 16 schools with reference values (Fixtures/traits.py).
struct TraitFixture: Decodable {
  struct Fit: Decodable {
    let t2: Double
    let b: [Double], se: [Double], p: [Double]
  }
  let types: [Int], values: [Double], covariance: [Double], hardship: [Double], traits: [[Double]]
  let base: Fit, effects: [Fit], interactions: [Fit]
  let statistics: [Double], interactionStatistics: [Double], leaveOneOut: [Double]
  let ratio: Double, deviation: Double, shrunken: [Double], shrunkenDeviations: [Double]

  static func load() throws -> TraitFixture { try Fixture.json("traits.json") }

  var schoolEffects: FixedSchoolEffects {
    FixedSchoolEffects(values: values, covariance: Matrix(rows: 16, columns: 16, elements: covariance), types: types)
  }

  func study(_ settings: TraitStudySettings = TraitStudySettings(), traits other: [Trait]? = nil) throws -> TraitStudy {
    try TraitStudy(effects: schoolEffects, hardship: hardship, traits: other ?? traits.map { Trait($0) }, settings: settings)
  }
}
