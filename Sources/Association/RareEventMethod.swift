/// What replaces the normal limit when few events are expected among the exposed.
public enum RareEventMethod: String, Equatable, Sendable {
  /// The saddlepoint approximation; for items of any scale.
  case saddlepoint
  /// The exact conditional mid-p of binary items; items with more than two values get the saddlepoint approximation.
  case exactMidP = "exact_mid_p"
  /// Nothing: the normal limit stays.
  case none
}
