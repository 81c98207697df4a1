/// An estimated effect of a trait with everything that is printed beside it.
public struct TraitEstimate: Equatable, Sendable {
  /// The estimate.
  public let estimate: Double
  /// Its standard error (Knapp and Hartung).
  public let standardError: Double
  /// The interval with 95 % confidence.
  public let interval95: ClosedRange<Double>
  /// The p-value of the t test.
  public let pValue: Double
  /// The p-value of the permutation test.
  public let permutationPValue: Double
  /// The p-value of the permutation test by the largest |t| of the family.
  public let familyWisePValue: Double
  /// The false discovery rate (Benjamini and Hochberg) of the permutation p-values of the family.
  public let falseDiscoveryRate: Double
  /// The smallest true effect that would be found with 80 % probability by a single test.
  public let detectableAlone: Double
  /// The same when the level is shared among all traits of the family.
  public let detectableInFamily: Double
}
