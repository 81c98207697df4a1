import Glibc
import LinearAlgebra

extension LinearMixedFit {
  /// Satterthwaite's degrees of freedom of the t statistic of each fixed effect; not a number for columns that were left out.
  ///
  /// `df = 2 v² / (gᵀ A g)`: v the variance of the effect, g its derivative in the covariance parameters, A their asymptotic covariance, twice the
  /// inverse of the second derivative of the criterion.
  /// Giesbrecht, Burns (1985), Biometrics 41, 477–486; Kuznetsova, Brockhoff, Christensen (2017), Journal of Statistical Software 82(13).
  /// - Complexity: two derivatives of the criterion a covariance parameter; does not depend on the rows.
  /// - Throws: `MultilevelError.notConverged` where the criterion has no second derivative.
  public func satterthwaiteDegreesOfFreedom() throws(MultilevelError) -> [Double] {
    let coordinates = PlainCoordinates(parameters: mixedCriterion.parameters, heldLogDeviation: nil)
    let explicit = ExplicitCriterion(
      equations: preparation.equations, coordinates: coordinates, isRestricted: mixedCriterion.isRestricted)
    guard let H = explicit.hessian(at: θ + [log(residualVariance) / 2]), let curvature = QuadraticModel(H) else {
      throw .notConverged(iterations: iterations)
    }
    let inverse = curvature.inverse(flatShare: LinearMixedFit.flatShare)
    let derivatives = covarianceDerivatives()
    var freedom = [Double](repeating: .nan, count: coefficients.count)
    for (place, column) in preparation.kept.enumerated() {
      let a = whitenedRow(place)
      let v = dot(a, a)
      let g = derivatives.map { 2 * dot(a, $0 * a) } + [2 * v]
      freedom[column] = v * v / dot(g, inverse * g)
    }
    return freedom
  }

  /// A direction of the covariance parameters in which the criterion is flat, as beside a variance of 0, takes no part.
  private static let flatShare = 1e-7

  /// `L⁻¹ tᵀ`, `L Lᵀ = XᵀV⁻¹X` and t the row of a kept column in the transform to the columns in use: the variance of the effect is σ² × its squared length.
  func whitenedRow(_ place: Int) -> [Double] {
    state.informationFactor.forward((0..<preparation.kept.count).map { preparation.transform[place, $0] })
  }

  /// For each θ: half of the derivative of `(XᵀV⁻¹X)⁻¹`, in the basis of `whitenedRow`.
  private func covarianceDerivatives() -> [Matrix] {
    let gradient = MixedGradient(preparation.equations, state)
    let range = Array(preparation.kept.indices)
    return mixedCriterion.parameters.entries.map { entry in
      gradient.outer(place: entry.place, row: entry.row, column: entry.column)[rows: range, columns: range]
    }
  }
}
