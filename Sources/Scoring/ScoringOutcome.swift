/// The answer for one child as plain numbers, for loops over many children.
public struct ScoringOutcome: Equatable, BitwiseCopyable, Sendable {
  /// The kinds of status.
  public enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// As the cases of `ScoreStatus`.
    case scored, scoredWithMissing, refusedRange, refusedUnseen, refusedNotANumber, refusedExpired, notInPopulation, tooManyMissing,
      refusedStale
  }

  /// The status.
  public internal(set) var kind = Kind.scored
  /// Unknown items (`scoredWithMissing`, `tooManyMissing`), or the input that was refused.
  public internal(set) var detail: Int32 = 0
  /// The sum of the points; 0 where the child is refused, and to be shown to nobody unless `isScored`.
  public internal(set) var points: Int32 = 0
  /// The probability in parts per million; meaningless unless `isScored`.
  public internal(set) var probabilityPPM: Int32 = 0
  /// The band's position in the rule; −1 where there is none.
  public internal(set) var band: Int32 = -1
  /// The number of reasons.
  public internal(set) var reasons: Int32 = 0
  /// The number of known items.
  public internal(set) var knownItems: Int32 = 0

  /// Whether the child has points: not refused, and enough items are known.
  public var isScored: Bool { kind == .scored || kind == .scoredWithMissing }

  /// Whether the items were looked up, also when too few of them are known.
  public var isCounted: Bool { isScored || kind == .tooManyMissing }

  init() {}

  /// The outcome of a child without points.
  init(kind: Kind, detail: Int32 = 0) {
    self.kind = kind
    self.detail = detail
  }
}
