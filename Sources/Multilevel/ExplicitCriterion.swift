import Glibc
import LinearAlgebra

/// −2 × log-likelihood as a function of the relative covariances and of `log σ`, with the fixed effects at their best.
///
/// `log|A| + [log|XᵀV⁻¹X|] − Σ log w + m log(2πσ²) + r² / σ²`. What is free, and what is held, is said by the coordinates.
struct ExplicitCriterion<Coordinates: CovarianceCoordinates>: SmoothObjective {
  let equations: MixedEquations
  let coordinates: Coordinates
  let isRestricted: Bool

  /// The solved equations at a point, and the point.
  struct State {
    let x: [Double]
    let logDeviation: Double
    let solved: MixedState
  }

  private var freedom: Double { Double(equations.observations - (isRestricted ? equations.columns : 0)) }

  func state(at x: [Double]) -> State? {
    let logDeviation = coordinates.logDeviation(x)
    guard let solved = equations.state(coordinates.factors(x)) else { return nil }
    return State(x: x, logDeviation: logDeviation, solved: solved)
  }

  func value(_ state: State) -> Double {
    let information = isRestricted ? state.solved.logInformation - equations.logTransform : 0
    let likelihood = freedom * (log(2 * Double.pi) + 2 * state.logDeviation) + scaledResidual(state)
    return state.solved.factor.logDeterminant + information - equations.logWeights + likelihood
  }

  func gradient(_ state: State) -> [Double] {
    let weights = [Double](repeating: isRestricted ? 1 : 0, count: equations.columns) + [scaledResidual(state)]
    let inFactors = MixedGradient(equations, state.solved).derivative(weights)
    return coordinates.gradient(at: state.x, inFactors, inLogDeviation: 2 * freedom - 2 * scaledResidual(state))
  }

  /// `r² / σ²`.
  private func scaledResidual(_ state: State) -> Double { state.solved.residual * exp(-2 * state.logDeviation) }
}

/// Coordinates of the covariances of a mixed model.
protocol CovarianceCoordinates {
  /// The blocks Λ of each place.
  func factors(_ x: [Double]) -> [Matrix]
  /// `log σ`.
  func logDeviation(_ x: [Double]) -> Double
  /// The derivative in the coordinates from the derivatives in the elements of Λ and in `log σ`.
  func gradient(at x: [Double], _ inFactors: [Matrix], inLogDeviation: Double) -> [Double]
}

/// θ, then `log σ` unless it is held.
struct PlainCoordinates: CovarianceCoordinates {
  let parameters: CovarianceParameters
  let heldLogDeviation: Double?

  func factors(_ x: [Double]) -> [Matrix] { parameters.factors(Array(x.prefix(parameters.count))) }

  func logDeviation(_ x: [Double]) -> Double { heldLogDeviation ?? x[parameters.count] }

  func gradient(at x: [Double], _ inFactors: [Matrix], inLogDeviation: Double) -> [Double] {
    parameters.gradient(inFactors) + (heldLogDeviation == nil ? [inLogDeviation] : [])
  }
}
