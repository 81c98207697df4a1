/// The school years (1 April to 31 March) in which a rule may be used.
public struct RuleValidity: Codable, Equatable, Sendable {
  /// The first school year.
  public var fromYear: Int
  /// The last school year.
  public var toYear: Int

  /// Makes a validity of the first and the last school year, both included.
  public init(fromYear: Int, toYear: Int) {
    self.fromYear = fromYear
    self.toYear = toYear
  }

  /// Whether a school year is inside.
  public func contains(_ year: Int) -> Bool { fromYear <= year && year <= toYear }

  enum CodingKeys: String, CodingKey {
    case fromYear = "from_year"
    case toYear = "to_year"
  }
}
