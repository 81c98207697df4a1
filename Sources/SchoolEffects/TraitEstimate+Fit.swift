import Probability

extension TraitEstimate {
  /// The chance of finding the smallest detectable effect.
  static let power = 0.8
  /// The level of a test.
  static let level = 0.05

  /// The last coefficient of a fit with its permutation tests.
  init(
    _ fit: MetaRegressionFit, _ tests: TraitTests, _ kind: TraitTests.Kind, _ trait: Int, _ family: TraitTests.Family,
    detectable: DetectableMultiples
  ) {
    let k = fit.coefficients.count - 1
    let p = tests.pValues(kind, trait, family)
    let error = fit.standardErrors[k]
    self.init(
      estimate: fit.coefficients[k], standardError: error, interval95: fit.interval(k, level: 1 - Self.level), pValue: fit.pValue(k),
      permutationPValue: p.single, familyWisePValue: p.familyWise,
      falseDiscoveryRate: tests.falseDiscoveryRate(kind, trait, family),
      detectableAlone: error * detectable[fit.degreesOfFreedom, 1],
      detectableInFamily: error * detectable[fit.degreesOfFreedom, tests.size(kind, family)])
  }
}
