/// How a p-value was obtained.
public enum PValueMethod: String, Equatable, Sendable {
  /// The normal or χ² limit with the model's variance.
  case normal
  /// The saddlepoint approximation, for few expected events among the exposed.
  case saddlepoint
  /// The exact conditional distribution, counting half of the observed outcome.
  case exactMidP = "exact_mid_p"
  /// The F distribution with the variance between clusters.
  case clusterF = "cluster_f"
}
