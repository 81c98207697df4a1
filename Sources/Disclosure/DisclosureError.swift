/// Why a table cannot be part of a release.
public enum DisclosureError: Error, Equatable, Sendable {
  /// A table of the release has this name already.
  case repeatedTable(table: String)
  /// The number of counts is not that of the cells.
  case wrongNumberOfCounts(table: String, expected: Int, found: Int)
  /// A count is below 0.
  case negativeCount(table: String)
  /// The counts add up to more than can be counted exactly.
  case tooManyPeople(table: String)
  /// An attribute is named twice, or has a value twice, or none.
  case unusableAttribute(table: String, attribute: String)
  /// An attribute has other values than in an earlier table.
  case otherLevels(table: String, attribute: String)
  /// A sum differs from that of an earlier table, so the tables are not over the same people.
  case otherPeople(table: String, attributes: [String])
}
