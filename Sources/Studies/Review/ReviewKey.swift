public import Scoring

/// What links the cases of a draw with children and scores: kept by who drew them, never given to experts.
public struct ReviewKey: Equatable, Sendable {
  /// A band of the rule.
  public struct Band: Equatable, Sendable {
    /// The band's id.
    public var id: String
    /// The name for people.
    public var name: LocalizedText
    /// The number of scored children in the table.
    public var children: Int
  }

  /// The id of the rule.
  public var rule: String
  /// The seed of the draw.
  public var seed: UInt64
  /// The language of the sheets.
  public var language: TextLanguage
  /// The scale of the verdicts.
  public var scale: ReviewScale
  /// The bands, the lowest first.
  public var bands: [Band]
  /// The columns that experts see.
  public var columns: [ReviewColumn]
  /// The experts.
  public var reviewers: [String]
  /// The cases in the order in which experts see them.
  public var cases: [ReviewCase]

  /// The key of a draw.
  public init(
    _ draw: ReviewDraw, of rule: ScoringRule, _ design: ReviewDesign, scale: ReviewScale, sheet: (showing: [String], language: TextLanguage)
  ) {
    self.rule = rule.description.id
    seed = design.seed
    language = sheet.language
    self.scale = scale
    bands = zip(rule.interpretation.bands, draw.population).map { Band(id: $0.id, name: $0.name, children: $1) }
    columns = ReviewColumn.all(rule, showing: sheet.showing, sheet.language)
    reviewers = design.reviewers
    cases = draw.cases
  }

  init(
    rule: String, seed: UInt64, language: TextLanguage, scale: ReviewScale, bands: [Band], columns: [ReviewColumn], reviewers: [String],
    cases: [ReviewCase]
  ) {
    (self.rule, self.seed, self.language, self.scale) = (rule, seed, language, scale)
    (self.bands, self.columns, self.reviewers, self.cases) = (bands, columns, reviewers, cases)
  }
}
