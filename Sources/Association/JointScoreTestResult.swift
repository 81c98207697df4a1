public import LinearAlgebra

/// What several columns together – the levels of a nominal item, or level and change – say about the outcome within strata.
public struct JointScoreTestResult: Equatable, Sendable {
  /// The number of rows that are complete in all columns and whose outcome is known.
  public var observed: Int
  /// The number of rows whose outcome is known and that lack a column.
  public var missing: Int
  /// The number of events among the observed rows.
  public var events: Int
  /// The scores U, one a column.
  public var score: [Double]
  /// The information matrix V.
  public var information: Matrix
  /// The rank of V: the number of columns that are not constant or combinations of others within strata.
  public var rank: Int
  /// The statistic `Uᵀ V⁺ U`, χ² with `rank` degrees of freedom; nil without information.
  public var chiSquare: Double?
  /// The p-value with the model's variance; nil without information.
  public var modelPValue: Double?
  /// The one-step log odds ratios `V⁺ U`, one a column; empty without information.
  public var effects: [OneStepEffect]
  /// The variance between clusters; nil without clusters or without information.
  public var cluster: JointClusterVariance?

  /// The degrees of freedom of `chiSquare`.
  public var degreesOfFreedom: Int { rank }

  /// The p-value to use: the model's for items of the child, the larger of model and cluster for items of the cluster.
  public var pValue: Double? { pValueMethod == .clusterF ? cluster?.pValue : modelPValue }

  /// How `pValue` was obtained.
  public var pValueMethod: PValueMethod {
    guard let cluster, cluster.isClusterLevel, let modelPValue else { return .normal }
    return cluster.pValue > modelPValue ? .clusterF : .normal
  }
}
