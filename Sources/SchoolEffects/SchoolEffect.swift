/// What is known of the effect of one school, compared with the mean of the schools of its type.
public struct SchoolEffect: Equatable, Sendable {
  /// The number of growth rows.
  public let rows: Int
  /// What may be said; decides which of the other answers exist.
  public let standing: SchoolStanding
  /// The posterior mean.
  public var mean: Double?
  /// The posterior standard deviation.
  public var standardDeviation: Double?
  /// The interval with 80 % probability, equal tails.
  public var interval80: ClosedRange<Double>?
  /// The interval with 90 % probability, equal tails.
  public var interval90: ClosedRange<Double>?
  /// The interval with 95 % probability, equal tails.
  public var interval95: ClosedRange<Double>?
  /// `P(effect > 0)`.
  public var probabilityAboveZero: Double?
  /// `P(effect > margin)`.
  public var probabilityAboveMargin: Double?
  /// The probability of being among the best quarter (rounded up) of the ranked schools of the type.
  public var probabilityTopQuarter: Double?
  /// The interval of the rank (1 is highest) among the ranked schools of the type, 90 %.
  public var rankInterval: ClosedRange<Int>?
  /// How much of the variance between schools the rows of this school settle, `1 − PEV / σ_u²`.
  public var reliability: Double?
}
