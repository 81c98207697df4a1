/// What happens with children when the date of scoring lies outside the validity of the rule.
public enum ExpiredRule: Sendable {
  /// Every child gets the status `REFUSED_EXPIRED`.
  case refused
  /// Children are answered, and every status begins with `ScoreStatus.expiredMark`.
  case marked
}
