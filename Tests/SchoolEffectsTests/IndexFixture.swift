import LinearAlgebra

/// Pupils with ingredients of hardship and scores (Fixtures/index.py).
struct IndexFixture: Decodable {
  let school: [Int], types: [Int], ingredients: [[Double]], scores: [Double], loadings: [Double], eigenvalues: [Double], alpha: Double
  let observed: [Double], standardErrors: [Double], cells: [Int], slopes: [Double], trueVariance: Double, reliability: Double
  let calibrated: [Double]

  static func load() throws -> IndexFixture { try Fixture.json("index.json") }
  var matrix: Matrix { Matrix(columns: ingredients) }
}
