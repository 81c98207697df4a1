/// Why registers do not make a panel.
public enum PanelError: Error, Equatable, Sendable {
  /// No table has both a column of role `child` and one of role `year`, a grade and a sex.
  case noRoster
  /// A table can be joined neither by child nor by school.
  case noKey(table: String)
  /// A list has no days of entry.
  case noEntryDay(table: String)
  /// The dictionary names a reason for missing values that does not exist.
  case unknownReason(item: String, reason: String)
  /// The plan or dictionary names an item that no register holds.
  case noItem(id: String, nearest: String?)
  /// A value of a year column is not a year.
  case noYear(table: String, line: Int)
}
