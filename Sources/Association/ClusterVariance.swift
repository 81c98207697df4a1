/// The variance of a score between clusters such as schools, taken at the one-step estimate.
///
/// With `b = U / V` the contribution of cluster g is `C_g = Σ (x - x̄ₛ) r - b Σ w (x - x̄ₛ)²`, and `V_r = G / (G - 1) Σ C_g²`.
/// The raw contributions `U_g` are never used: with them z² cannot exceed the number of clusters.
public struct ClusterVariance: Equatable, Sendable {
  /// The number G of clusters with observed rows.
  public var clusters: Int
  /// The variance `V_r` of the score.
  public var variance: Double
  /// The statistic `U² / V_r`, to be compared with F(1, G - 1).
  public var statistic: Double
  /// The p-value of the statistic.
  public var pValue: Double
  /// Whether the item takes one value inside every cluster × stratum, as a school's number of teachers does.
  public var isConstantWithinClusters: Bool
  /// The share of the item's variance within strata that lies between clusters (analysis-of-variance estimator).
  public var intraclassCorrelation: Double

  /// From this share between clusters on, an item is treated as one of the cluster even if it is not exactly constant.
  public static let clusterLevelCorrelation = 0.5

  /// Whether the item belongs to the cluster rather than to the child, so that the larger p-value has to be used.
  public var isClusterLevel: Bool { isConstantWithinClusters || intraclassCorrelation >= Self.clusterLevelCorrelation }
}
