import LinearAlgebra

extension ValueAddedModel {
  /// Estimates by restricted maximum likelihood.
  /// - Complexity: about 20 times O(cells × p²).
  /// - Throws: `SchoolEffectsError.dependentColumn`, `.tooFewRows`, `.perfectFit`.
  public func fit() throws(SchoolEffectsError) -> ValueAddedFit {
    let (point, isConverged) = try CriterionSearch(cells).minimum()
    let equations = point.equations
    let effects = equations.schoolEffects()
    return ValueAddedFit(
      ratios: equations.ratios, residualVariance: equations.residualVariance, coefficients: equations.coefficients,
      covariance: equations.covariance, criterion: equations.criterion, schoolEffects: effects.means,
      schoolErrors: effects.covariance.variances.map { $0.squareRoot() }, observations: cells.rows, isConverged: isConverged)
  }
}

extension MixedEquations {
  /// The covariance of the fixed effects.
  var covariance: Matrix {
    var C = factor.inverse
    for k in C.elements.indices { C.elements[k] *= residualVariance }
    return C
  }

  /// The shrunken effects of schools, `u = λ Z'V⁻¹(y − Xβ)`, and the covariance of their errors,
  /// `σ² (diag(λb) + λ² S C Sᵀ)` with the scores S of the fixed effects.
  /// - Complexity: O(schools × p²).
  func schoolEffects() -> (means: [Double], covariance: LowRankCovariance) {
    let scores = schoolScores().scores
    let λ = ratios.school
    let own = levels.schools.shrinkage.map { residualVariance * λ * $0 }
    return (residuals(of: scores).map { λ * $0 }, LowRankCovariance(own: own, factor: spread(of: scores, times: λ)))
  }

  /// What the outcomes' column says beyond that of the fixed effects, for each group.
  func residuals(of scores: Matrix) -> [Double] {
    let residual = coefficients.map { -$0 } + [1]
    return scores.transposed * residual
  }

  /// `factor · σ L⁻¹ S`: p × groups, whose columns' products are the covariances that the fixed effects' uncertainty brings.
  func spread(of scores: Matrix, times multiple: Double) -> Matrix {
    let p = coefficients.count
    var S = scores[rows: Array(0..<p), columns: Array(0..<scores.columns)]
    let scale = multiple * residualVariance.squareRoot()
    for k in S.elements.indices { S.elements[k] *= scale }
    return TriangularFactor(upper: factor.lower.transposed).inverseUpper.transposed * S
  }
}
