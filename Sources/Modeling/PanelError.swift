/// Why registers do not make a panel.
public enum PanelError: Error, Equatable, Sendable {
  /// No table has columns of the roles `child`, `year` and `sex`, and a grade or a date of birth.
  case noRoster
  /// A table can be joined neither by child nor by school.
  case noKey(table: String)
  /// A list has no days of entry.
  case noEntryDay(table: String)
  /// The dictionary names a reason for missing values that does not exist.
  case unknownReason(item: String, reason: String)
  /// The plan or dictionary names an item that no register holds.
  case noItem(id: String, nearest: String?)
  /// An item is said to be known some days after its year, but its register has no years.
  case noDayToWaitFrom(item: String)
  /// A value of a year column is not a year.
  case noYear(table: String, line: Int)
}
