/// The school years (1 April to 31 March) in which a rule may be used.
public struct RuleValidity: Codable, Equatable, Sendable {
  /// The first school year.
  public var fromYear: Int
  /// The last school year.
  public var toYear: Int
  /// How old the data of a child may be on the day of scoring; `nil` where the rule does not ask.
  public var maximumDataAgeDays: Int?

  /// Makes a validity of the first and the last school year, both included.
  public init(fromYear: Int, toYear: Int, maximumDataAgeDays: Int? = nil) {
    self.maximumDataAgeDays = maximumDataAgeDays
    self.fromYear = fromYear
    self.toYear = toYear
  }

  /// The first day from which data are young enough on a day of scoring, as `AsOfDate.dayNumber`; `nil` where the rule does not ask.
  func oldestDay(on date: AsOfDate?) -> Int? {
    guard let date, let maximumDataAgeDays else { return nil }
    return date.dayNumber - maximumDataAgeDays
  }

  /// Whether a school year is inside.
  public func contains(_ year: Int) -> Bool { fromYear <= year && year <= toYear }

  enum CodingKeys: String, CodingKey {
    case fromYear = "from_year"
    case toYear = "to_year"
    case maximumDataAgeDays = "maximum_data_age_days"
  }
}
