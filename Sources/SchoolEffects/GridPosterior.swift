import Glibc
import LinearAlgebra
import Parallel

/// The model solved at every point of a grid, with the posterior weight of each.
struct GridPosterior: Sendable {
  /// A solved point.
  struct Point: Sendable {
    /// The deviations, as multiples of the residual's.
    let school: Double
    let year: Double
    /// The solved equations.
    let equations: MixedEquations
    /// The posterior weight; all weights add up to 1.
    var weight: Double
  }
  /// The grid.
  let grid: VarianceGrid
  /// The points, years running within schools.
  let points: [Point]

  /// The grid around a fit, refined until it covers the posterior and nothing else.
  /// - Complexity: O(cells × p²) and for each grid O(78 × schools × p²).
  /// - Throws: `SchoolEffectsError`.
  init(_ model: ValueAddedModel, around fit: ValueAddedFit, _ settings: PosteriorSettings) throws(SchoolEffectsError) {
    let solver = GridSolver(model, fit, settings)
    var grid = VarianceGrid(around: fit.ratios, hasYears: model.hasYears)
    var points = try solver.points(grid)
    for _ in 0..<Self.refinements {
      let next = grid.refined(Self.marginals(points, grid))
      guard next.differs(from: grid) else { break }
      grid = next
      points = try solver.points(grid)
    }
    self.grid = grid
    self.points = points
  }

  /// The largest number of refinements.
  private static let refinements = 8

  /// The weights of the deviations of schools and of years.
  private static func marginals(_ points: [Point], _ grid: VarianceGrid) -> (schools: [Double], years: [Double]) {
    let count = grid.years.count
    var schools = [Double](repeating: 0, count: grid.schools.count)
    var years = [Double](repeating: 0, count: count)
    for (k, point) in points.enumerated() {
      schools[k / count] += point.weight
      years[k % count] += point.weight
    }
    return (schools, years)
  }
}

extension VarianceGrid {
  /// A range that changes by less than this share of its width is kept.
  private static let smallestChange = 0.25

  /// Whether another grid would look elsewhere.
  fileprivate func differs(from other: VarianceGrid) -> Bool {
    Self.differs(school, other.school) || Self.differs(year ?? 0...0, other.year ?? 0...0)
  }

  private static func differs(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> Bool {
    let width = b.upperBound - b.lowerBound
    return abs(a.lowerBound - b.lowerBound) > smallestChange * width || abs(a.upperBound - b.upperBound) > smallestChange * width
  }
}
