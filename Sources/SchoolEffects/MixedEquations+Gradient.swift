import LinearAlgebra

extension MixedEquations {
  /// The derivatives of the criterion with respect to the three ratios of variances.
  ///
  /// `∂/∂λ = tr(PZZᵀ) − ‖ZᵀPy‖² / σ²` for the indicators Z of the level's groups, where `P = V⁻¹ − V⁻¹X(XᵀV⁻¹X)⁻¹XᵀV⁻¹`.
  /// - Complexity: O(cells × columns²).
  func gradient(_ statistics: CellStatistics) -> VarianceRatios {
    let schools = schoolScores()
    let years = yearScores(below: schools, statistics.schoolStarts)
    let classes = statistics.hasClasses ? derivative(classScores(below: years, statistics.yearStarts)) : 0
    return VarianceRatios(
      school: derivative(schools), year: statistics.hasYears ? derivative(years) : 0, schoolClass: classes)
  }

  private func derivative(_ level: LevelScores) -> Double {
    let p = coefficients.count
    let G = level.scores * level.scores.transposed
    let residual = coefficients.map { -$0 } + [1]
    let squares = zip(residual, G * residual).reduce(0) { $0 + $1.0 * $1.1 }
    let fixed = factor.solve(G[rows: Array(0..<p), columns: Array(0..<p)]).diagonal.reduce(0, +)
    return level.information.reduce(0, +) - fixed - squares / residualVariance
  }
}
