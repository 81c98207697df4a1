/// Which school, year and class each growth row belongs to, and of which type each school is.
///
/// Schools, types, years and classes are whole numbers chosen by the caller; schools and types are numbered from 0 without gaps.
/// A class is named within its school and year: the same number in another school or year is another class.
public struct SchoolGroups: Equatable, Sendable {
  /// The school of each row.
  public let schools: [Int]
  /// The type (elementary, junior high …) of each school.
  public let types: [Int]
  /// The year of each row; nil where there is only one.
  public let years: [Int]?
  /// The class of each row within its school and year; nil where classes are not known.
  public let classes: [Int]?

  /// Groups of growth rows.
  public init(schools: [Int], types: [Int], years: [Int]? = nil, classes: [Int]? = nil) {
    self.schools = schools
    self.types = types
    self.years = years
    self.classes = classes
  }

  /// The number of schools, J.
  public var schoolCount: Int { types.count }
  /// The number of school types.
  public var typeCount: Int { (types.max() ?? -1) + 1 }
}
