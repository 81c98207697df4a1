import Glibc
import LinearAlgebra
import Parallel

/// Solves the model at the points of a grid.
struct GridSolver: Sendable {
  private let model: ValueAddedModel
  private let settings: PosteriorSettings
  private let classVariance: Double
  private let cells: NestedLevel
  private let merged: NestedLevel

  /// A solver for the variance of classes of a fit; the cells are merged once for all points.
  init(_ model: ValueAddedModel, _ fit: ValueAddedFit, _ settings: PosteriorSettings) {
    self.model = model
    self.settings = settings
    classVariance = fit.ratios.schoolClass
    cells = model.cells.cells.adding(variance: classVariance)
    merged = cells.merged(model.cells.yearStarts)
  }

  /// All points with their weights, `exp(−criterion / 2)` times the half-normal priors.
  /// - Throws: `SchoolEffectsError`.
  func points(_ grid: VarianceGrid) throws(SchoolEffectsError) -> [GridPosterior.Point] {
    let lower = grid.years.map { LowerLevels(model.cells, cells: cells, merged: merged, yearVariance: $0 * $0) }
    let columns = grid.years.count
    BLAS.ensureOneThreadPerCall()
    let solved = Parallel.map(count: grid.schools.count * columns, threads: model.threads) { k in
      point(school: grid.schools[k / columns], year: grid.years[k % columns], lower[k % columns])
    }
    var points: [GridPosterior.Point] = []
    for result in solved { points.append(try result.get()) }
    return normalized(points)
  }

  private func point(school: Double, year: Double, _ lower: LowerLevels) -> Result<GridPosterior.Point, SchoolEffectsError> {
    Result { () throws(SchoolEffectsError) in
      let ratios = VarianceRatios(school: school * school, year: year * year, schoolClass: classVariance)
      let equations = try MixedEquations(model.cells, ratios, below: lower)
      return GridPosterior.Point(school: school, year: year, equations: equations, weight: 1)
    }
  }

  private func normalized(_ points: [GridPosterior.Point]) -> [GridPosterior.Point] {
    let logs = points.map { point in
      let a = point.school / settings.schoolPriorScale, b = point.year / settings.yearPriorScale
      return -0.5 * (point.equations.criterion + a * a + b * b)
    }
    let largest = logs.max()!
    let weights = logs.map { exp($0 - largest) }
    let sum = weights.reduce(0, +)
    return zip(points, weights).map { point, weight in
      var point = point
      point.weight = weight / sum
      return point
    }
  }
}
