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
    /// The effect, not shrunken, minus the mean of the type's schools in that year; 0 for the only school of its type in that year.
    public let value: Double
    /// Its standard error.
    public let standardError: Double
    /// The shrunken effect u + w of the school in that year, minus the mean of the type's schools in that year.
    public let shrunken: Double
  }
  /// All pairs of school and year that have rows, by school and then by year.
  public let effects: [Effect]

  /// A correlation needs so many pairs.
  private static let fewestPairs = 4

  /// The correlation over schools of the unshrunken effects in consecutive years; nil with fewer than 4 pairs.
  ///
  /// It is lower than the correlation of the true effects (`ValueAddedPosterior.stability`), because the estimates have errors.
  /// - Complexity: O(effects).
  public var consecutiveCorrelation: Double? {
    let pairs = zip(effects, effects.dropFirst()).filter { $0.school == $1.school && $0.year + 1 == $1.year }
    guard pairs.count >= Self.fewestPairs else { return nil }
    return Correlation.pearson(pairs.map { $0.0.value }, pairs.map { $0.1.value })
  }
}
