/// What a column holds.
public enum ColumnKind: String, Sendable, CaseIterable {
  /// Numbers.
  case number
  /// One of a few levels.
  case category
  /// Free text.
  case text
  /// Days.
  case date
  /// An identifier: of a child, a household, a school.
  case key
}
