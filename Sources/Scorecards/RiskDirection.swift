/// How the event rate goes as an item's value goes up.
public enum RiskDirection: String, Sendable, CaseIterable {
  /// A higher value, a higher event rate.
  case rising
  /// A higher value, a lower event rate.
  case falling
  /// Not fixed: of a request, the better of the two; of a result, there is only one bin.
  case none

  /// The directions that a search has to try.
  var candidates: [RiskDirection] { self == .none ? [.rising, .falling] : [self] }

  /// Whether `later` follows `earlier` in this direction, strictly.
  func allows(_ earlier: Double, then later: Double) -> Bool {
    switch self {
    case .rising: earlier < later
    case .falling: earlier > later
    case .none: true
    }
  }
}
