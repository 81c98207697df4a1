public import Scoring

/// What experts say of a rule, as it may be shown.
public struct ReviewResult: Equatable, Sendable {
  /// The verdicts on the cases of a band, or on all.
  public struct Verdicts: Equatable, Sendable {
    /// The band; nil for all cases.
    public var band: ReviewKey.Band?
    /// The number of cases that were drawn.
    public var drawn: Int
    /// The cases by verdict, of those with a verdict.
    public var shares: [VerdictKind: ReviewShare]
    /// The cases whose verdict is anything but agreement.
    public var doubtful: ReviewShare
  }

  /// How often experts named a column as one that should count.
  public struct Item: Equatable, Sendable {
    /// The column; nil for information that the table does not have.
    public var column: ReviewColumn?
    /// The number of cases; nil where it is withheld.
    public var cases: Int?
  }

  /// Rows without a verdict.
  public struct EmptyRows: Equatable, Sendable {
    /// The sheet.
    public var file: String
    /// The rows, the header being row 1.
    public var rows: [Int]
  }

  /// The id of the rule.
  public var rule: String
  /// The language of the sheets.
  public var language: TextLanguage
  /// The scale of the verdicts.
  public var scale: ReviewScale
  /// All cases; each counts once, by its first reviewer.
  public var all: Verdicts
  /// The cases of each band.
  public var bands: [Verdicts]
  /// The share of doubtful scores among all scored children of the table, each band counted by its size; nil where a band says nothing or its
  /// numbers are withheld.
  public var doubtfulInTable: ReviewShare?
  /// Agreement of the first with the second reviewer; nil where no case has two.
  public var betweenExperts: ReviewAgreement?
  /// Agreement of the first reviewer with the rule.
  public var expertsAndRule: ReviewAgreement?
  /// The items that should count, the most often named first.
  public var items: [Item]
  /// Rows without a verdict.
  public var empty: [EmptyRows]
  /// Counts of 1 to below this are withheld.
  public var threshold: Int
  /// The level of the limits.
  public var level: Double
}
