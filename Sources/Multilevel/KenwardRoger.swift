public import LinearAlgebra

/// Inference on fixed effects that allows for covariances being estimated from few groups.
///
/// Kenward, Roger (1997), Small sample inference for fixed effects from restricted maximum likelihood, Biometrics 53, 983–997.
public struct KenwardRoger: Sendable {
  /// The adjusted covariance of the fixed effects; not a number for columns that were left out.
  public let covariance: Matrix
  /// The degrees of freedom of each fixed effect's t statistic; not a number for columns that were left out.
  public let degreesOfFreedom: [Double]

  /// The square roots of the diagonal of the adjusted covariance.
  public var standardErrors: [Double] { covariance.diagonal.map { $0.squareRoot() } }
}

extension LinearMixedFit {
  /// The most effects that may be tied to each other by rows: a few matrices of this order are needed.
  public static let kenwardRogerLimit = 4000

  /// The adjustment of Kenward and Roger. It rests on the restricted likelihood: a fit by maximum likelihood is fitted again for it.
  /// - Complexity: O(c³ + parameters² c²) for each set of c effects that rows tie together; does not depend on the rows.
  /// - Throws: `MultilevelError.tooManyTiedEffects` above `kenwardRogerLimit`; `.notConverged`.
  public func kenwardRoger() throws(MultilevelError) -> KenwardRoger {
    guard mixedCriterion.isRestricted else { return try restricted().kenwardRoger() }
    let components = NodeComponents(preparation.equations.layout)
    let widths = preparation.equations.layout.fill.widths
    let largest = components.nodes.map { $0.reduce(0) { $0 + widths[$1] } }.max() ?? 0
    guard largest <= LinearMixedFit.kenwardRogerLimit else { throw .tooManyTiedEffects(largest) }
    let gradient = MixedGradient(preparation.equations, state)
    var sums = KenwardRogerSums(mixedCriterion.parameters, columns: preparation.kept.count)
    for nodes in components.nodes { sums.add(TiedEffects(nodes, preparation.equations, state, gradient)) }
    let adjustment = KenwardRogerAdjustment(
      sums, relative: state.Λ.map { $0 * $0.transposed }, observations: observations)
    var freedom = [Double](repeating: .nan, count: coefficients.count)
    for (place, column) in preparation.kept.enumerated() { freedom[column] = adjustment.degreesOfFreedom(whitenedRow(place)) }
    let root = state.informationFactor.inverseUpper
    let covariance = preparation.spread(root * adjustment.covariance * root.transposed, times: residualVariance)
    return KenwardRoger(covariance: covariance, degreesOfFreedom: freedom)
  }

  /// The same rows fitted by restricted maximum likelihood.
  private func restricted() throws(MultilevelError) -> LinearMixedFit {
    let criterion = MixedCriterion(preparation.equations, restricted: true)
    let search = try MixedSearch(criterion: criterion, iterationLimit: LinearMixedModel.defaultIterationLimit).best()
    return LinearMixedFit(preparation, criterion, search, factors: components.map(\.factor))
  }
}
