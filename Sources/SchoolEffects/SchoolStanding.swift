/// What may be said of a school.
public enum SchoolStanding: String, Equatable, Sendable, CaseIterable {
  /// Interval, probabilities and ranks.
  case ranked
  /// Few rows: the interval only.
  case intervalOnly
  /// Too few rows: nothing.
  case tooSmall
  /// The only school of its type that is large enough: there is nothing to compare it with.
  case alone
}
