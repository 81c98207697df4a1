import LinearAlgebra
import Parallel

extension ValueAddedModel {
  /// The posterior distribution of the school effects over a grid of the standard deviations of schools and of years.
  ///
  /// The variances of schools and of years are not plugged in but integrated over, with half-normal priors of their standard deviations;
  /// the variance of classes and the residual variance stay at their estimates. The posterior is a mixture of normal distributions,
  /// so intervals and tail probabilities are computed and not drawn; draws are needed for ranks alone.
  /// - Complexity: O(cells × p² + 78 × schools × p² + draws × schools × p).
  /// - Throws: `SchoolEffectsError`.
  public func posterior(
    around fit: ValueAddedFit, settings: PosteriorSettings = PosteriorSettings()
  ) throws(SchoolEffectsError) -> ValueAddedPosterior {
    try settings.check()
    let grid = try GridPosterior(self, around: fit, settings)
    let comparison = Comparison(types: cells.types, rows: cells.schoolSizes, settings)
    let effects = CentredEffects(grid.points, comparison)
    let draws = EffectDraws(grid.points, comparison, settings, threads: threads).matrix
    let ranks = RankSummary(draws, comparison, threads: threads)
    let schools = Parallel.map(count: cells.schools, threads: threads) { j in
      effects.effect(of: j, comparison, ranks, margin: settings.margin)
    }
    return ValueAddedPosterior(
      schools: schools, schoolDeviation: grid.schoolDeviation, yearDeviation: hasYears ? grid.yearDeviation : nil,
      stability: hasYears ? grid.stability : nil, classDeviation: hasClasses ? fit.classDeviation : nil,
      residualDeviation: fit.residualVariance.squareRoot(), coefficients: grid.coefficients, standardErrors: grid.standardErrors,
      draws: draws)
  }
}

extension PosteriorSettings {
  /// Checks that the settings lie in their ranges.
  fileprivate func check() throws(SchoolEffectsError) {
    try Checks.range("schoolPriorScale", schoolPriorScale, 1e-3, 1e3)
    try Checks.range("yearPriorScale", yearPriorScale, 1e-3, 1e3)
    try Checks.range("draws", Double(draws), 100, 1e6)
    try Checks.range("margin", margin, -1e6, 1e6)
  }
}
