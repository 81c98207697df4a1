import Glibc
import LinearAlgebra

/// −2 × log-likelihood of a mixed model as a function of θ, with fixed effects and residual variance at their best, restricted or not.
///
/// `log|A| + [log|XᵀV⁻¹X|] − Σ log w + m (1 + log(2π r² / m))`, m = rows, or rows − columns when restricted.
/// Bates et al. (2015), Journal of Statistical Software 67(1), equations (34) and (41).
struct MixedCriterion: SmoothObjective {
  let equations: MixedEquations
  let parameters: CovarianceParameters
  let isRestricted: Bool

  init(_ equations: MixedEquations, restricted: Bool) {
    self.equations = equations
    parameters = CovarianceParameters(equations.layout)
    isRestricted = restricted
  }

  /// The number of rows that speak for the residual variance.
  var freedom: Double { Double(equations.observations - (isRestricted ? equations.columns : 0)) }

  func state(at θ: [Double]) -> MixedState? { equations.state(parameters.factors(θ)) }

  func value(_ state: MixedState) -> Double {
    let information = isRestricted ? state.logInformation - equations.logTransform : 0
    let residual = 1 + log(2 * Double.pi * state.residual / freedom)
    return state.factor.logDeterminant + information - equations.logWeights + freedom * residual
  }

  func gradient(_ state: MixedState) -> [Double] {
    let weights = [Double](repeating: isRestricted ? 1 : 0, count: equations.columns) + [freedom]
    return parameters.gradient(MixedGradient(equations, state).derivative(weights))
  }
}
