/// Shares of schools (such as that of pupils with school expenses assistance), drawn towards each other as their sizes ask for.
///
/// `p_j ~ Beta(μM, (1 − μ)M)`, and the shrunken share is `(k_j + μM) / (n_j + M)`.
public struct ShrunkenShares: Equatable, Sendable {
  /// The shrunken share of each school; nil for a school without pupils.
  public let shares: [Double?]
  /// The mean share μ.
  public let mean: Double
  /// The prior's weight M in pupils; infinite where the shares vary no more than chance.
  public let priorPupils: Double

  /// Shrinks `counts` of `pupils`.
  /// - Throws: `SchoolEffectsError`.
  public init(counts: [Int], pupils: [Int]) throws(SchoolEffectsError) { fatalError("not yet") }
}
