/// The effects of schools year by year.
public struct YearlySchoolEffects: Equatable, Sendable {
  /// A school in a year.
  public struct Effect: Equatable, Sendable {
    /// The school.
    public let school: Int
    /// The year.
    public let year: Int
    /// The number of rows.
    public let rows: Int
    /// The effect, not shrunken, minus the mean of the type's schools in that year.
    public let value: Double
    /// Its standard error.
    public let standardError: Double
    /// The shrunken effect u + w of the school in that year, minus the mean of the type's schools in that year.
    public let shrunken: Double
  }
  /// All pairs of school and year that have rows, by school and then by year.
  public let effects: [Effect]
  /// The correlation of unshrunken effects in consecutive years over schools; nil with fewer than 4 pairs.
  public let consecutiveCorrelation: Double?
}
