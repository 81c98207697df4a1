public import LinearAlgebra

/// The variance of several scores between clusters, taken at the one-step estimate.
///
/// `V_r = G / (G - 1) Σ C_g C_gᵀ` with `C_g = Σ x r - Σ w x (xᵀ b)` and centred x; `Q = Uᵀ V_r⁺ U` has d = rank of `V_r` degrees of freedom and
/// `Q (G - d) / ((G - 1) d)` is compared with F(d, G - d).
public struct JointClusterVariance: Equatable, Sendable {
  /// The number G of clusters with observed rows.
  public var clusters: Int
  /// The variance matrix `V_r` of the scores.
  public var variance: Matrix
  /// The degrees of freedom d.
  public var degreesOfFreedom: Int
  /// The statistic `Q (G - d) / ((G - 1) d)`.
  public var statistic: Double
  /// The p-value of the statistic.
  public var pValue: Double
  /// Whether every column takes one value inside every cluster × stratum.
  public var isConstantWithinClusters: Bool

  /// Whether the columns belong to the cluster rather than to the child, so that the larger p-value has to be used.
  public var isClusterLevel: Bool { isConstantWithinClusters }
}
