/// Whether a child was scored, and if not, why.
public indirect enum ScoreStatus: Equatable, Sendable {
  /// What the status of a child begins with that a rule past its validity answered.
  public static let expiredMark = "EXPIRED_"

  /// Every item is known.
  case scored
  /// So many items are unknown.
  case scoredWithMissing(Int)
  /// A number of this input lies outside the plausible range.
  case refusedRange(input: String)
  /// A cell of this input holds a category that the rule does not know.
  case refusedUnseen(input: String)
  /// A cell of this input holds no number where one belongs.
  case refusedNotANumber(input: String)
  /// The date lies outside the validity of the rule.
  case refusedExpired
  /// The data are older than the rule allows, or of no known day.
  case refusedStale
  /// The child is outside the population of the rule.
  case notInPopulation
  /// So many items are unknown that the child has no points.
  case tooManyMissing(Int)
  /// The row of a table has no key.
  case refusedNoKey
  /// The date lies outside the validity of the rule, which was used all the same with this result: never equal to a status of a valid rule.
  case expired(ScoreStatus)

  /// The text of the status in tables and files.
  public var code: String {
    switch self {
    case .scored: "SCORED"
    case .scoredWithMissing(let count): "SCORED_WITH_MISSING(\(count))"
    case .refusedRange(let input): "REFUSED_RANGE(\(input))"
    case .refusedUnseen(let input): "REFUSED_UNSEEN(\(input))"
    case .refusedNotANumber(let input): "REFUSED_NOT_A_NUMBER(\(input))"
    case .refusedExpired: "REFUSED_EXPIRED"
    case .refusedStale: "REFUSED_STALE"
    case .notInPopulation: "NOT_IN_POPULATION"
    case .tooManyMissing(let count): "TOO_MANY_MISSING(\(count))"
    case .refusedNoKey: "REFUSED_NO_KEY"
    case .expired(let status): Self.expiredMark + status.code
    }
  }
}
