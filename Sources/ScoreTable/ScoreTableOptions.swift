public import DelimitedText
public import Scoring

/// How a table is scored.
public struct ScoreTableOptions: Sendable {
  /// The language of the reasons and bands.
  public var language: TextLanguage
  /// The column of the child's key; without it, the key column that the rule names.
  public var keyColumn: String?
  /// The date of scoring; without it the validity is not checked, so programs give today's.
  public var asOf: AsOfDate?
  /// The day on which the values of the whole table were recorded, where the rule limits their age; without it, the column that the rule names.
  public var dataAsOf: AsOfDate?
  /// The encoding of the table; without it, UTF-8.
  public var encoding: TextEncoding?
  /// The format of the answer.
  public var format: DelimitedFormat
  /// The number of threads; the answer has the same bytes for any number.
  public var threads: Int
  /// What happens on a date outside the validity of the rule.
  public var expiry: ExpiredRule

  /// Makes options.
  public init(
    language: TextLanguage = .ja, keyColumn: String? = nil, asOf: AsOfDate? = nil, encoding: TextEncoding? = nil,
    format: DelimitedFormat = .csv, threads: Int = 1, expiry: ExpiredRule = .refused
  ) {
    self.language = language
    self.keyColumn = keyColumn
    self.asOf = asOf
    self.encoding = encoding
    self.format = format
    self.threads = threads
    self.expiry = expiry
  }
}
