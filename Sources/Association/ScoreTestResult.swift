/// What one item says about the outcome within strata: score test, effect size, and the p-value to use.
public struct ScoreTestResult: Equatable, Sendable {
  /// The number of rows whose item and outcome are both known.
  public var observed: Int
  /// The number of rows whose outcome is known and whose item is missing.
  public var missing: Int
  /// The number of events among the observed rows.
  public var events: Int
  /// The mean of the item among the observed rows.
  public var mean: Double
  /// The standard deviation of the item among the observed rows (denominator n - 1).
  public var standardDeviation: Double
  /// The score `U = Σ (x - x̄ₛ)(y - pₛ)`.
  public var score: Double
  /// The information `V = Σ pₛ(1 - pₛ)(x - x̄ₛ)²`; zero when the item or the outcome does not vary within any stratum.
  public var information: Double
  /// The events expected among rows that differ from their stratum's commonest value; known only where a rare-event method was considered.
  public var expectedExposedEvents: Double?
  /// The p-value with the model's variance; nil when there is no information.
  public var modelPValue: Double?
  /// How `modelPValue` was obtained.
  public var modelPValueMethod: PValueMethod
  /// The variance between clusters; nil without clusters or without information.
  public var cluster: ClusterVariance?

  /// The standardised score `z = U / √V`, positive when higher values go with the event.
  public var z: Double? { information > 0 ? score / information.squareRoot() : nil }

  /// The score statistic `U² / V`, χ² with one degree of freedom.
  public var chiSquare: Double? { z.map { $0 * $0 } }

  /// The degrees of freedom of `chiSquare`: 1, or 0 without information.
  public var degreesOfFreedom: Int { information > 0 ? 1 : 0 }

  /// The p-value to use: the model's for items of the child, the larger of model and cluster for items of the cluster.
  public var pValue: Double? { pValueMethod == .clusterF ? cluster?.pValue : modelPValue }

  /// How `pValue` was obtained.
  public var pValueMethod: PValueMethod {
    guard let cluster, cluster.isClusterLevel, let modelPValue else { return modelPValueMethod }
    return cluster.pValue > modelPValue ? .clusterF : modelPValueMethod
  }

  /// The one-step log odds ratio for one unit of the item.
  public var perUnit: OneStepEffect? {
    information > 0 ? OneStepEffect(logOdds: score / information, standardError: 1 / information.squareRoot()) : nil
  }

  /// The one-step log odds ratio for one standard deviation of the item; comparable across items.
  public var perStandardDeviation: OneStepEffect? { perUnit?.scaled(by: standardDeviation) }
}
